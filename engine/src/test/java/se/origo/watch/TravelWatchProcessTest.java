package se.origo.watch;

import java.time.LocalDate;
import java.time.LocalTime;
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

/** A journey that is watched until somebody knows how it ended. */
@OrigoTest
class TravelWatchProcessTest {

	private static final LocalDate TODAY = LocalDate.now(SwedishTime.ZONE);

	@Autowired
	Stories stories;

	private Story story;

	@BeforeEach
	void somebodyWantsToWatch() {
		this.story = this.stories.begin();
		this.story.as("kurator").begins("travel-watch");
	}

	@AfterEach
	void ends() {
		this.story.endsIfBegun();
	}

	private static Map<String, Object> journey(LocalDate departure) {
		return new HashMap<>(Map.of("travelAction", "watch", "travelDate", departure.toString()));
	}

	private String says() {
		return this.story.as("kurator").reads("followTravel").get("travelText").toString();
	}

	private void isNextAt(LocalDate day) {
		assertThat(this.story.due("travelStageReached"))
			.isEqualTo(day.atTime(LocalTime.of(8, 0)).atZone(SwedishTime.ZONE).toInstant());
	}

	@Test
	void aDistantJourneyIsAskedAboutAtOnceAndTwoWeeksBefore() {
		this.story.as("kurator").does("planTravel", journey(TODAY.plusDays(40)));
		assertThat(says()).contains("Gör nu", "Vem har passet?");
		isNextAt(TODAY.plusDays(26));
		this.story.timer("travelStageReached").fires();
		this.story.as("kurator").does("followTravel", Map.of("travelStep", "noted"));
		assertThat(says()).contains("Det som ska göras nu är gjort.").doesNotContain("Gör nu");
		this.story.as("kurator").does("followTravel", Map.of("travelStep", "stopped"));
		this.story.sender().endsAt("travelStopped");
	}

	@Test
	void aChangedDayIsCountedAnew() {
		this.story.as("kurator").does("planTravel", journey(TODAY.plusDays(40)));
		this.story.as("kurator")
			.does("followTravel", Map.of("travelStep", "changed", "travelDate", TODAY.plusDays(9).toString()));
		assertThat(says()).contains("Gör nu", "Socialtjänsten behöver veta det nu");
		isNextAt(TODAY.plusDays(6));
		this.story.as("kurator")
			.does("followTravel", Map.of("travelStep", "changed", "travelDate", TODAY.plusDays(2).toString()));
		assertThat(says()).contains("LVU 31 d §");
		isNextAt(TODAY.plusDays(2));
	}

	@Test
	void onTheDayItIsSaidWhomToCallAndWhoTravelsSafelyIsNotWatched() {
		this.story.as("kurator").does("planTravel", journey(TODAY));
		assertThat(says()).contains("ring 112");
		isNextAt(TODAY.plusDays(1));
		this.story.as("kurator").does("followTravel", Map.of("travelStep", "travelled"));
		this.story.sender().endsAt("travelMade");
	}

	@Test
	void whoeverIsHomeAgainIsHome() {
		this.story.as("kurator").does("planTravel", journey(TODAY));
		this.story.as("samordnare").does("followTravel", Map.of("travelStep", "home"));
		this.story.sender().endsAt("travelHome");
	}

	@Test
	void whoeverIsAbroadIsAssessedAnew() {
		this.story.as("kurator")
			.does("planTravel", journey(TODAY.plusDays(20)))
			.does("followTravel", Map.of("travelStep", "abroad"))
			.does("readAbroad", Map.of("abroadRead", true));
		this.story.sender().endsAt("travelAbroad");
	}

	@Test
	void nothingIsWatchedWhenNobodyWantsIt() {
		this.story.as("kurator").does("planTravel", Map.of("travelAction", "discard"));
		this.story.sender().endsAt("travelNotWatched");
	}

	@Test
	void impossibleDaysAreRefused() {
		this.story.as("kurator")
			.tries("planTravel", journey(TODAY.minusDays(1)))
			.at("travelDate")
			.saying("starta en riskeskalering");
		this.story.as("kurator").tries("planTravel", journey(TODAY.plusYears(2).plusDays(1))).saying("två år bort");
		Map<String, Object> backBefore = journey(TODAY.plusDays(9));
		backBefore.put("travelReturnDate", TODAY.plusDays(8).toString());
		this.story.as("kurator").tries("planTravel", backBefore).at("travelReturnDate");
		this.story.as("kurator").does("planTravel", journey(TODAY.plusDays(9)));
		this.story.as("kurator")
			.tries("followTravel", Map.of("travelStep", "home"))
			.at("travelStep")
			.saying("Resdagen är inte kommen än.");
		this.story.as("kurator")
			.tries("followTravel", Map.of("travelStep", "changed", "travelDate", TODAY.minusDays(1).toString()))
			.at("travelDate");
	}

}
