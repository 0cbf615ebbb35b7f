package se.origo.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * The receiver's answer. A report of concern cannot be declined, only passed on to the
 * right committee.
 */
@Component
class AssessReferralGuide implements FormGuide {

	private final ReceivedView view;

	private final Receptions receptions;

	private final Answering answering;

	private final Places places;

	AssessReferralGuide(ReceivedView view, Receptions receptions, Answering answering, Places places) {
		this.view = view;
		this.receptions = receptions;
		this.answering = answering;
		this.places = places;
	}

	@Override
	public String form() {
		return "assess-referral";
	}

	@Override
	public String formFor(TaskAtHand task) {
		return CalledIn.formAt(task, form());
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		Map<String, Object> values = new LinkedHashMap<>(this.view.preview(task, "REF-ANSWER"));
		List<Map<String, String>> choices = new ArrayList<>();
		choices.add(Places.choice("Ta emot ärendet", "accept"));
		choices.add(Places.choice("Skicka vidare till en annan part", "forward"));
		choices.add(Places.choice("Fråga avsändaren", "ask"));
		if (!this.receptions.of(task.caseNumber()).reportOfConcern()) {
			choices.add(Places.choice("Avböja", "decline"));
		}
		values.put(Variable.assessmentChoices.name(), choices);
		values.put(Variable.forwardChoices.name(), this.places.receivers(task.party()));
		return values;
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		return "forward".equals(answers.get(Variable.assessment.name())) ? this.answering.forwardingObjections(
				task.caseNumber(), String.valueOf(answers.get(Variable.forwardTo.name()))) : List.of();
	}

}
