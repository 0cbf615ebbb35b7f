package se.origo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.origo.disclosure.Claims.BOTKYRKA;
import static se.origo.disclosure.Claims.DANDERYD;
import static se.origo.disclosure.Claims.NGO;
import static se.origo.disclosure.Claims.POLICE;
import static se.origo.disclosure.Claims.REGION;
import static se.origo.disclosure.Claims.TODAY;
import static se.origo.disclosure.Claims.claim;
import static se.origo.disclosure.Claims.consent;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import se.origo.process.Problem;

class GateBeyondTheFirstReceiverTest {

	private final Gate gate = new Gate(Claims.grounds());

	@Test
	void aConsentThatCoversForwardingLetsItPass() {
		assertThat(forwarding(consent(true), NGO)).isEmpty();
	}

	@Test
	void aConsentThatDoesNotCoverForwardingStopsIt() {
		assertThat(forwarding(consent(false), NGO)).hasSize(1);
	}

	@Test
	void aConsentThatHasEndedSinceStopsIt() {
		assertThat(this.gate.forwarding(consent(true), DANDERYD, BOTKYRKA, NGO, TODAY.plusDays(1))).hasSize(1);
	}

	@Test
	void aReportOfConcernCanBeForwardedToAnotherMunicipalityOnly() {
		GroundClaim report = claim("DUTY-REPORT", Map.of());
		Side solna = new Side("solna", "municipality", true);
		assertThat(forwarding(report, solna)).isEmpty();
		assertThat(forwarding(report, POLICE)).hasSize(1);
	}

	@Test
	void theSendersGroundDecidesNotTheForwarders() {
		GroundClaim care = claim("SOCIAL-HEALTH", Map.of("groundReason", "xq7", "careCircumstance", "under-18"));
		assertThat(this.gate.forwarding(care, REGION, DANDERYD, BOTKYRKA, TODAY)).isEmpty();
		assertThat(this.gate.forwarding(care, REGION, DANDERYD, POLICE, TODAY)).hasSize(1);
	}

	@Test
	void itCannotGoBackToTheSenderToItselfToNobodyOrToAnUnsignedParty() {
		Side unsigned = new Side("solna", "municipality", false);
		assertThat(forwarding(consent(true), DANDERYD)).hasSize(1);
		assertThat(forwarding(consent(true), BOTKYRKA)).hasSize(1);
		assertThat(forwarding(consent(true), null)).hasSize(1);
		assertThat(forwarding(consent(true), unsigned)).hasSize(1);
	}

	@Test
	void everyObjectionToForwardingNamesItsField() {
		assertThat(List.of(forwarding(consent(false), NGO), forwarding(consent(true), null),
				forwarding(claim("DUTY-REPORT", Map.of()), POLICE)))
			.allSatisfy(problems -> assertThat(problems).allSatisfy(problem -> {
				assertThat(problem.field()).isEqualTo("forwardTo");
				assertThat(problem.sentence()).startsWith("Vart skickas överlämningen vidare? ");
			}));
	}

	@Test
	void feedbackNeedsAGroundThatIsOfferedAndAReason() {
		assertThat(this.gate.feedback("CONSENT", "xq7", "15-17", REGION, DANDERYD)).isEmpty();
		assertThat(this.gate.feedback("CONSENT", " ", "15-17", REGION, DANDERYD)).extracting(Problem::field)
			.containsExactly("feedbackReason");
		assertThat(this.gate.feedback("GENERAL-10-27", "xq7", "15-17", REGION, DANDERYD)).extracting(Problem::field)
			.containsExactly("feedbackGround");
		assertThat(this.gate.feedback(null, "xq7", "15-17", REGION, DANDERYD)).extracting(Problem::field)
			.containsExactly("feedbackGround");
	}

	private List<Problem> forwarding(GroundClaim claim, Side next) {
		return this.gate.forwarding(claim, DANDERYD, BOTKYRKA, next, TODAY);
	}

}
