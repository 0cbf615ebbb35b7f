package se.origo.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** One person's browser window, and what can be told from it about what it keeps. */
final class Window {

	private static final int PATIENCE = 10_000;

	/** Notes texts that look like the name of a text, from the first moment of a page. */
	private static final String RAW_KEYS = """
			window.rawKeys = new Set();
			new MutationObserver(() => {
			  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
			  while (texts.nextNode()) {
			    const found = /^[A-Z]+(_[A-Z0-9]+)+$/.exec(texts.currentNode.data.trim());
			    if (found && texts.currentNode.parentElement?.checkVisibility()) window.rawKeys.add(found[0]);
			  }
			}).observe(document, { subtree: true, childList: true, characterData: true });
			""";

	private final BrowserContext context;

	private final Page page;

	private final List<String> visited = new ArrayList<>();

	private final List<String> console = new ArrayList<>();

	Window(BrowserContext context) {
		this.context = context;
		context.setDefaultTimeout(PATIENCE);
		context.addInitScript(RAW_KEYS);
		this.page = context.newPage();
		this.page.onRequest(request -> this.visited.add(request.url()));
		this.page.onFrameNavigated(frame -> this.visited.add(frame.url()));
		this.page.onConsoleMessage(message -> this.console.add(message.text()));
	}

	Page page() {
		return this.page;
	}

	/** Every address the browser has asked for or shown. */
	List<String> visited() {
		return this.visited;
	}

	/** What the pages have said to the browser's console. */
	List<String> console() {
		return this.console;
	}

	/** Everything that the browser keeps for this installation. */
	String keeps() {
		return this.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")
			.toString() + this.context.storageState();
	}

	/** Names of texts that have stood on the screen in the place of the texts. */
	String rawKeys() {
		return this.page.evaluate("[...window.rawKeys].join(' ')").toString();
	}

	void photograph(String file) {
		this.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", file)));
	}

	void close() {
		this.context.close();
	}

}
