package se.origo.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The machine's own browser: started once for the JVM, a context of its own for each
 * person.
 */
final class Chromium {

	private static final List<String> QUIET = List.of("--headless=new", "--no-sandbox", "--disable-gpu",
			"--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
			"--disable-sync");

	private static final int WIDTH = 1600;

	private static final int HEIGHT = 1000;

	private static Browser browser;

	private Chromium() {
	}

	/** A person's own window: nobody else's cookies, nothing kept from before. */
	static synchronized BrowserContext window() {
		if (browser == null) {
			browser = start();
		}
		return browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT)
			.setLocale("en-GB")
			.setTimezoneId("America/New_York"));
	}

	private static Browser start() {
		Path program = program();
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
		return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIET));
	}

	private static Path program() {
		String named = System.getenv("CHROMIUM");
		Path program = Path.of((named != null) ? named : "/usr/bin/chromium");
		if (!Files.isExecutable(program)) {
			throw new AssertionError("The browser tests need Chromium, and there is none at " + program
					+ ". Install it (Debian: apt-get install chromium) or name it in the environment variable CHROMIUM.");
		}
		return program;
	}

}
