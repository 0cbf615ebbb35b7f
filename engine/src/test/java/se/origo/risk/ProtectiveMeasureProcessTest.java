package se.origo.risk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import se.origo.Figures;
import se.origo.OrigoTest;
import se.origo.Today;
import se.origo.casefile.SealedTexts;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** AKUT: municipality, police and health are asked for protection at once. */
@OrigoTest
class ProtectiveMeasureProcessTest {

	private static final int ROUNDS = 5;

	@Autowired
	Stories stories;

	@Autowired
	ProcessEngine engine;

	@Autowired
	JdbcClient database;

	@Autowired
	SealedTexts texts;

	private Story story;

	private Alerted alerted;

	@BeforeEach
	void somebodyIsThreatenedNow() {
		begin();
		this.story.sender().writes("personName", "Kanarie Fågelsång");
		alarm();
	}

	private void begin() {
		this.story = this.stories.begin();
		this.story.as("kurator").begins("risk-assessment");
		this.alerted = new Alerted(this.stories, this.story, this.engine, this.database);
	}

	private void alarm() {
		this.story.as("kurator").does("assessSigns", Signs.acute().with("municipality", "botkyrka"));
	}

	@AfterEach
	void over() {
		this.story.ends();
	}

	private String party(int which) {
		return this.alerted.parties().get(which);
	}

	@Test
	void threePartiesHaveItAtOnceAndNobodyIsNamed() {
		assertThat(this.alerted.parties()).hasSize(3).startsWith("botkyrka");
		for (String party : this.alerted.parties()) {
			assertThat(this.alerted.task(party, "acknowledgeMeasure")).isNotNull();
			String words = this.stories
				.behindTheCurtain(() -> this.texts.everything(this.alerted.caseAt(party)).toString());
			assertThat(words).contains("yes").doesNotContain("Kanarie");
		}
		assertThat(this.story.sender().told()).hasSize(3).allMatch(row -> row.startsWith("measure "));
		assertThat(this.story.sender().grounds()).containsOnly("none");
		assertThat(this.story.as("botkyrka")
			.at(this.alerted.task("botkyrka", "acknowledgeMeasure"))
			.values()
			.get("measureText")
			.toString()).contains("112", "Ja", "18–20 år");
	}

	@Test
	void whatAPartyHasDoneIsToldTheCentreAndItsWordsStayWithIt() {
		this.alerted.answers("botkyrka", "botkyrka", "acknowledgeMeasure", Map.of("acknowledged", true));
		this.alerted.answers("botkyrka-2", "botkyrka", "reportMeasure",
				Map.of("measuresTaken", List.of("shelter"), "measureWords", "Boendet på Granvägen"));
		assertThat(this.alerted.isOver("botkyrka")).isTrue();
		assertThat(this.story.as("samordnare").reads("followRisk").get("riskText").toString())
			.contains("Begäran om skydd är mottagen.", "Skyddsåtgärder: Skyddat boende ordnat")
			.doesNotContain("Granvägen");
	}

	@Test
	void silenceGoesToTheManagerAndThenToTheCentre() {
		long before = this.stories.alarms("botkyrka", "MEASURE-ACK");
		this.alerted.fires("botkyrka", "acknowledgementMissed");
		this.alerted.fires("botkyrka", "managerSilent");
		assertThat(this.stories.alarms("botkyrka", "MEASURE-ACK")).isEqualTo(before + 1);
		this.alerted.answers("botkyrka-chef", "botkyrka", "acknowledgeForParty", Map.of("acknowledged", true));
		this.alerted.fires("botkyrka", "measureOverdue");
		assertThat(this.stories.alarms("botkyrka", "MEASURE-ACK")).isEqualTo(before + 2);
		assertThat(this.alerted.task("botkyrka", "reportMeasure")).isNotNull();
	}

	@Test
	void whoeverHasBeenAskedIsNotAskedAgain() {
		Map<String, Object> again = Signs.acute().with("riskAction", "reassess");
		again.put("riskEvent", "new-incident");
		this.story.as("kurator").does("followRisk", again);
		assertThat(this.alerted.parties()).hasSize(3);
	}

	@Test
	void whenItTurnsAcuteOnceMoreEverybodyIsAskedOnceMore() {
		this.story.as("kurator").does("followRisk", Map.of("riskAction", "lower", "newLevel", "high"));
		this.story.as("samordnare").does("confirmLowering", Map.of("loweringAnswer", "confirm"));
		this.story.as("samordnare").does("followRisk", Map.of("riskAction", "raise", "newLevel", "acute"));
		assertThat(this.alerted.parties()).hasSize(6);
	}

	@Test
	void theMunicipalityOfSomebodyProtectedIsNotAsked() {
		this.story.ends();
		begin();
		this.story.as("kurator").does("assessSigns", Signs.acute().with("protectedIdentity", true));
		assertThat(this.alerted.parties()).hasSize(2).doesNotContain("botkyrka");
	}

	@Test
	void nothingLeavesTowardsTheFamilyAndWhoeverActsIsToldWhomToCall() {
		assertThat(this.story.as("samordnare").panel("followRisk").warnings()).contains("risk", "outgoing-frozen");
		assertThat(this.story.as("samordnare").reads("followRisk").get("riskText").toString()).contains("112");
	}

	private void lowered(String level) {
		this.story.as("kurator").does("followRisk", Map.of("riskAction", "lower", "newLevel", level));
		assertThat(this.story.as("samordnare").panel("confirmLowering").warnings()).contains("outgoing-frozen");
		this.story.as("samordnare").does("confirmLowering", Map.of("loweringAnswer", "confirm"));
	}

	@Test
	void whatAcuteFrozeByItselfThawsWhenTwoHaveLoweredTheLevel() {
		lowered("high");
		assertThat(this.story.as("samordnare").panel("followRisk").warnings()).doesNotContain("outgoing-frozen");
		assertThat(this.story.sender().record()).contains("guard-lifted");
	}

	@Test
	void whatSomebodyFrozeWithAReasonStaysFrozen() {
		this.story.as("kurator").takes("followRisk");
		this.story.as("kurator").panel("followRisk").starts("guard");
		this.story.as("kurator")
			.does("describeGuard", Map.of("guardAction", "set", "guardKind", "outgoing-frozen", "guardReason",
					"Brodern läser hennes post.", "guardReviewOn", Today.local().plusDays(30).toString()));
		lowered("high");
		assertThat(this.story.as("samordnare").panel("followRisk").warnings()).contains("outgoing-frozen");
	}

	private void registeredInError() {
		this.story.as("kurator").does("followRisk", Map.of("riskAction", "error"));
		this.story.as("kurator").tries("confirmLowering", Map.of("loweringAnswer", "confirm")).at("loweringAnswer");
		this.story.as("kurator").leaves("confirmLowering");
		assertThat(this.story.as("samordnare").reads("confirmLowering").get("loweringText").toString())
			.contains("registrerades av misstag");
		this.story.as("samordnare").does("confirmLowering", Map.of("loweringAnswer", "confirm"));
	}

	@Test
	void whatWasRegisteredInErrorIsTakenBackFromEverybodyWhoWasAsked() {
		registeredInError();
		this.story.sender().hasPassed("voidRisk").endsAt("riskCared");
		assertThat(this.story.sender().told()).endsWith("measure withdrawalReason", "measure withdrawalReason",
				"measure withdrawalReason");
		assertThat(this.story.sender().record()).contains("guard-lifted", "risk-lowered");
		for (String party : this.alerted.parties()) {
			assertThat(this.alerted.items(party)).isEmpty();
			this.alerted.answers(party, party, "readWithdrawal", Map.of("withdrawalRead", true));
			assertThat(this.alerted.isOver(party)).isTrue();
		}
	}

	@Test
	void whoeverHasActedAlreadyKeepsItsOwnWordsAndNothingOfTheCentres() {
		String police = party(1);
		String region = party(2);
		this.alerted.fires("botkyrka", "acknowledgementMissed");
		this.alerted.answers(police, police, "acknowledgeMeasure", Map.of("acknowledged", true));
		this.alerted.answers(region, region, "acknowledgeMeasure", Map.of("acknowledged", true));
		this.alerted.answers(region, region, "reportMeasure",
				Map.of("measuresTaken", List.of("care"), "measureWords", "Tid på akuten"));
		registeredInError();
		assertThat(this.alerted.items(police)).isEmpty();
		assertThat(this.alerted.items(region)).containsExactly("measureWords", "measuresTaken");
		this.alerted.answers("botkyrka-chef", "botkyrka", "readWithdrawal", Map.of("withdrawalRead", true));
		this.alerted.answers(police, police, "readWithdrawal", Map.of("withdrawalRead", true));
		this.alerted.answers(region, region, "readWithdrawal", Map.of("withdrawalRead", true));
		assertThat(this.alerted.isOver(region)).isTrue();
	}

	/** From opening the acute screen to the tasks that three parties can open. */
	@Test
	void howLongItTakesIsMeasured() {
		List<Duration> submitted = new ArrayList<>();
		List<Duration> opened = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			this.story.ends();
			begin();
			long start = System.nanoTime();
			this.story.as("kurator").reads("assessSigns");
			long filled = System.nanoTime();
			alarm();
			for (String party : List.of("botkyrka", party(1), party(2))) {
				assertThat(this.alerted.task(party, "acknowledgeMeasure")).isNotNull();
			}
			this.story.as("botkyrka").at(this.alerted.task("botkyrka", "acknowledgeMeasure")).values();
			long seen = System.nanoTime();
			submitted.add(Duration.ofNanos(seen - filled));
			opened.add(Duration.ofNanos(seen - start));
		}
		Figures.print("Risk",
				"acute screen, taken and submitted until tasks at three parties, ms, slowest of " + ROUNDS,
				submitted.stream().max(Duration::compareTo).orElseThrow().toMillis());
		Figures.print("Risk", "acute screen, opened until tasks at three parties, ms, slowest of " + ROUNDS,
				opened.stream().max(Duration::compareTo).orElseThrow().toMillis());
	}

}
