package se.origo.browser;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Tasklist's lists on one person's screen. Tasklist shows the first of them by itself, so
 * whoever chooses another has to wait for that one's answer, and until it is drawn.
 */
final class Lists {

	private static final String LISTS = "/api/engine/engine/default/filter?resourceType=Task";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Page page;

	private final String address;

	private boolean drawn;

	Lists(Page page, String address) {
		this.page = page;
		this.address = address;
	}

	/**
	 * Goes to a list, which is asked for anew; it is drawn when this returns. By its
	 * address, since a list that is clicked while Tasklist still fetches its first is not
	 * always asked for.
	 */
	void looksAt(String list) {
		String id = id(list);
		if (!isSettled()) {
			// An address that differs behind its hash only loads nothing.
			this.page.navigate("about:blank");
		}
		Request asked = this.page.waitForRequest(request -> request.url().contains("/filter/" + id + "/list?"),
				() -> this.page.navigate(this.address + "#/?filter=" + id));
		String answer = asked.response().text();
		assertThat(this.page.locator(".task-filters .task-filter.active").filter(named(list))).isVisible();
		assertThat(this.page.locator("ol.tasks-list h4.task")).containsText(
				all(answer, "/_embedded/task").map(task -> task.path("name").asText()).toArray(String[]::new));
		this.drawn = true;
	}

	/**
	 * Something was done after which Tasklist may still be going somewhere by itself. It
	 * is loaded anew for the next list.
	 */
	void unsettle() {
		this.drawn = false;
	}

	/**
	 * Tasklist adds to the address how a drawn list is sorted, so that the plain address
	 * is another one and makes it ask.
	 */
	private boolean isSettled() {
		return this.drawn && this.page.url().contains("sorting=");
	}

	/**
	 * Asked beside the page: the answers that a page has got are gone when it is loaded
	 * anew. Once more when the server has closed the connection that was kept from the
	 * last time in the moment the question is sent, as browsers do by themselves (RFC
	 * 9112 section 9.3.1).
	 */
	private String id(String list) {
		String lists = this.page.request()
			.get(this.address.replaceFirst("/app/.*", LISTS), RequestOptions.create().setMaxRetries(1))
			.text();
		return all(lists, "").filter(known -> known.path("name").asText().equals(list))
			.map(known -> known.path("id").asText())
			.findFirst()
			.orElseThrow();
	}

	private static Locator.FilterOptions named(String list) {
		return new Locator.FilterOptions().setHasText(list);
	}

	private static Stream<JsonNode> all(String answer, String at) {
		try {
			return StreamSupport.stream(JSON.readTree(answer).at(at).spliterator(), false);
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError("Not JSON: " + answer, ex);
		}
	}

}
