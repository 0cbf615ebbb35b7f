package se.origo.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.OrigoTest;
import se.origo.story.Refused;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody outside rings the centre. */
@OrigoTest
class ConsultationProcessTest {

	@Autowired
	Stories stories;

	private Story story;

	@BeforeEach
	void somebodyRings() {
		this.story = this.stories.begin();
		this.story.as("kurator").begins("consultation");
	}

	@AfterEach
	void ends() {
		this.story.endsIfBegun();
	}

	private void written(Map<String, Object> question) {
		this.story.as("kurator").does("registerConsultation", question);
	}

	private void answered() {
		written(Asked.phoned());
		this.story.as("samordnare").does("assessConsultation", Map.of("consultationAction", "answer"));
		this.story.as("samordnare").does("answerConsultation", Asked.answer());
	}

	@Test
	void theLoopIsClosedThreeWeeksLater() {
		answered();
		this.story.as("kurator").does("tellAnswer", Map.of("tellAction", "told"));
		assertThat(Duration.between(Instant.now(), this.story.due("callbackDue")).toDays()).isBetween(20L, 21L);
		this.story.timer("callbackDue").fires();
		this.story.as("kurator").does("callBack", Asked.callback());
		this.story.sender()
			.hasPassed("consultationStarted", "triageConsultation", "assessRisk", "callbackByPhone", "callbackDone")
			.endsAt("consultationFollowedUp");
		assertThat(this.story.sender().items()).contains("answerHelped", "laterReport", "consultOutcome");
	}

	@Test
	void whatIsUrgentIsSaidWithTheDutyToReport() {
		written(Asked.phoned());
		assertThat(this.story.as("kurator").reads("assessConsultation").get("triageText").toString()).contains(
				"samordnaren", "skyldig att anmäla oro för barnet (SoL 19 kap. 1 §)", "ersätter inte en orosanmälan");
		this.story.sender().waitsAt("assessConsultation");
	}

	@Test
	void aQuestionThatIsThrownAwayEnds() {
		this.story.as("kurator").does("registerConsultation", Map.of("questionAction", "discard"));
		this.story.sender().endsAt("consultationDiscarded");
	}

	@Test
	void aQuestionIsClosedWithoutAnAnswer() {
		written(Asked.phoned());
		this.story.as("kurator")
			.does("assessConsultation", Map.of("consultationAction", "close", "closingReason", "taken-back"));
		this.story.sender().hasPassed("questionClosed").endsAt("consultationClosed");
	}

	@Test
	void theManagerIsToldOfAQuestionThatNobodyAnswers() {
		written(Asked.phoned());
		String task = this.story.task("assessConsultation");
		this.story.as("origo-chef").doesNotFind(task);
		this.story.timer("answerOverdue").fires();
		this.story.sender().hasPassed("escalateConsultation", "answerEscalated");
		this.story.as("origo-chef").does("assessConsultation", Map.of("consultationAction", "answer"));
		assertThat(this.story.sender().record()).contains("silence-escalated");
	}

	@Test
	void anAskerWhoCannotBeReachedIsSilent() {
		answered();
		this.story.as("kurator").does("tellAnswer", Map.of("tellAction", "unreachable"));
		this.story.sender().hasPassed("askerUnreachable").endsAt("askerSilent");
	}

	@Test
	void anAskerWhoDoesNotAnswerTheCallBackIsSilent() {
		answered();
		this.story.as("kurator").does("tellAnswer", Map.of("tellAction", "told"));
		this.story.timer("callbackDue").fires().timer("callbackLapsed").fires();
		this.story.sender().hasPassed("callbackUnheard").endsAt("askerSilent");
	}

	@Test
	void theNoteToPrintHasTheAnswerAndTheDutyAndNobody() {
		answered();
		Map<String, Object> shown = this.story.as("kurator").reads("tellAnswer");
		assertThat(shown.get("noteText").toString())
			.contains("15–17 år", "Befarad eller genomförd resa utomlands", "Tala enskilt med eleven",
					"Gör en orosanmälan genast", "När en resa utomlands befaras", "utreseförbud",
					"En konsultation ersätter inte en orosanmälan")
			.doesNotContain("123 456", "Kurator", "Samordnare", "En elev ska resa");
		assertThat(shown.get("askerText").toString()).contains("123 456 78", "Skola");
	}

	@Test
	void whoMustReportAndHasNotIsToldSo() {
		Map<String, Object> question = Asked.phoned();
		question.put("reportMade", "not-made");
		written(question);
		this.story.as("kurator").does("assessConsultation", Map.of("consultationAction", "answer"));
		Map<String, Object> answer = new HashMap<>(Asked.answer());
		answer.put("adviceChecklist", List.of("talk-alone"));
		this.story.as("kurator").tries("answerConsultation", answer).at("adviceChecklist");
	}

	@Test
	void theDutyMustBeAnsweredAndMayNotContradictTheAge() {
		Map<String, Object> silent = Asked.phoned();
		silent.put("reportMade", null);
		tries(silent).at("reportMade").saying("måste besvaras");
		Map<String, Object> adult = Asked.phoned();
		adult.put("ageBand", "18-20");
		tries(adult).at("reportMade").saying("gäller ett barn");
		Map<String, Object> unknown = Asked.phoned();
		unknown.putAll(Map.of("ageBand", "unknown", "reportMade", "not-a-child"));
		tries(unknown).at("reportMade").saying("räkna med att det är ett barn");
		Map<String, Object> friend = Asked.phoned();
		friend.put("askerKind", "ngo");
		friend.put("reportMade", null);
		written(friend);
	}

	@Test
	void whatTellsWhoSomebodyIsIsNotTakenButCanBeConfirmedAway() {
		Map<String, Object> phone = Asked.phoned();
		phone.put("consultQuestion", "Ring mamman på 070-123 45 67.");
		tries(phone).at("consultQuestion").saying("telefonnummer");
		phone.put("consultQuestion", "Hon är född 19811228-9874.");
		phone.put("nobodyNamed", true);
		tries(phone).at("consultQuestion").saying("personnummer");
		phone.put("consultQuestion", "Hon är född 81-12-28-9874.");
		tries(phone).at("consultQuestion").saying("personnummer");
		phone.put("consultQuestion", "Kurs 070-123 45 67 i skolans katalog.");
		written(phone);
	}

	@Test
	void whatCannotBeReadIsRefusedAndWhatCanBeIsKept() {
		Map<String, Object> odd = Asked.phoned();
		odd.put("consultQuestion", "å".repeat(100_000));
		tries(odd).at("consultQuestion").saying("för lång");
		odd.put("consultQuestion", "Vad\u0000 göra?");
		tries(odd).at("consultQuestion").saying("tecken");
		odd.put("consultQuestion", "\u202Eمساعدة\u202C 👩‍🎓 \"<b>\" Vad gör vi?");
		written(odd);
		assertThat(this.story.sender().words().toString()).contains("\u202Eمساعدة\u202C 👩‍🎓");
	}

	private Refused tries(Map<String, Object> question) {
		return this.story.as("kurator").tries("registerConsultation", question);
	}

}
