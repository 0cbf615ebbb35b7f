package se.origo.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.Tables;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** The next step: the table says which are offered. */
@Component
class ChooseNextStepGuide implements FormGuide {

	private static final String LABEL = "label";

	private final Tables tables;

	private final CaseFiles cases;

	private final CallBack callBack;

	ChooseNextStepGuide(Tables tables, CaseFiles cases, CallBack callBack) {
		this.tables = tables;
		this.cases = cases;
		this.callBack = callBack;
	}

	@Override
	public String form() {
		return "choose-next-step";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		Map<String, Object> known = new HashMap<>();
		known.put(Variable.channel.name(), task.variables().get(Variable.channel.name()));
		List<Map<String, String>> choices = this.tables.decide("intake-next-step", known)
			.stream()
			.map(row -> Map.of(LABEL, (String) row.get(LABEL), "value", (String) row.get(Variable.nextStep.name())))
			.toList();
		Map<String, Object> shown = new HashMap<>(Map.of(Variable.nextStepChoices.name(), choices));
		// The day that has come is not the next one.
		shown.put(Variable.followUpAt.name(), null);
		return shown;
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		String mayReach = Variable.mayReach.name();
		return this.callBack.objections(answers, this.cases.read(task.caseNumber(), List.of(mayReach)).get(mayReach));
	}

}
