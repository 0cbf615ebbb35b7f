package se.origo.consultation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.OrigoTest;
import se.origo.story.Side;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A party asks the centre, and the centre asks other parties. */
@OrigoTest
class ConsultationRequestProcessTest {

	@Autowired
	Stories stories;

	private Story story;

	@BeforeEach
	void danderydAsks() {
		this.story = this.stories.begin();
		this.story.as("danderyd").begins("consultation-request");
	}

	@AfterEach
	void ends() {
		this.story.endsIfBegun();
	}

	private void asked() {
		this.story.as("danderyd").does("askQuestion", Asked.question());
	}

	private void inquired(String... parties) {
		asked();
		this.story.as("kurator").does("assessConsultation", Asked.inquiry(parties));
	}

	private void answered() {
		this.story.as("samordnare").does("answerConsultation", Asked.answer());
	}

	private void answeredAlone() {
		asked();
		this.story.as("kurator").does("assessConsultation", Map.of("consultationAction", "answer"));
		answered();
	}

	private Side centre() {
		return this.story.firstReceiver();
	}

	@Test
	void theAnswerComesBackAndSoDoesHowItWent() {
		answeredAlone();
		this.story.sender().waitsAt("readAnswer");
		assertThat(this.story.as("danderyd").reads("readAnswer").get("noteText").toString())
			.contains("Tala enskilt med eleven", "utreseförbud", "ersätter inte en orosanmälan")
			.doesNotContain(centre().caseNumber());
		this.story.as("danderyd").does("readAnswer", Map.of("answerRead", true));
		this.story.timer("reportBackDue").fires();
		this.story.as("danderyd").does("reportBack", Asked.report());
		this.story.sender().hasPassed("askCentre", "answerAwaited", "reportCallback").endsAt("loopClosed");
		centre().hasPassed("consultationAsked", "sendAnswer", "callbackAwaited").endsAt("consultationFollowedUp");
		assertThat(centre().items()).contains("answerHelped", "consultOutcomeText").doesNotContain("askerContact");
	}

	@Test
	void eachPassageHasItsRowAndNothingTellsWhoItIs() {
		answeredAlone();
		assertThat(this.story.sender().told()).hasSize(2)
			.anyMatch(row -> row.startsWith("question askerKind,ageBand,questionType"))
			.anyMatch(row -> row.startsWith("opinion consultAnswer,adviceChecklist"));
		assertThat(this.story.sender().grounds()).containsOnly("none");
		assertThat(centre().items()).doesNotContain("personName", "personIdentityNumber", "safeContact",
				"municipality");
	}

	@Test
	void anAskerWhoIsSilentEndsBothSides() {
		answeredAlone();
		this.story.as("danderyd").does("readAnswer", Map.of("answerRead", true));
		this.story.timer("reportBackDue").fires().timer("reportBackLapsed").fires();
		this.story.sender().hasPassed("reportSilence").endsAt("reportBackSilent");
		centre().endsAt("askerSilent");
	}

	@Test
	void theAskerLearnsWhyAQuestionWasClosed() {
		asked();
		this.story.as("kurator")
			.does("assessConsultation", Map.of("consultationAction", "close", "closingReason", "belongs-elsewhere"));
		assertThat(this.story.as("danderyd").reads("readAnswer").get("noteText").toString())
			.contains("Frågan hör inte hit");
		this.story.as("danderyd").does("readAnswer", Map.of("answerRead", true));
		this.story.sender().endsAt("requestClosed");
		centre().endsAt("consultationClosed");
	}

	@Test
	void aQuestionThatIsThrownAwayIsNobodysElse() {
		this.story.as("danderyd").does("askQuestion", Map.of("questionAction", "discard"));
		this.story.sender().endsAt("questionDiscarded");
		assertThat(this.story.cases()).hasSize(1);
	}

	@Test
	void partiesAreAskedAtOnceAndTheirAnswersStandTogether() {
		inquired("nacka", "region-stockholm");
		List<String> all = this.story.cases();
		assertThat(all).hasSize(4);
		answers("nacka", Map.of("opinionAction", "answer", "opinion", "Vi kan ta emot anmälan i dag."));
		answers("region-stockholm", Map.of("opinionAction", "decline"));
		assertThat(this.story.as("kurator").reads("answerConsultation").get("opinionsText").toString())
			.contains("Nacka:", "ta emot anmälan i dag", "Avstår från att svara");
		answered();
		assertThat(this.story.as("danderyd").reads("readAnswer").get("noteText").toString()).doesNotContain("Nacka",
				"Region", "ta emot anmälan");
		centre().hasPassed("prepareInquiry", "askForOpinion", "opinionReceived", "inquiryEnded");
	}

	@Test
	void aPartyThatIsSilentIsRemindedAndThenClosed() {
		inquired("nacka", "solna");
		Side nacka = side("nacka");
		Side solna = side("solna");
		assertThat(solna.items()).contains("consultQuestion", "opinionQuestion")
			.doesNotContain("askerKind", "reportMade");
		answers("nacka", Map.of("opinionAction", "answer", "opinion", "Vi har en jour."));
		this.story.timer("opinionLate").fires();
		solna.hasPassed("remindOpinion", "opinionReminded");
		this.story.timer("opinionMissing").fires();
		solna.endsAt("opinionLapsed");
		assertThat(solna.items()).isEmpty();
		assertThat(solna.record()).contains("silence-escalated");
		nacka.hasPassed("opinionAsked", "sendOpinion").endsAt("opinionGiven");
		centre().hasPassed("closeOpinion", "opinionUnanswered");
		assertThat(this.story.as("kurator").reads("answerConsultation").get("opinionsText").toString())
			.contains("Har inte svarat i tid", "Vi har en jour");
	}

	@Test
	void anOpinionNamesNobodyEither() {
		inquired("nacka");
		this.story.as("nacka")
			.tries("giveOpinion", Map.of("opinionAction", "answer", "opinion", "Vi känner Fatima sedan förut."))
			.at("opinion")
			.saying("ett namn");
	}

	@Test
	void whoeverAsksIsNotAskedAndTheCentreDoesNotAskItself() {
		asked();
		this.story.as("kurator").tries("assessConsultation", Asked.inquiry("danderyd")).at("askedParties");
		Story own = this.stories.begin();
		own.as("origo").begins("consultation-request");
		Map<String, Object> question = new HashMap<>(Asked.question());
		own.as("origo").tries("askQuestion", question).at("questionAction").saying("frågar inte sig självt");
		own.ends();
	}

	@Test
	void whereEverybodyIsKeptFromTheCaseAPartyIsNotAsked() {
		asked();
		String number = centre().caseNumber();
		Story block = this.stories.begin();
		block.as("samordnare").blocksParty(number, "solna");
		this.story.as("kurator")
			.tries("assessConsultation", Asked.inquiry("solna"))
			.at("askedParties")
			.saying("finns ingen som kan ta hand om");
		block.ends();
	}

	private Side side(String party) {
		return this.story.side(party);
	}

	private void answers(String party, Map<String, Object> answers) {
		this.story.as(party).answers(side(party).task("giveOpinion"), answers);
	}

}
