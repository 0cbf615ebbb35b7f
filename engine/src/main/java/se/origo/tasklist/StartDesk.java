package se.origo.tasklist;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import se.origo.casefile.CaseFiles;
import se.origo.party.Caller;
import se.origo.party.Register;
import se.origo.process.Released;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a caller may start, and starting it: a case is opened and its first task lies on
 * the caller's desk.
 */
@Service
@Transactional
class StartDesk {

	private final Released released;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final CaseFiles cases;

	private final Register register;

	private final StartRules rules;

	private final Turn turn;

	StartDesk(Released released, RuntimeService runtime, TaskService tasks, CaseFiles cases, Register register,
			StartRules rules, Turn turn) {
		this.released = released;
		this.runtime = runtime;
		this.tasks = tasks;
		this.cases = cases;
		this.register = register;
		this.rules = rules;
		this.turn = turn;
	}

	/**
	 * The processes that one of the caller's roles may start; the diagram names the
	 * roles.
	 */
	List<ProcessDefinition> startable() {
		return this.released.processes()
			.stream()
			.filter(ProcessDefinition::isStartableInTasklist)
			.filter(definition -> mandate(definition, null) != null)
			.sorted(Comparator.comparing(ProcessDefinition::getName))
			.toList();
	}

	/** A process that the caller may start. */
	ProcessDefinition definition(String id) {
		return startable().stream()
			.filter(definition -> definition.getId().equals(id))
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

	/** In which role the caller may start a process, at a certain party or at any. */
	private Caller.Mandate mandate(ProcessDefinition definition, String party) {
		StartRules.Rule rule = this.rules.of(definition.getId());
		return Desk.caller()
			.mandates()
			.stream()
			.filter(mandate -> rule.roles().contains(mandate.role().code()))
			.filter(mandate -> party == null || party.equals(mandate.party()))
			.filter(mandate -> rule.isAt(this.register.party(mandate.party()).kind().code()))
			.min(Comparator.comparing(Caller.Mandate::role))
			.orElse(null);
	}

	/**
	 * Starts a process in a new case of the caller's party. The case is opened in the
	 * same turn, so that the record's row of it is written with those of what was
	 * started.
	 * @param definitionId the version of the process
	 * @return the instance
	 * @throws Refusal when the caller's party has no agreement in force
	 */
	ProcessInstance start(String definitionId) {
		ProcessDefinition definition = definition(definitionId);
		String party = mandate(definition, null).party();
		signed(party);
		return this.turn.take(() -> begin(definitionId, this.cases.open(party, definition.getKey()), party));
	}

	/**
	 * The processes that the caller may start in a case at hand, by its diagram's own
	 * word ({@code startableInCase}).
	 * @param kind id of the process that opened the case
	 * @param party code of the party whose case it is
	 */
	List<ProcessDefinition> startableIn(String kind, String party) {
		return this.released.processes()
			.stream()
			.filter(definition -> this.rules.of(definition.getId()).cases().contains(kind))
			.filter(definition -> mandate(definition, party) != null)
			.sorted(Comparator.comparing(ProcessDefinition::getName))
			.toList();
	}

	/**
	 * Starts a process in a case at hand; nothing that is written in the case is typed
	 * again.
	 * @param process id of the process
	 * @param caseNumber the case, which the caller sees
	 * @param kind id of the process that opened the case
	 * @param party code of the party whose case it is
	 * @return the first task that lies on the caller's desk, or null when there is none
	 * @throws Refusal when the caller may not start it there
	 */
	String startIn(String process, String caseNumber, String kind, String party) {
		ProcessDefinition definition = startableIn(kind, party).stream()
			.filter(one -> one.getKey().equals(process))
			.findFirst()
			.orElseThrow(Refusal::notFound);
		signed(party);
		ProcessInstance instance = begin(definition.getId(), caseNumber, party);
		return this.tasks.createTaskQuery()
			.processInstanceId(instance.getId())
			.taskAssignee(Desk.caller().person())
			.list()
			.stream()
			.map(Task::getId)
			.findFirst()
			.orElse(null);
	}

	private void signed(String party) {
		if (!this.register.party(party).isSigned()) {
			throw new Refusal(HttpStatus.BAD_REQUEST,
					"Din parts avtal gäller inte just nu, så inget nytt kan startas. Kontakta resurscentrum.");
		}
	}

	/** Whoever starts something holds its first tasks: started and taken in one turn. */
	private ProcessInstance begin(String definitionId, String caseNumber, String party) {
		return this.turn.take(() -> {
			ProcessInstance instance = this.runtime.startProcessInstanceById(definitionId, caseNumber,
					Map.of("party", party));
			firstTasks(instance).filter(task -> task.getAssignee() == null)
				.forEach(task -> this.tasks.claim(task.getId(), Desk.caller().person()));
			return instance;
		});
	}

	/** They are in the turn's memory, not yet in the database. */
	private static Stream<TaskEntity> firstTasks(ProcessInstance instance) {
		return Context.getCommandContext()
			.getDbEntityManager()
			.getCachedEntitiesByType(TaskEntity.class)
			.stream()
			.filter(task -> instance.getId().equals(task.getProcessInstanceId()));
	}

}
