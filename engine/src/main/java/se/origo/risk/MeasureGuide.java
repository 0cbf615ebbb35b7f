package se.origo.risk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import se.origo.casefile.CaseFiles;
import se.origo.disclosure.Ledger;
import se.origo.disclosure.Shareable;
import se.origo.process.FormWords;
import se.origo.process.TaskAtHand;
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

	private final Ledger ledger;

	MeasureGuide(CaseFiles cases, FormWords words, OnCall onCall, Ledger ledger) {
		this.cases = cases;
		this.words = words;
		this.onCall = onCall;
		this.ledger = ledger;
	}

	Map<String, Object> shows(TaskAtHand task) {
		String caseNumber = task.caseNumber();
		Map<String, Object> told = this.cases.read(caseNumber, SHOWN.stream().map(Variable::name).toList());
		String signs = SHOWN.stream()
			.filter(sign -> told.containsKey(sign.name()))
			.map(sign -> "- " + sign.label() + ": **" + this.words.of(sign, told.get(sign.name())) + "**")
			.collect(Collectors.joining("\n"));
		boolean known = this.ledger.disclosedTo(task.party(), caseNumber)
			.stream()
			.anyMatch(entry -> Shareable.identifies(entry.items()));
		String who = known ? "\n\n**Resurscentrum har sagt vem det gäller: det står i fliken Ärende.**" : "";
		return Map.of(Variable.measureText.name(), this.onCall.now() + "\n\n" + signs + who);
	}

}
