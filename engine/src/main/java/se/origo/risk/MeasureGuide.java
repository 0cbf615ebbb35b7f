package se.origo.risk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import se.origo.casefile.CaseFiles;
import se.origo.process.FormWords;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** What a party is asked to protect somebody from, in words. */
@Component
class MeasureGuide {

	private static final List<Variable> SHOWN = List.of(Variable.threatNow, Variable.recentViolence,
			Variable.mustGoHome, Variable.suicideRisk, Variable.travel, Variable.guardianSuspected, Variable.ageBand);

	private final CaseFiles cases;

	private final FormWords words;

	private final OnCall onCall;

	MeasureGuide(CaseFiles cases, FormWords words, OnCall onCall) {
		this.cases = cases;
		this.words = words;
		this.onCall = onCall;
	}

	Map<String, Object> shows(String caseNumber) {
		Map<String, Object> known = this.cases.read(caseNumber, SHOWN.stream().map(Variable::name).toList());
		String signs = SHOWN.stream()
			.filter(sign -> known.containsKey(sign.name()))
			.map(sign -> "- " + sign.label() + ": **" + this.words.of(sign, known.get(sign.name())) + "**")
			.collect(Collectors.joining("\n"));
		return Map.of(Variable.measureText.name(), this.onCall.now() + "\n\n" + signs);
	}

}
