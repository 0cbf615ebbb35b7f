package se.origo.process;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Whoever gets a task knows what is asked, until when, and what a good answer is. */
final class TaskRules {

	private static final Pattern GROUP = Pattern.compile("\\$\\{(party|alarmParty)}\\.([a-z-]+)");

	private TaskRules() {
	}

	static Stream<String> form(Diagram diagram, Models models) {
		Stream<String> none = diagram.all(UserTask.class)
			.filter(task -> task.getCamundaFormRef() == null)
			.map(task -> Diagram.title(task) + " has no form. Set camunda:formRef to one of the forms.");
		Stream<String> tasks = diagram.all(UserTask.class)
			.flatMap(task -> form(task, task.getCamundaFormRef(), task.getCamundaFormRefBinding(), models));
		Stream<String> starts = diagram.all(StartEvent.class)
			.flatMap(start -> form(start, start.getCamundaFormRef(), start.getCamundaFormRefBinding(), models));
		return Stream.of(none, tasks, starts).flatMap(each -> each);
	}

	private static Stream<String> form(BaseElement element, String id, String binding, Models models) {
		if (id == null) {
			return Stream.empty();
		}
		if (models.form(id).isEmpty()) {
			return Stream.of(Diagram.title(element) + " asks for form *" + id + "*, which does not exist."
					+ Vocabulary.nearest(id, models.formIds()));
		}
		return "deployment".equals(binding) ? Stream.empty()
				: Stream.of(Diagram.title(element) + " does not say which version of its form it means."
						+ " Set camunda:formRefBinding=\"deployment\": the form of the same bundle.");
	}

	static Stream<String> role(Diagram diagram, Models models) {
		Stream<String> starters = diagram.all(Process.class)
			.flatMap(process -> process.getCamundaCandidateStarterGroupsList()
				.stream()
				.flatMap(role -> unknown(process, " may be started by", role.strip())));
		return Stream.concat(starters, diagram.all(UserTask.class).flatMap(task -> {
			String groups = Optional.ofNullable(task.getCamundaCandidateGroups()).orElse("");
			return groups.isBlank()
					? Stream.of(Diagram.title(task)
							+ " is nobody's. Set camunda:candidateGroups, for example ${party}.contact.")
					: Arrays.stream(groups.split(",")).map(String::strip).flatMap(group -> group(task, group));
		}));
	}

	private static Stream<String> group(UserTask task, String group) {
		Matcher parts = GROUP.matcher(group);
		if (!parts.matches()) {
			return Stream.of(Diagram.title(task) + " is given to " + group
					+ ". Give it to a role of a party: ${party}. or ${alarmParty}. and the role.");
		}
		return unknown(task, " is given to", parts.group(2));
	}

	private static Stream<String> unknown(BaseElement element, String verb, String role) {
		return Vocabulary.roles().contains(role) ? Stream.empty() : Stream.of(Diagram.title(element) + verb
				+ " the role *" + role + "*, which does not exist." + Vocabulary.nearest(role, Vocabulary.roles()));
	}

	static Stream<String> deadline(Diagram diagram, Models models) {
		return diagram.all(UserTask.class)
			.filter(task -> !WaitRules.isMoment(task.getCamundaDueDate()))
			.map(task -> Diagram.title(task)
					+ " has no deadline. Set camunda:dueDate to ${deadline['CODE']} with a code of the deadline table.");
	}

	static Stream<String> documentation(Diagram diagram, Models models) {
		Stream<String> processes = diagram.all(Process.class)
			.filter(Process::isExecutable)
			.filter(TaskRules::isMissing)
			.map(process -> Diagram.title(process) + " has no documentation. Write what it is for and who owns it.");
		Stream<String> tasks = diagram.all(UserTask.class)
			.filter(TaskRules::isMissing)
			.map(task -> Diagram.title(task) + " has no documentation. Write what a good answer is.");
		return Stream.concat(processes, tasks);
	}

	private static boolean isMissing(BaseElement element) {
		return element.getDocumentations().stream().allMatch(text -> Diagram.blank(text.getTextContent()));
	}

}
