package se.origo.referral;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * The receiver's work: what was disclosed, until when an outcome is due, and what can be
 * reported.
 */
@Component
class ReportProgressGuide implements FormGuide {

	private final ReceivedView view;

	private final Telling telling;

	private final Receptions receptions;

	private final Feedback feedback;

	ReportProgressGuide(ReceivedView view, Telling telling, Receptions receptions, Feedback feedback) {
		this.view = view;
		this.telling = telling;
		this.receptions = receptions;
		this.feedback = feedback;
	}

	@Override
	public String form() {
		return "report-progress";
	}

	@Override
	public String formFor(TaskAtHand task) {
		return CalledIn.formAt(task, form());
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		Map<String, Object> values = new LinkedHashMap<>();
		boolean asked = this.receptions.of(task.caseNumber()).withdrawalAsked();
		values.put(Variable.disclosedText.name(),
				(asked ? "**Avsändaren begär att få tillbaka överlämningen.**\n\n" : "") + this.view.disclosed(task));
		Date anchor = (Date) task.variables().get(Variable.clockAnchor.name());
		values.put(Variable.deadlineText.name(), this.telling.deadline("REF-OUTCOME", task, anchor.toInstant()));
		values.put(Variable.threadText.name(), this.telling.thread(task.caseNumber()));
		List<Map<String, String>> grounds = new ArrayList<>();
		grounds.add(Places.choice("Ingen återkoppling i ord, bara utfallet", "none"));
		grounds.addAll(this.feedback.grounds(task));
		values.put(Variable.feedbackGroundChoices.name(), grounds);
		return values;
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		String action = (String) answers.get(Variable.progressAction.name());
		if ("return".equals(action) && !this.receptions.of(task.caseNumber()).withdrawalAsked()) {
			return List
				.of(new Problem(Variable.progressAction.name(), "Vad vill du göra: avsändaren har inte begärt att"
						+ " få tillbaka ärendet. Fråga avsändaren först, eller rapportera ett utfall."));
		}
		return "outcome".equals(action) ? this.feedback.objections(task, answers) : List.of();
	}

}
