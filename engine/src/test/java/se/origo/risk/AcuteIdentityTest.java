package se.origo.risk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import se.origo.OrigoTest;
import se.origo.Today;
import se.origo.casefile.SealedTexts;
import se.origo.story.Stories;
import se.origo.story.Story;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * AKUT: who learns who it is about. The coded requests are out already; what is added to
 * each stands on a ground of its own.
 */
@OrigoTest
class AcuteIdentityTest {

	private static final String MUNICIPALITY = "botkyrka";

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

	private String police;

	private String region;

	@BeforeEach
	void aChildIsThreatenedNow() {
		begin(Signs.acute().but("ageBand", "15-17").with("municipality", MUNICIPALITY));
	}

	private void begin(Map<String, Object> signs) {
		this.story = this.stories.begin();
		this.story.as("kurator").begins("risk-assessment").does("assessSigns", signs);
		this.alerted = new Alerted(this.stories, this.story, this.engine, this.database);
		this.story.sender()
			.writes("personName", "Nadia Xqnamn")
			.writes("safeContact", "Genom Xqskolan")
			.writes("situation", "Brodern Xqhotar");
		List<String> parties = this.alerted.parties();
		this.police = parties.get(parties.size() - 2);
		this.region = parties.get(parties.size() - 1);
	}

	@AfterEach
	void over() {
		this.story.ends();
	}

	/** Each party on a ground of its own. */
	private static Map<String, Object> everybody() {
		Map<String, Object> share = new HashMap<>(Map.of("riskAction", "share", "municipalityGround", "CONSENT",
				"municipalityItems", List.of("personName", "safeContact"), "shareConsentHow", "spoken",
				"shareConsentUntil", Today.local().plusDays(30).toString()));
		share.putAll(Map.of("policeGround", "CHILD-CRIME", "policeItems", List.of("personName"), "policeReason",
				"Xqmotiv till polisen", "shareCrime", "honour-oppression", "policeReport", "yes", "policeReportReason",
				"Xqskäl till anmälan"));
		share.putAll(Map.of("regionGround", "SOCIAL-HEALTH", "regionItems", List.of("situation"), "regionReason",
				"Xqmotiv till regionen", "shareCircumstance", "under-18"));
		return share;
	}

	private List<String> itemsOfPersonAt(String party) {
		return this.alerted.items(party)
			.stream()
			.filter(List.of("personName", "safeContact", "situation")::contains)
			.toList();
	}

	private String wordsAt(String party) {
		return this.stories.behindTheCurtain(() -> this.texts.everything(this.alerted.caseAt(party)).toString());
	}

	private String followed() {
		return this.story.as("samordnare").reads("followRisk").get("riskText").toString();
	}

	@Test
	void eachPartyLearnsWhatItsOwnGroundCarriesAndNothingOfTheOthers() {
		this.story.as("kurator").does("followRisk", everybody());
		assertThat(itemsOfPersonAt(MUNICIPALITY)).containsExactly("personName", "safeContact");
		assertThat(itemsOfPersonAt(this.police)).containsExactly("personName");
		assertThat(itemsOfPersonAt(this.region)).containsExactly("situation");
		assertThat(this.story.sender().told()).endsWith("addition personName,safeContact", "addition personName",
				"addition situation");
		assertThat(this.story.sender().grounds()).endsWith("CONSENT", "CHILD-CRIME", "SOCIAL-HEALTH");
		for (String party : this.alerted.parties()) {
			assertThat(wordsAt(party)).doesNotContain("Xqmotiv", "Xqskäl");
		}
		assertThat(this.story.sender().notes().toString()).contains("Xqmotiv till polisen", "Xqskäl till anmälan",
				"Xqmotiv till regionen");
		assertThat(this.story.sender().items()).doesNotContain("policeGround", "policeItems", "regionReason",
				"shareCrime");
		this.story.sender().waitsAt("followRisk");
	}

	@Test
	void whoeverIsToldSeesItAtItsOwnTaskAndNobodyElseDoes() {
		this.story.as("kurator").does("followRisk", everybody());
		String task = this.alerted.task(MUNICIPALITY, "acknowledgeMeasure");
		assertThat(this.story.as(MUNICIPALITY).at(task).values().get("measureText").toString())
			.contains("det står i fliken Ärende")
			.doesNotContain("Nadia");
		assertThat(this.story.as(MUNICIPALITY).panelAt(task).identity()).contains("Nadia Xqnamn", "Genom Xqskolan")
			.doesNotContain("Xqhotar");
		assertThat(this.story.as(MUNICIPALITY).panelAt(task).opened().path("state").asText()).isEqualTo("skydd begärt");
		String theirs = this.alerted.task(this.region, "acknowledgeMeasure");
		assertThat(this.story.as(this.region).panelAt(theirs).identity()).doesNotContain("Nadia");
		this.story.as(this.region).doesNotFind(task);
		this.story.as(MUNICIPALITY).doesNotFind(this.story.task("followRisk"));
	}

	@Test
	void whereOneGroundIsNotValidThatPartyGetsNothingAndTheScreenSaysWhich() {
		Map<String, Object> share = everybody();
		share.remove("shareCrime");
		this.story.as("kurator").does("followRisk", share);
		assertThat(itemsOfPersonAt(this.police)).isEmpty();
		assertThat(itemsOfPersonAt(MUNICIPALITY)).isNotEmpty();
		assertThat(itemsOfPersonAt(this.region)).isNotEmpty();
		assertThat(this.story.sender().told()).filteredOn(row -> row.startsWith("addition")).hasSize(2);
		assertThat(followed()).startsWith("**Polisen har inte fått veta vem det gäller.** Polisen: Vilket brott")
			.doesNotContain("Regionen har inte");
		Map<String, Object> mended = new HashMap<>(Map.of("riskAction", "share", "policeGround", "CHILD-CRIME",
				"policeItems", List.of("personName"), "shareCrime", "honour-oppression", "policeReport", "no"));
		this.story.as("samordnare").does("followRisk", mended);
		assertThat(itemsOfPersonAt(this.police)).containsExactly("personName");
		assertThat(followed()).doesNotContain("har inte fått veta");
	}

	@Test
	void thePoliceIsToldWhoItIsOnlyWhenItIsDecidedWhetherTheCrimeIsReported() {
		Map<String, Object> share = everybody();
		share.keySet().removeIf(key -> key.startsWith("municipality") || key.startsWith("region"));
		share.keySet().removeAll(List.of("shareConsentHow", "shareConsentUntil", "shareCircumstance", "policeReport"));
		this.story.as("kurator")
			.tries("followRisk", share)
			.at("policeReport")
			.saying("Polisen: besluta först om brottet ska polisanmälas");
		assertThat(itemsOfPersonAt(this.police)).isEmpty();
	}

	@Test
	void whereNothingCouldGoTheAnswerIsRefusedAndSoIsOneThatNamesNobody() {
		this.story.as("kurator").tries("followRisk", Map.of("riskAction", "share")).at("riskAction");
		this.story.as("kurator")
			.tries("followRisk",
					Map.of("riskAction", "share", "regionGround", "DUTY-OTHER", "regionItems", List.of("personName"),
							"shareAct", " "))
			.saying("Regionen");
		this.story.as("kurator")
			.tries("followRisk",
					Map.of("riskAction", "share", "policeGround", "SOCIAL-HEALTH", "policeItems",
							List.of("personName")))
			.at("policeGround");
	}

	@Test
	void whoeverHasAnsweredToTheEndIsToldByAHandOver() {
		this.alerted.answers(this.region, this.region, "acknowledgeMeasure", Map.of("acknowledged", true));
		this.alerted.answers(this.region, this.region, "reportMeasure", Map.of("measuresTaken", List.of("care")));
		Map<String, Object> share = new HashMap<>(Map.of("riskAction", "share", "regionGround", "SOCIAL-HEALTH",
				"regionItems", List.of("situation"), "regionReason", "Det behövs.", "shareCircumstance", "under-18"));
		this.story.as("kurator").tries("followRisk", share).at("regionGround").saying("gör en överlämning");
	}

	@Test
	void whereTheLevelIsNotAcuteNobodyHasARequestToAddTo() {
		this.story.as("kurator").does("followRisk", Map.of("riskAction", "lower", "newLevel", "high"));
		this.story.as("samordnare").does("confirmLowering", Map.of("loweringAnswer", "confirm"));
		this.story.as("kurator").tries("followRisk", everybody()).at("riskAction").saying("bara när nivån är AKUT");
	}

	@Test
	void whatIsTakenBackAsAnErrorTakesTheNameAlong() {
		this.story.as("kurator").does("followRisk", everybody());
		this.story.as("kurator").does("followRisk", Map.of("riskAction", "error"));
		this.story.as("samordnare").does("confirmLowering", Map.of("loweringAnswer", "confirm"));
		for (String party : this.alerted.parties()) {
			assertThat(wordsAt(party)).doesNotContain("Nadia", "Xqskolan", "Xqhotar");
		}
	}

}
