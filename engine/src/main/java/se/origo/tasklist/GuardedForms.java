package se.origo.tasklist;

import java.util.Collection;
import java.util.stream.Collectors;

import se.origo.casefile.Guards;
import se.origo.process.TaskAtHand;

import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A form as the browser gets it: above it stands what everybody must keep to who works
 * with the case that the task is about, so that nobody can fill it in without having had
 * it before the eyes.
 */
@Component
@Transactional
class GuardedForms {

	private final Desk desk;

	private final FormDesk forms;

	private final Guides guides;

	private final Guards guards;

	GuardedForms(Desk desk, FormDesk forms, Guides guides, Guards guards) {
		this.desk = desk;
		this.forms = forms;
		this.guides = guides;
		this.guards = guards;
	}

	/** The JSON of the form this caller sees at a task. */
	byte[] source(String taskId) {
		Task task = this.desk.task(taskId);
		TaskAtHand at = this.desk.atHand(task);
		FormSchema schema = this.forms.schema(task, at);
		String line = this.guides.at(task, at)
			.caseShown(at)
			.map(this.guards::of)
			.stream()
			.flatMap(Collection::stream)
			.map(guard -> "**" + guard.kind().heading() + ".** " + guard.kind().advice())
			.collect(Collectors.joining("\n\n"));
		return line.isEmpty() ? schema.source() : schema.headed(line);
	}

}
