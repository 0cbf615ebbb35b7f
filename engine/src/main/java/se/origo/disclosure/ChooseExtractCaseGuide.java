package se.origo.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;

import se.origo.casefile.GuardKind;
import se.origo.casefile.Guards;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Which of the party's own cases an extract is about. */
@Component
class ChooseExtractCaseGuide implements FormGuide {

	private static final Set<String> FAMILY = Set.of("guardian", "relative");

	private final Extracts extracts;

	private final Guards guards;

	ChooseExtractCaseGuide(Extracts extracts, Guards guards) {
		this.extracts = extracts;
		this.guards = guards;
	}

	@Override
	public String form() {
		return "choose-extract-case";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		List<Map<String, String>> choices = this.extracts.cases(task.party())
			.entrySet()
			.stream()
			.map(one -> Map.of("value", one.getKey(), "label", label(task.party(), one.getKey(), one.getValue())))
			.toList();
		return Map.of(Variable.extractCaseChoices.name(), choices);
	}

	private static String label(String party, String number, HandOver link) {
		return number + ((link.from().party().equals(party)) ? " · till " + link.to().function()
				: " · från " + link.from().function());
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		return objection(this.guards, answers.get(Variable.extractCase.name()),
				answers.get(Variable.extractRequester.name()), Variable.extractRequester, "Vem begär utdraget? ");
	}

	/** Nobody in the family is told who has been told while they must not be informed. */
	static List<Problem> objection(Guards guards, Object caseNumber, Object requester, Variable field, String label) {
		boolean refused = caseNumber != null && FAMILY.contains(String.valueOf(requester))
				&& guards.stands(caseNumber.toString(), GuardKind.DO_NOT_INFORM_GUARDIAN);
		return refused
				? List.of(new Problem(field.name(),
						label + "I ärendet står skyddet Informera inte vårdnadshavare, så familjen får inget utdrag."
								+ " Svara inte heller att ärendet finns. Den som ansvarar för skyddet kan häva det."))
				: List.of();
	}

}
