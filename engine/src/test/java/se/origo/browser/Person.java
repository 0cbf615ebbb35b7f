package se.origo.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import org.assertj.core.api.Assertions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody at a browser, who sees what is on the screen and clicks. The words are those
 * on the screen.
 */
final class Person {

	static final String TASKLIST = "/camunda/app/tasklist/default/";

	private final String name;

	private final String address;

	private final Window window;

	private final Page page;

	private final Lists lists;

	private String caseNumber;

	private boolean handedOut;

	Person(String name, String address, Window window) {
		this.name = name;
		this.address = address;
		this.window = window;
		this.page = window.page();
		this.lists = new Lists(this.page, address + TASKLIST);
	}

	Person signIn(String who, String password) {
		visits("/login");
		this.page.locator("#username").fill(who);
		this.page.locator("#password").fill(password);
		this.page.locator("#password").press("Enter");
		// Whatever comes next waits for what it needs of the page.
		this.page.waitForURL(address -> !address.contains("/login"),
				new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
		return this;
	}

	/** Goes to a page of this installation. */
	Person visits(String path) {
		this.lists.unsettle();
		this.page.navigate(this.address + path);
		return this;
	}

	/** Starts a process from Tasklist's list of what can be started. */
	Person starts(String process) {
		this.lists.unsettle();
		this.page.getByText("Starta nytt").click();
		Locator dialog = this.page.locator(".modal-content");
		dialog.getByText(process, new Locator.GetByTextOptions().setExact(true)).click();
		dialog.locator(".fjs-form").waitFor();
		Response started = this.page.waitForResponse(
				answer -> answer.url().contains("/process-definition/") && answer.url().endsWith("/submit-form"),
				() -> dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Starta")).click());
		this.caseNumber = started.text().replaceAll(".*\"businessKey\":\"([^\"]+)\".*", "$1");
		assertThat(dialog).hasCount(0);
		return this;
	}

	/** The number of the case that this person follows: started, or opened first. */
	String caseNumber() {
		return this.caseNumber;
	}

	/** Looks at one of the lists, as it is now. */
	Person looksAt(String list) {
		if (this.handedOut) {
			this.lists.unsettle();
		}
		this.lists.looksAt(list);
		return this;
	}

	/** From now on this person looks for the tasks of this case only. */
	Person follows(String number) {
		this.caseNumber = number;
		return this;
	}

	/**
	 * Opens the task of this name in the case that the person follows; whoever follows
	 * none yet opens the newest and follows its case.
	 */
	Person opens(String task) {
		looksAt("Min parts uppgifter");
		Locator card = card(task).first();
		this.caseNumber = card.innerText().replaceAll("(?s).* · (\\S+).*", "$1");
		card.click();
		form().first().waitFor();
		return this;
	}

	/** No task of this name in this case lies on the person's desk. */
	Person hasNo(String task) {
		looksAt("Min parts uppgifter");
		assertThat(card(task)).hasCount(0);
		return this;
	}

	private Locator card(String task) {
		String number = (this.caseNumber != null) ? this.caseNumber : "\\S+";
		return this.page.locator("ol.tasks-list").getByText(Field.exactly(task, "· " + number + "( \\(för .*\\))?"));
	}

	Locator form() {
		return this.page.locator("[cam-tasklist-form] .fjs-form");
	}

	/** Takes the open task, and waits for its form to be drawn anew. */
	Person takes() {
		this.page.waitForResponse(answer -> answer.url().contains("/form-variables"), this::pressesTake);
		return hasTaken();
	}

	/** Presses the button, which becomes the one to leave the task with. */
	void pressesTake() {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ta uppgiften")).click();
		assertThat(this.page.locator(".origo-meta .unclaim")).isVisible();
	}

	/** The form is there and can be written in. */
	Person hasTaken() {
		assertThat(this.page.locator(".disabled-form")).hasCount(0);
		form().waitFor();
		return this;
	}

	/** Gives the task back to the others. */
	Person leavesTheTask() {
		this.page.locator(".origo-meta .unclaim").click();
		assertThat(this.page.locator(".origo-meta .claim")).isVisible();
		return this;
	}

	/** Presses the button of the form, and the task is answered. */
	Person completes() {
		Response answer = submits("Slutför");
		if (answer.status() != 204) {
			throw new AssertionError(this.name + " cannot complete: " + answer.text());
		}
		assertThat(this.page.locator(".page-notifications")).containsText("slutför");
		assertThat(form()).hasCount(0);
		return this;
	}

	/** Presses the button of the form; the answer may be no. */
	Response presses(String button) {
		this.lists.unsettle();
		return submits(button);
	}

	private Response submits(String button) {
		return this.page.waitForResponse(answer -> answer.url().endsWith("/submit-form"),
				() -> this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click());
	}

	Person clicks(String words) {
		this.lists.unsettle();
		this.page.getByText(words, new Page.GetByTextOptions().setExact(true)).click();
		return this;
	}

	Person pressesEnterIn(String field) {
		Field.of(form(), field).input().press("Enter");
		return this;
	}

	/** The field holds this. */
	Person reads(String field, String text) {
		assertThat(Field.of(form(), field).input()).hasValue(text);
		return this;
	}

	/** The keyboard is at this field. */
	Person isAt(String field) {
		assertThat(Field.of(form(), field).input()).isFocused();
		return this;
	}

	Person fills(String field, String text) {
		Field.of(form(), field).fill(text);
		return this;
	}

	/** Writes in a field and stays there. */
	Person writes(String field, String text) {
		Field.of(form(), field).input().fill(text);
		return this;
	}

	Person chooses(String field, String... options) {
		Field.of(form(), field).choose(options);
		return this;
	}

	Person ticks(String box) {
		form().getByLabel(box).check();
		return this;
	}

	/** Fills in a day and a time of the day. */
	Person fillsMoment(String field, String day, String time) {
		Field.of(form(), field).fillMoment(day, time);
		return this;
	}

	/** The field holds this day and this time of the day. */
	Person readsMoment(String field, String day, String time) {
		assertThat(Field.of(form(), field).input()).hasValue(day);
		assertThat(Field.of(form(), field).clock()).hasValue(time);
		return this;
	}

	/** The words stand on the screen. */
	Person sees(String... words) {
		for (String word : words) {
			assertThat(this.page.locator("body")).containsText(word);
		}
		return this;
	}

	/** The words stand nowhere on the screen. */
	Person seesNot(String... words) {
		for (String word : words) {
			assertThat(this.page.locator("body")).not().containsText(word);
		}
		return this;
	}

	/**
	 * The open task says these words: its form, its tab or what stands above them. What
	 * lies in the lists beside it is left out.
	 */
	Person theTaskSays(String... words) {
		for (String word : words) {
			assertThat(this.page.locator(".task-details")).containsText(word);
		}
		return this;
	}

	/** The open task says none of these words, whatever lies in the lists beside it. */
	Person theTaskSaysNot(String... words) {
		for (String word : words) {
			assertThat(this.page.locator(".task-details")).not().containsText(word);
		}
		return this;
	}

	/** Lets the first deadline of the open task pass. */
	Person letsTheDeadlinePass() {
		this.lists.unsettle();
		opensTab("Frister");
		this.page.waitForResponse(answer -> answer.url().contains("/lapse"),
				() -> this.page.getByText("Låt fristen gå ut nu").first().click());
		assertThat(this.page.locator(".origo-status")).containsText("–");
		return this;
	}

	Person opensTab(String tab) {
		this.page.locator(".nav-tabs").getByText(tab).click();
		return this;
	}

	/** Looks a case up on the auditors' page. */
	Person audits(String number) {
		visits("/audit/");
		this.page.getByLabel("Ärendenummer").fill(number);
		this.page.waitForResponse(answer -> answer.url().contains("/api/audit/"),
				() -> this.page.getByText("Visa", new Page.GetByTextOptions().setExact(true)).click());
		assertThat(this.page.locator("#case")).containsText(number);
		return this;
	}

	Person photograph(String what) {
		this.window.photograph(what.replaceAll("[^\\p{IsAlphabetic}\\d-]", "") + "-" + this.name + ".png");
		return this;
	}

	/** Puts the page on paper, to be looked at. */
	Person prints(String what) {
		byte[] paper = this.page.pdf(new Page.PdfOptions().setPath(Path.of("target", "screens", what + ".pdf"))
			.setPreferCSSPageSize(true)
			.setPrintBackground(true));
		Assertions.assertThat(Paper.widths(paper)).containsExactly(Paper.WIDTH);
		return this;
	}

	/** For what only one test does; from now on nobody knows what the page is doing. */
	Page page() {
		this.handedOut = true;
		return this.page;
	}

	Window window() {
		return this.window;
	}

}
