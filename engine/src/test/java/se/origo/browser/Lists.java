package se.origo.browser;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

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

	Lists(Page page, String address) {
		this.page = page;
		this.address = address;
	}

	/** Opens Tasklist anew and chooses a list; it is drawn when this returns. */
	void looksAt(String list) {
		this.page.navigate(this.address);
		String id = id(list);
		Locator choice = this.page.locator(".task-filters .task-filter").filter(named(list));
		Response chosen = this.page.waitForResponse(answer -> answer.url().contains("/filter/" + id + "/list?"),
				choice.locator("a").first()::click);
		assertThat(this.page.locator(".task-filters .task-filter.active").filter(named(list))).isVisible();
		assertThat(this.page.locator("ol.tasks-list h4.task")).containsText(
				all(chosen.text(), "/_embedded/task").map(task -> task.path("name").asText()).toArray(String[]::new));
	}

	/**
	 * Asked beside the page: the answers that a page has got are gone when it is loaded
	 * anew.
	 */
	private String id(String list) {
		String lists = this.page.request().get(this.address.replaceFirst("/app/.*", LISTS)).text();
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
