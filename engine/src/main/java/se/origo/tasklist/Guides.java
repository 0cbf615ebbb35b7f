package se.origo.tasklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import se.origo.process.CaseGuide;
import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;

import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** The guides of the capabilities: one for a form, one for a kind of case. */
@Component
class Guides {

	private final Map<String, FormGuide> forms;

	private final Map<String, CaseGuide> cases;

	Guides(List<FormGuide> forms, List<CaseGuide> cases) {
		this.forms = forms.stream().collect(Collectors.toMap(FormGuide::form, Function.identity()));
		this.cases = cases.stream().collect(Collectors.toMap(CaseGuide::kind, Function.identity()));
	}

	/**
	 * The guide of a form; one that shows and asks just the form's own fields if there is
	 * none.
	 */
	FormGuide ofForm(String form) {
		return this.forms.getOrDefault(form, () -> form);
	}

	/** The guide of the form that this caller sees at a task. */
	FormGuide at(Task task, TaskAtHand at) {
		return ofForm(ofForm(task.getCamundaFormRef().getKey()).formFor(at));
	}

	/** What a kind of case says of itself, if it has anything to say. */
	Optional<CaseGuide> ofCase(String kind) {
		return Optional.ofNullable(this.cases.get(kind));
	}

}
