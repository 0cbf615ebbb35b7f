package se.origo.consultation;

import java.util.Map;

import se.origo.process.CaseGuide;

import org.springframework.stereotype.Component;

/** A question, as whoever asks knows it. */
@Component
class QuestionCaseGuide implements CaseGuide {

	private static final Map<String, String> WORDS = Map.of("askQuestion", "frågan skrivs", "readAnswer", "besvarad",
			"reportBack", "återkoppling");

	private final OpenQuestionProcess questions;

	QuestionCaseGuide(OpenQuestionProcess questions) {
		this.questions = questions;
	}

	@Override
	public String kind() {
		return "consultation-request";
	}

	@Override
	public String state(String caseNumber, String party) {
		return this.questions.state(caseNumber, kind(), WORDS, "väntar på svar");
	}

	@Override
	public String advice(String caseNumber, String party) {
		return "Resurscentrum vet inte vem det gäller. Ett svar ersätter inte en orosanmälan.";
	}

}
