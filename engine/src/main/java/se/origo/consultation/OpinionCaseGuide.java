package se.origo.consultation;

import java.util.Map;

import se.origo.process.CaseGuide;

import org.springframework.stereotype.Component;

/** A question that a party is asked. */
@Component
class OpinionCaseGuide implements CaseGuide {

	private static final Map<String, String> WORDS = Map.of("giveOpinion", "svar väntas");

	private final OpenQuestionProcess questions;

	OpinionCaseGuide(OpenQuestionProcess questions) {
		this.questions = questions;
	}

	@Override
	public String kind() {
		return "consultation-opinion";
	}

	@Override
	public String state(String caseNumber, String party) {
		return this.questions.state(caseNumber, kind(), WORDS, "pågår");
	}

	@Override
	public String advice(String caseNumber, String party) {
		return "Ni får inte veta vem som frågar eller vem det gäller.";
	}

}
