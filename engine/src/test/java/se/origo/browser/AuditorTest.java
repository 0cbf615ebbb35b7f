package se.origo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import se.origo.Figures;
import se.origo.OrigoTest;
import se.origo.SignedIn;

import se.origo.audit.proof.VerifyCommand;
import se.origo.casefile.CaseFiles;
import se.origo.deadline.SwedishTime;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The auditor's page, clicked. */
@OrigoTest
@ExtendWith(Office.Opening.class)
class AuditorTest {

	@LocalServerPort
	int port;

	@Autowired
	Stories stories;

	@Autowired
	ProcessEngine engine;

	@Autowired
	CaseFiles cases;

	@TempDir
	Path folder;

	private final Letter letter = Letter.to("botkyrka");

	private Story story;

	@BeforeEach
	void aHandOverHasComeToItsEnd() {
		this.story = this.stories.begin().sent(this.letter, "CONSENT");
		this.story.timer("acknowledgementOverdue").fires();
		this.story.as("botkyrka").acknowledges().accepts().reports("handled");
		this.story.as("danderyd").readsFeedback();
	}

	@AfterEach
	void endsTheStory() {
		this.story.ends();
	}

	/** Scenario 12 of the domain, by keyboard alone. */
	@Test
	void anAuditorReadsAFinishedCaseAndTakesItHomeAsProof(Office office) throws IOException {
		Person auditor = office.signIn("granskare").visits("/audit/");
		Page page = auditor.page();
		page.keyboard().type(this.story.receiver().caseNumber());
		page.keyboard().press("Enter");
		assertThat(page.locator("#case")).isFocused();
		// the diagram in force then, and the path on it
		auditor.sees("Överlämning, mottagaren, version", "Ärendet är hos Botkyrka.");
		assertThat(page.locator(".djs-shape.walked[data-element-id=assessReferral]")).hasCount(1);
		assertThat(page.locator(".djs-connection.walked")).not().hasCount(0);
		assertThat(page.locator(".visits").first()).hasText("1×");
		// deadlines, tables, forms, disclosures with ground, reads
		auditor.sees("REF-ACK gick ut", ": hölls", "Regler som slog till", "Besvarat av Kontaktperson Botkyrka.");
		assertThat(page.locator("#disclosures")).containsText("Samtycke (OSL 10 kap. 1 § och 12 kap. 2 §)");
		assertThat(page.locator("#entries td:nth-child(5)")
			.filter(new Locator.FilterOptions().setHasText("Läste"))
			.first()).isVisible();
		auditor.seesNot(this.letter.secrets().toArray(String[]::new)).photograph("12-case");
		tabTo(page, "#story-details summary").press("Enter");
		assertThat(page.locator("#story")).containsText("REF-ACK gick ut.");
		assertAccessible(auditor.prints("12-case"));
		Download download = page.waitForDownload(() -> tabTo(page, "#export-case").press("Enter"));
		Path file = this.folder.resolve("case.jsonl");
		download.saveAs(file);
		assertThat(verify(file)).isZero();
		changeOneByte(file);
		assertThat(verify(file)).isNotZero();
		assertThat(auditor.window().console()).isEmpty();
		assertThat(page.url()).doesNotContain(this.story.receiver().caseNumber());
	}

	@Test
	void anAuditorFindsOpensAndCompares(Office office) {
		Person auditor = office.signIn("granskare").visits("/audit/");
		Page page = auditor.page();
		auditor.clicks("Sök bland ärenden");
		page.locator("#find-party").selectOption("Danderyd");
		auditor.clicks("Sök");
		page.locator("#found").getByText(this.story.sender().caseNumber()).click();
		assertThat(page.locator("#case")).containsText(this.story.sender().caseNumber());
		assertAccessible(auditor);
		page.locator("#sealed-items").getByLabel("Namn", new Locator.GetByLabelOptions().setExact(true)).check();
		page.locator("#open-reason").selectOption("klagomål");
		auditor.clicks("Öppna").sees(this.letter.said("personName"), "Att du öppnade dem, och varför, är loggat");
		auditor.clicks("Jämför två ärenden");
		page.locator("#one").fill(this.story.sender().caseNumber());
		page.locator("#other").fill(this.story.receiver().caseNumber());
		auditor.clicks("Jämför").sees("steg jämförs", "passerades inte");
		assertThat(page.locator("#compared .djs-shape.walked").first()).isVisible();
		fiveDraftsWaitIn("vaxholm");
		auditor.clicks("Var ärenden väntar och frister bryts");
		page.locator("#heat-process").selectOption("referral");
		auditor.clicks("Räkna");
		assertThat(page.locator("#heated")).containsText("Vaxholm");
		assertThat(page.locator("#heated")).containsText("väntade i median 0 minuter");
		heatIsDrawnAsItIsTold(page);
		auditor.prints("audit-many");
		photographs(auditor);
		assertThat(auditor.window().console()).isEmpty();
	}

	@Test
	void anAuditorSeesWhatBelongsToNoCase(Office office) {
		Person auditor = office.signIn("granskare").visits("/audit/");
		auditor.clicks("Händelser utanför ärenden");
		auditor.page().locator("#outside-kind").selectOption("Loggade in.");
		auditor.clicks("Visa händelserna").sees("Att du tittade är loggat.");
		assertThat(auditor.page().locator("#outside-events")).containsText("Granskare, Resurscentrum Origo");
		assertAccessible(auditor.photograph("audit-outside"));
	}

	@Test
	void aCaseOfTwoThousandEventsOpens(Office office) {
		String number = this.story.receiver().caseNumber();
		thereAreTwoThousandEventsIn(number);
		Person auditor = office.signIn("granskare").visits("/audit/");
		Page page = auditor.page();
		double first = opens(page, number);
		List<Double> then = IntStream.range(0, 7).mapToObj(time -> {
			auditor.visits("/audit/");
			return opens(page, number);
		}).sorted().toList();
		Figures.print("Auditor's page",
				"case of 2 000 events, from Enter to diagram and tables in the browser, ms: the first since the "
						+ "start, then the median of seven (fastest–slowest)",
				String.format(Locale.ROOT, "%.0f, then %.0f (%.0f–%.0f)", first, then.get(3), then.get(0),
						then.get(6)));
		SignedIn apart = SignedIn.as(this.port, "granskare");
		for (String part : List.of("", "/course")) {
			long asked = System.nanoTime();
			assertThat(apart.get("/api/audit/cases/" + number + part).statusCode()).isEqualTo(200);
			Figures.print("Auditor's page",
					"of which the server answers " + (part.isEmpty() ? "/events" : part) + ", ms",
					String.format(Locale.ROOT, "%.0f", (System.nanoTime() - asked) / 1e6));
		}
		assertThat(page.locator("#entries tr").count()).isGreaterThan(500);
	}

	private void thereAreTwoThousandEventsIn(String number) {
		assertThat(this.stories.byHand(
				"""
						insert into origo.audit (party, case_number, actor, acting_for, kind, element, definition, version, at, payload, salt)
						select party, case_number, actor, acting_for, kind, element, definition, version, at, payload, salt
						from (select * from origo.audit where case_number = :case order by id) a cross join generate_series(1, 100)
						limit 2000""",
				number))
			.isEqualTo(2000);
	}

	/**
	 * Opens a case.
	 * @return how long it takes until it can be seen, in milliseconds
	 */
	private static double opens(Page page, String number) {
		page.getByLabel("Ärendenummer", new Page.GetByLabelOptions().setExact(true)).fill(number);
		long start = System.nanoTime();
		page.keyboard().press("Enter");
		page.locator(".djs-shape.walked").first().waitFor();
		page.locator("#entries tr").first().waitFor();
		return (System.nanoTime() - start) / 1e6;
	}

	/**
	 * What the picture shows of a party is in the list beside it, and in no other
	 * party's.
	 */
	private static void heatIsDrawnAsItIsTold(Page page) {
		String counted = "Räknat " + SwedishTime.day(Instant.now()) + " kl. ";
		assertThat(page.locator("#heated caption")).containsText(counted);
		assertThat(page.locator("#heat-message[role=status]")).containsText(counted);
		page.getByLabel("Part som visas på diagrammet").selectOption("Vaxholm");
		assertThat(page.locator("#heated h4")).containsText("hos Vaxholm");
		assertThat(page.locator("#heated .djs-shape.heat-0[data-element-id=draftReferral]")).hasCount(1);
		Locator signs = page.locator("#heated [data-container-id=draftReferral] .heat-sign");
		assertThat(signs).hasCount(1);
		assertThat(signs).containsText("ärenden");
		assertThat(page.locator("#heated article li").filter(new Locator.FilterOptions().setHasText("Skriv utkast:")))
			.containsText("väntade i median 0 minuter, brutna frister visas inte.");
		assertThat(page.locator("#heated .heat-sign.few").first()).hasText("färre än 5");
	}

	/** And nobody has counted yet. */
	private void fiveDraftsWaitIn(String party) {
		this.stories.byHand("delete from origo.heat where :case is not null", "");
		this.stories.behindTheCurtain(() -> {
			for (int draft = 0; draft < 5; draft++) {
				String instance = this.engine.getRuntimeService()
					.startProcessInstanceByKey("referral", this.cases.open(party, "referral"), Map.of("party", party))
					.getId();
				this.engine.getRuntimeService().deleteProcessInstance(instance, "test");
			}
			return null;
		});
	}

	/** Presses Tab until the keyboard is there. */
	private static Locator tabTo(Page page, String selector) {
		for (int pressed = 0; pressed < 150; pressed++) {
			if (Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", selector))) {
				return page.locator(selector);
			}
			page.keyboard().press("Tab");
		}
		throw new AssertionError("The keyboard does not come to " + selector);
	}

	private int verify(Path file) {
		String key = SignedIn.nobody(this.port).get("/log/key").body().strip();
		return VerifyCommand.run(List.of(file.toString(), "--key", key),
				new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
	}

	private static void changeOneByte(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("task-completed");
		bytes[at] = 'T';
		Files.write(file, bytes);
	}

	/** As wide as a desk, as narrow as a hand, and on paper. */
	private void photographs(Person auditor) {
		auditor.photograph("audit-many");
		assertAccessible(auditor);
		auditor.page().setViewportSize(400, 900);
		auditor.photograph("audit-many-narrow");
		assertAccessible(auditor);
		auditor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(auditor.page().locator("#search")).isHidden();
		assertThat(auditor.page().locator("#opened")).isHidden();
		auditor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
	}

	private static void assertAccessible(Person person) {
		assertThat(AccessibilityTest.violations(person.page())).isEmpty();
	}

}
