package se.origo.tasklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import se.origo.party.Caller;
import se.origo.party.Register;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.stereotype.Component;

/** Tasks as Tasklist's cards and task view show them. */
@Component
class TaskCards {

	private final TaskDtos dtos;

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final Register register;

	/** Which form a version of a diagram asks for at a task: read once. */
	private final Map<String, Optional<String>> forms = new ConcurrentHashMap<>();

	/** A version of a process never changes; the engine would open a transaction. */
	private final Map<String, TaskDto.DefinitionDto> definitions = new ConcurrentHashMap<>();

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
	Map<String, Object> embedded(List<Card> page) {
		Map<String, Object> embedded = new LinkedHashMap<>();
		embedded.put("task", page.stream().map(card -> dto(card, null)).toList());
		embedded.put("assignee",
				page.stream().map(Card::assignee).filter(Objects::nonNull).distinct().map(this::user).toList());
		embedded.put("processDefinition",
				page.stream().map(Card::definition).distinct().map(this::definition).toList());
		return embedded;
	}

	/** One task with who holds it and its diagram. */
	TaskDto opened(Task task) {
		List<TaskDto.IdentityLinkDto> holder = new ArrayList<>();
		if (task.getAssignee() != null) {
			holder.add(new TaskDto.IdentityLinkDto(Map.of(), Map.of("user", List.of(user(task.getAssignee()))),
					task.getAssignee(), null, "assignee", task.getId()));
		}
		String caseNumber = Optional.ofNullable(
				this.runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult())
			.map(ProcessInstance::getBusinessKey)
			.orElseThrow(Refusal::notFound);
		return dto(Card.of(task, caseNumber), Map.of("identityLink", holder, "processDefinition",
				List.of(definition(task.getProcessDefinitionId()))));
	}

	/** What the caller is called is known already; of others the register is asked. */
	TaskDto.UserDto user(String person) {
		Caller caller = Desk.caller();
		return TaskDto.UserDto.of(person,
				person.equals(caller.person()) ? caller.display() : this.register.personFunction(person));
	}

	TaskDto.DefinitionDto definition(String id) {
		return this.definitions.computeIfAbsent(id,
				unknown -> this.dtos.definition(this.repository.getProcessDefinition(unknown)));
	}

	private TaskDto dto(Card card, Map<String, Object> embedded) {
		TaskDto.FormRef form = this.forms.computeIfAbsent(card.definition() + "/" + card.element(), drawn -> form(card))
			.map(key -> new TaskDto.FormRef(key, "deployment", null))
			.orElse(null);
		return this.dtos.task(card, name(card), form, embedded);
	}

	private Optional<String> form(Card card) {
		UserTask drawn = this.repository.getBpmnModelInstance(card.definition()).getModelElementById(card.element());
		return Optional.ofNullable(drawn.getCamundaFormRef());
	}

	/**
	 * Tasks of one kind are told apart by their case number, and a deputy's tasks say for
	 * whom.
	 */
	private String name(Card card) {
		String name = card.name() + " · " + card.caseNumber();
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
