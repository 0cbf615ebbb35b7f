package se.origo.tasklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import se.origo.party.Caller;
import se.origo.party.Register;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** Tasks as Tasklist's cards and task view show them. */
@Component
class TaskCards {

	private final TaskDtos dtos;

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final Register register;

	TaskCards(TaskDtos dtos, RepositoryService repository, RuntimeService runtime, Register register) {
		this.dtos = dtos;
		this.repository = repository;
		this.runtime = runtime;
		this.register = register;
	}

	/**
	 * A page of tasks with the people and diagrams they name, each once, as Tasklist
	 * joins them.
	 */
	Map<String, Object> embedded(List<Task> tasks) {
		Map<String, Object> embedded = new LinkedHashMap<>();
		Map<String, String> numbers = numbers(tasks);
		embedded.put("task", tasks.stream().map(task -> dto(task, numbers, null)).toList());
		embedded.put("assignee",
				tasks.stream().map(Task::getAssignee).filter(Objects::nonNull).distinct().map(this::user).toList());
		embedded.put("processDefinition",
				tasks.stream().map(Task::getProcessDefinitionId).distinct().map(this::definition).toList());
		return embedded;
	}

	/** One task with who holds it and its diagram. */
	TaskDto opened(Task task) {
		List<TaskDto.IdentityLinkDto> holder = new ArrayList<>();
		if (task.getAssignee() != null) {
			holder.add(new TaskDto.IdentityLinkDto(Map.of(), Map.of("user", List.of(user(task.getAssignee()))),
					task.getAssignee(), null, "assignee", task.getId()));
		}
		return dto(task, numbers(List.of(task)), Map.of("identityLink", holder, "processDefinition",
				List.of(definition(task.getProcessDefinitionId()))));
	}

	TaskDto.UserDto user(String person) {
		return TaskDto.UserDto.of(person, this.register.personFunction(person));
	}

	TaskDto.DefinitionDto definition(String id) {
		return this.dtos.definition(this.repository.getProcessDefinition(id));
	}

	private TaskDto dto(Task task, Map<String, String> numbers, Map<String, Object> embedded) {
		TaskDto.FormRef form = (task.getCamundaFormRef() != null)
				? new TaskDto.FormRef(task.getCamundaFormRef().getKey(), "deployment", null) : null;
		return this.dtos.task(task, name(task, numbers), form, embedded);
	}

	/** The case numbers of a page of tasks, by process instance, asked for at once. */
	private Map<String, String> numbers(List<Task> tasks) {
		Map<String, String> numbers = new HashMap<>();
		Set<String> instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
		if (!instances.isEmpty()) {
			this.runtime.createProcessInstanceQuery()
				.processInstanceIds(instances)
				.list()
				.forEach(instance -> numbers.put(instance.getId(), instance.getBusinessKey()));
		}
		return numbers;
	}

	/**
	 * Tasks of one kind are told apart by their case number, and a deputy's tasks say for
	 * whom.
	 */
	private String name(Task task, Map<String, String> numbers) {
		String name = task.getName() + " · " + numbers.get(task.getProcessInstanceId());
		return Desk.caller()
			.mandates()
			.stream()
			.map(Caller.Mandate::actingFor)
			.filter(Objects::nonNull)
			.findFirst()
			.map(absent -> name + " (för " + this.register.personFunction(absent) + ")")
			.orElse(name);
	}

}
