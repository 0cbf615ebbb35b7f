package se.origo.story;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** The tab "Ärende" at a task, as this person's browser asks for it. */
public final class Panel {

	private final Browser browser;

	private final String path;

	Panel(Browser browser, String task) {
		this.browser = browser;
		this.path = "/api/tasks/" + task + "/case";
	}

	/** What the tab shows when it is opened. */
	public JsonNode opened() {
		return this.browser.call("GET", this.path).expect(200).body();
	}

	/** Everything in the first answer, as text. */
	public String text() {
		return this.browser.call("GET", this.path).expect(200).text();
	}

	/** What a press on "Visa identitet" shows. */
	public String identity() {
		return this.browser.call("POST", this.path + "/identity").expect(200).text();
	}

	/** What a press on "Visa anteckningar" shows. */
	public String notes() {
		return this.browser.call("POST", this.path + "/notes").expect(200).text();
	}

	/** Withdraws the consent, and tells the status. */
	public int withdrawsConsent() {
		return this.browser.call("POST", this.path + "/consent-withdrawal").status();
	}

	/**
	 * Starts a process in the case.
	 * @return the task on this person's desk
	 */
	public String starts(String process) {
		return this.browser.call("POST", this.path + "/starts", Map.of("process", process))
			.expect(200)
			.body()
			.path("task")
			.asText();
	}

	/** What can be started in the case. */
	public List<String> startable() {
		return rows("starts", "process");
	}

	/** Words of the warnings at the top. */
	public List<String> warnings() {
		return words(opened().path("guards"), "code");
	}

	/** One field of each row of a list of the first answer. */
	public List<String> rows(String list, String field) {
		return words(opened().path(list), field);
	}

	private static List<String> words(JsonNode list, String field) {
		return StreamSupport.stream(list.spliterator(), false).map(row -> row.path(field).asText()).toList();
	}

	/** For this person there is no panel at this task, in any call. */
	public void isNotFound() {
		this.browser.call("GET", this.path).expect(404);
		this.browser.call("POST", this.path + "/identity").expect(404);
		this.browser.call("POST", this.path + "/notes").expect(404);
		this.browser.call("POST", this.path + "/consent-withdrawal").expect(404);
		this.browser.call("POST", this.path + "/starts", Map.of("process", "support")).expect(404);
	}

}
