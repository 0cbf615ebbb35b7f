package se.origo.consultation;

import java.util.Map;

import se.origo.process.CaseGuide;

import org.springframework.stereotype.Component;

/** A question at the centre. */
@Component
class ConsultationCaseGuide implements CaseGuide {

	private static final Map<String, String> WORDS = Map.of("registerConsultation", "frågan skrivs upp",
			"assessConsultation", "frågan bedöms", "answerConsultation", "svaret skrivs", "tellAnswer", "svaret lämnas",
			"callBack", "återkoppling");

	private final OpenQuestionProcess questions;

	ConsultationCaseGuide(OpenQuestionProcess questions) {
		this.questions = questions;
	}

	@Override
	public String kind() {
		return "consultation";
	}

	@Override
	public String state(String caseNumber, String party) {
		return this.questions.state(caseNumber, kind(), WORDS, "väntar på den som frågade");
	}

	@Override
	public String advice(String caseNumber, String party) {
		return "Frågan är avidentifierad: skriv inget som pekar ut någon. Skyldigheten att göra en orosanmälan ligger kvar hos den som frågar.";
	}

}
