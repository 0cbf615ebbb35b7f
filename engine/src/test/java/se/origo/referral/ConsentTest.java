package se.origo.referral;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import se.origo.OrigoTest;
import se.origo.disclosure.Consents;
import se.origo.story.Letter;
import se.origo.story.Panel;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scenario 6: a consent is taken back, or its last day passes, while a hand-over is under
 * way.
 */
@OrigoTest
class ConsentTest {

	private static final String OVER = "Inget mer lämnas ut. Det som redan har lämnats finns kvar hos mottagaren.";

	@Autowired
	Stories stories;

	@Autowired
	Consents consents;

	private final Letter letter = Letter.to("botkyrka");

	private Story story;

	@BeforeEach
	void begin() {
		this.story = this.stories.begin();
	}

	@Test
	void takenBackBeforeAcceptanceNothingIsAcceptedAndNothingIsRevealed() {
		this.story.sent(this.letter, "CONSENT").as("danderyd").withdrawsConsent();
		this.story.sender().waitsAt("followReferral").is("requested");
		this.story.as("botkyrka")
			.acknowledges()
			.tries("assessReferral", Map.of("assessment", "accept"))
			.at("assessment");
		assertThat(this.story.receiver().words())
			.noneMatch(word -> this.letter.secrets().stream().anyMatch(word::contains));
		this.story.as("botkyrka").declines("capacity", "Samtycket är återkallat.");
		this.story.receiver().endsAt("receptionDeclined");
	}

	@Test
	void takenBackBeforeAcceptanceItIsNotPassedOn() {
		this.story.received().as("danderyd").withdrawsConsent();
		this.story.as("botkyrka")
			.tries("assessReferral", Map.of("assessment", "forward", "forwardTo", "solna"))
			.at("forwardTo");
	}

	@Test
	void takenBackDuringTheWorkNoMessageAndNoFeedbackInWordsPassesButTheOutcomeDoes() {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges().accepts();
		this.story.as("danderyd").withdrawsConsent();
		this.story.as("danderyd")
			.tries("followReferral", Map.of("followAction", "message", "message", "En sak till."))
			.at("message");
		this.story.as("botkyrka")
			.tries("reportProgress",
					Map.of("progressAction", "outcome", "outcome", "handled", "feedbackGround", "CONSENT", "feedback",
							"Bra.", "feedbackReason", "Samtycket omfattar det."))
			.with(400)
			.at("feedbackGround");
		this.story.as("botkyrka").reports("handled");
		this.story.as("danderyd").readsFeedback();
		this.story.sender().is("closed");
	}

	@Test
	void whatIsSentStaysAndTheReceiverIsTold() {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges().accepts();
		this.story.as("danderyd").withdrawsConsent();
		assertThat(this.story.as("botkyrka").panel("reportProgress").identity())
			.contains(this.letter.said("personName"));
		assertThat(this.story.receiver().notes()).containsExactly("Samtycket är återkallat. " + OVER);
		assertThat(this.story.sender().notes()).containsExactly("Samtycket är återkallat. " + OVER);
		assertThat(String.valueOf(this.story.as("botkyrka").reads("reportProgress").get("disclosedText")))
			.contains("Samtycket gäller inte längre");
		assertThat(this.story.as("botkyrka").panel("reportProgress").warnings()).contains("consent-ceased");
		assertThat(this.story.as("botkyrka").panel("reportProgress").rows("toUs", "ended"))
			.startsWith("samtycket är återkallat", "samtycket är återkallat");
		assertThat(this.story.receiver().record()).contains("consent-withdrawn");
		assertThat(this.story.sender().record()).contains("consent-withdrawn");
	}

	@Test
	void itIsTakenBackFromThePanelOnceAndTheTaskStays() {
		this.story.received();
		assertThat(this.story.as("danderyd").panel("followReferral").opened().at("/consent/to").asText())
			.isEqualTo("Kontaktperson Botkyrka");
		assertThat(this.story.as("danderyd").panel("followReferral").withdrawsConsent()).isEqualTo(204);
		assertThat(this.story.as("danderyd").panel("followReferral").withdrawsConsent()).isEqualTo(409);
		assertThat(this.story.as("danderyd").panel("followReferral").opened().path("consent").isNull()).isTrue();
		this.story.sender().waitsAt("followReferral");
		this.story.as("botkyrka").tries("assessReferral", Map.of("assessment", "accept")).at("assessment");
	}

	@Test
	void theReceiverCannotTakeItBack() {
		this.story.received();
		assertThat(this.story.as("botkyrka").panel("assessReferral").withdrawsConsent()).isEqualTo(409);
		this.story.as("botkyrka").accepts();
	}

	@Test
	void itReachesWhomeverItHasBeenPassedOnTo() {
		this.story.received().as("botkyrka").forwards("solna");
		this.story.as("danderyd").withdrawsConsent();
		this.story.as("solna").acknowledges().tries("assessReferral", Map.of("assessment", "accept")).at("assessment");
		assertThat(this.story.receiver().notes()).hasSize(1);
		assertThat(this.story.firstReceiver().words()).as("the forwarder keeps nothing").isEmpty();
	}

	@Test
	void withTheHandOverTheConsentIsTakenBackToo() {
		this.story.sent(this.letter, "CONSENT").as("danderyd").takesBack("withdraw", "consent-withdrawn");
		assertThat(this.story.receiver().record()).contains("consent-withdrawn");
		assertThat(this.story.receiver().words()).isEmpty();
	}

	@Test
	void anotherGroundIsNotTheirsToTakeBack() {
		this.story.sent(this.letter, "DUTY-OTHER");
		Panel panel = this.story.as("danderyd").panel("followReferral");
		assertThat(panel.opened().path("consent").isNull()).isTrue();
		assertThat(panel.withdrawsConsent()).isEqualTo(409);
		this.story.as("danderyd")
			.tries("followReferral", Map.of("followAction", "withdraw-consent", "consentTakenBack", true))
			.at("followAction");
		this.story.as("botkyrka").acknowledges().accepts();
	}

	@Test
	void onItsLastDayTheConsentStandsAndTheDayAfterItDoesNotWhateverTheJobHasDone() {
		this.story.received();
		lastDayIs(0);
		endWhatHasPassed();
		assertThat(this.story.sender().record()).doesNotContain("consent-expired");
		lastDayIs(-1);
		this.story.as("botkyrka").tries("assessReferral", Map.of("assessment", "accept")).at("assessment");
	}

	private int endWhatHasPassed() {
		List<UUID> passed = this.consents.passed();
		passed.forEach(this.consents::expire);
		return passed.size();
	}

	@Test
	void twoNodesThatEndTheSameConsentTellItOnce() {
		this.story.accepted();
		lastDayIs(-1);
		List<UUID> seenByBoth = this.consents.passed();
		seenByBoth.forEach(this.consents::expire);
		seenByBoth.forEach(this.consents::expire);
		assertThat(this.story.receiver().notes()).containsExactly("Samtyckets sista dag har passerat. " + OVER);
	}

	@Test
	void whenTheLastDayHasPassedTheRowEndsByItselfAndBothSidesSeeIt() {
		this.story.accepted();
		lastDayIs(-1);
		assertThat(endWhatHasPassed()).isPositive();
		assertThat(endWhatHasPassed()).as("once").isZero();
		assertThat(this.story.receiver().notes()).containsExactly("Samtyckets sista dag har passerat. " + OVER);
		assertThat(this.story.sender().record()).contains("consent-expired");
		assertThat(this.story.receiver().record()).contains("consent-expired");
		assertThat(this.story.as("danderyd").panel("followReferral").rows("byUs", "ended"))
			.containsOnly("samtyckets sista dag har passerat");
		this.story.as("danderyd")
			.tries("followReferral", Map.of("followAction", "message", "message", "En sak till."))
			.at("message");
	}

	/** The days have passed; only the owner of the tables can make a row say so. */
	private void lastDayIs(int daysFromToday) {
		LocalDate day = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(daysFromToday);
		this.story.sender().changedByHand("""
				update origo.disclosure set valid_until = date '%s' where hand_over in (
				  select hand_over from origo.hand_over_sender where case_number = :case)""".formatted(day));
	}

}
