package se.origo.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server hides what the browser hides: the conditions of the shipped forms. */
class ReferralFormsTest {

	private final AnswerCheck check = new AnswerCheck(new Conditions(new ScalaFeelEngineFactory().createInstance()));

	@Test
	void aDraftIsThrownAwayWithoutFillingItIn() throws IOException {
		assertThat(asked("draft-referral", Map.of("draftAction", "discard"))).containsExactly("draftAction");
	}

	@Test
	void aProtectedPersonHasNoMunicipality() throws IOException {
		assertThat(asked("draft-referral", Map.of("draftAction", "continue", "protectedIdentity", true)))
			.contains("situation")
			.doesNotContain("municipality");
		assertThat(asked("draft-referral", Map.of("draftAction", "continue"))).contains("municipality");
	}

	@Test
	void goingBackToTheDraftNeedsNoGround() throws IOException {
		assertThat(asked("choose-ground", Map.of("groundAction", "back", "ground", "CONSENT")))
			.containsExactly("groundAction");
	}

	@ParameterizedTest
	@CsvSource({ "CONSENT,consentHow|consentUntil|consentCoversForwarding", "DUTY-REPORT,", "DUTY-OTHER,dutyAct",
			"CHILD-CRIME,crime", "CRIME-1Y,crime", "SOCIAL-HEALTH,careCircumstance|groundReason",
			"OWN-TASK,groundReason", "HARM-TEST,groundReason", "BALANCE-10-15A,groundReason",
			"GENERAL-10-27,groundReason" })
	void eachGroundAsksForWhatItNeeds(String ground, String needs) throws IOException {
		assertThat(asked("choose-ground", Map.of("groundAction", "send", "ground", ground)))
			.containsExactlyInAnyOrder(with(needs, "ground", "groundAction"));
	}

	@ParameterizedTest
	@CsvSource({ "accept,", "decline,declineReason|declineText", "forward,forwardTo", "ask,question" })
	void eachAssessmentAsksForWhatItNeeds(String assessment, String needs) throws IOException {
		assertThat(asked("assess-referral", Map.of("assessment", assessment)))
			.containsExactlyInAnyOrder(with(needs, "assessment"));
	}

	@ParameterizedTest
	@CsvSource({ "outcome,outcome|feedbackGround", "hold,holdReason", "ask,question", "undo,", "return," })
	void eachProgressAsksForWhatItNeeds(String action, String needs) throws IOException {
		assertThat(asked("report-progress", Map.of("progressAction", action)))
			.containsExactlyInAnyOrder(with(needs, "progressAction"));
	}

	@Test
	void feedbackInWordsIsAskedForOnlyWithAGround() throws IOException {
		Map<String, Object> bare = Map.of("progressAction", "outcome", "feedbackGround", "none");
		Map<String, Object> grounded = Map.of("progressAction", "outcome", "feedbackGround", "CONSENT");
		assertThat(asked("report-progress", bare)).doesNotContain("feedback", "feedbackReason");
		assertThat(asked("report-progress", grounded)).contains("feedback", "feedbackReason");
	}

	@ParameterizedTest
	@CsvSource({ "message,message|answerCode", "withdraw,withdrawalReason", "request-withdrawal,withdrawalReason",
			"entered-in-error,withdrawalReason" })
	void eachWayToFollowAsksForWhatItNeeds(String action, String needs) throws IOException {
		assertThat(asked("follow-referral", Map.of("followAction", action)))
			.containsExactlyInAnyOrder(with(needs, "followAction"));
	}

	private Set<String> asked(String form, Map<String, Object> answers) throws IOException {
		try (InputStream file = getClass().getResourceAsStream("/origo/forms/referral/" + form + ".form")) {
			return this.check.visible(FormSchema.parse(file.readAllBytes()), Map.of(), answers).keySet();
		}
	}

	private static String[] with(String needs, String... always) {
		String[] keys = (needs == null) ? new String[0] : needs.split("\\|");
		String[] all = Arrays.copyOf(keys, keys.length + always.length);
		System.arraycopy(always, 0, all, keys.length, always.length);
		return all;
	}

}
