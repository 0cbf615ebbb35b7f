package se.origo.watch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import se.origo.OrigoTest;
import se.origo.deadline.SwedishTime;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A statutory deadline from its choice to its end. */
@OrigoTest
class StatutoryClockProcessTest {

	private static final LocalDate TODAY = LocalDate.now(SwedishTime.ZONE);

	@Autowired
	Stories stories;

	@Autowired
	Countdown countdown;

	private Story story;

	@BeforeEach
	void somebodyWantsToWatch() {
		this.story = this.stories.begin();
		this.story.as("kurator").begins("statutory-clock");
	}

	@AfterEach
	void ends() {
		this.story.endsIfBegun();
	}

	private static Map<String, Object> clock(String code, LocalDate anchor) {
		return Map.of("clockAction", "start", "clockCode", code, "clockAnchorDate", anchor.toString());
	}

	private static Map<String, Object> answer(String outcome, String key, Object value) {
		Map<String, Object> answer = new HashMap<>(Map.of("clockOutcome", outcome));
		answer.put(key, value);
		return answer;
	}

	@Test
	void theClockSaysHowItIsCountedAndWhatLapses() {
		this.story.as("kurator").does("chooseClock", clock("TRAVELBAN-SUBMIT", TODAY));
		assertThat(this.story.as("samordnare").reads("watchClock").get("clockText").toString()).contains(
				this.countdown.of("TRAVELBAN-SUBMIT", TODAY).derivation(), "upphör att gälla", "LVU 31 e §",
				"socialnämnden", " kvar.");
		assertThat(this.story.due("clockNears"))
			.isEqualTo(this.countdown.remindAt(this.countdown.of("TRAVELBAN-SUBMIT", TODAY)));
	}

	@Test
	void whatIsDoneBeforeTheReminderEndsIt() {
		this.story.as("kurator")
			.does("chooseClock", clock("PRELIM-14", TODAY))
			.does("watchClock", answer("done", "clockDoneOn", TODAY.toString()));
		this.story.sender().endsAt("clockMet");
	}

	@Test
	void theReminderIsATaskOfItsOwnThatIsDueWithTheLaw() {
		this.story.as("kurator").does("chooseClock", clock("LVU6-SUBMIT", TODAY));
		this.story.timer("clockNears").fires();
		assertThat(this.story.due("clockMissed")).isEqualTo(this.countdown.of("LVU6-SUBMIT", TODAY).due());
		this.story.as("origo").does("handleClock", answer("not-needed", "clockNoNeed", "repealed"));
		this.story.sender().endsAt("clockNotNeeded");
	}

	@Test
	void aMissedClockIsSaidToBeMissed() {
		this.story.as("kurator").does("chooseClock", clock("SHELTER-APPLY", TODAY.minusWeeks(7)));
		this.story.timer("clockNears").fires();
		this.story.timer("clockMissed").fires();
		assertThat(this.story.as("kurator").reads("judgeMissedClock").get("clockText").toString())
			.contains("Fristen har gått ut", "Skyddet faller samma dag");
		this.story.as("kurator").does("judgeMissedClock", Map.of("clockOutcome", "lapsed"));
		this.story.sender().endsAt("clockLapsed");
	}

	@Test
	void nothingIsWatchedWhenNobodyWantsIt() {
		this.story.as("kurator").does("chooseClock", Map.of("clockAction", "discard"));
		this.story.sender().endsAt("clockNotStarted");
	}

	@Test
	void aDayThatHasNotBeenOrIsTooLongAgoIsRefused() {
		this.story.as("kurator")
			.tries("chooseClock", clock("PRELIM-14", TODAY.plusDays(1)))
			.at("clockAnchorDate")
			.saying("Dagen har inte varit än.");
		this.story.as("kurator")
			.tries("chooseClock", clock("PRELIM-14", TODAY.minusYears(18).minusDays(1)))
			.saying("mer än 18 år sedan");
		this.story.as("kurator")
			.tries("chooseClock",
					Map.of("clockAction", "start", "clockCode", "PRELIM-14", "clockAnchorDate", "2026-02-30"))
			.at("clockAnchorDate");
		this.story.as("kurator").tries("chooseClock", clock("REF-ACK", TODAY)).at("clockCode");
	}

	@Test
	void itIsNotDoneBeforeItBeganAndNotTomorrow() {
		this.story.as("kurator").does("chooseClock", clock("PRELIM-14", TODAY));
		this.story.as("kurator")
			.tries("watchClock", answer("done", "clockDoneOn", TODAY.plusDays(1).toString()))
			.at("clockDoneOn")
			.saying("inte varit än");
		this.story.as("kurator")
			.tries("watchClock", answer("done", "clockDoneOn", TODAY.minusDays(1).toString()))
			.saying("före den dag");
	}

	@Test
	void aNoteIsKeptAsItWasWrittenAndATooLongOneIsRefused() {
		String note = "\u202Eomvänd\u202C 🙂\nny rad";
		Map<String, Object> noted = new HashMap<>(clock("INVEST-4M", TODAY));
		noted.put("clockNote", "x".repeat(100_000));
		this.story.as("kurator").tries("chooseClock", noted).at("clockNote").saying("högst 500 tecken");
		noted.put("clockNote", note);
		this.story.as("kurator").does("chooseClock", noted);
		assertThat(this.story.as("kurator").reads("watchClock")).containsEntry("clockNote", note);
	}

	@Test
	void anotherPartyDoesNotFindIt() {
		this.story.as("botkyrka").doesNotFind(this.story.task("chooseClock"));
	}

}
