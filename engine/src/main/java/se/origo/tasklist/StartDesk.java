package se.origo.tasklist;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import se.origo.casefile.CaseFiles;
import se.origo.party.Caller;
import se.origo.party.Register;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
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

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final CaseFiles cases;

	private final Register register;

	StartDesk(RepositoryService repository, RuntimeService runtime, TaskService tasks, CaseFiles cases,
			Register register) {
		this.repository = repository;
		this.runtime = runtime;
		this.tasks = tasks;
		this.cases = cases;
		this.register = register;
	}

	/**
	 * The processes that one of the caller's roles may start; the diagram names the
	 * roles.
	 */
	List<ProcessDefinition> startable() {
		return this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.active()
			.startableInTasklist()
			.list()
			.stream()
			.filter(definition -> mandate(definition) != null)
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

	private Caller.Mandate mandate(ProcessDefinition definition) {
		Set<String> roles = this.repository.getIdentityLinksForProcessDefinition(definition.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.collect(Collectors.toSet());
		return Desk.caller()
			.mandates()
			.stream()
			.filter(mandate -> roles.contains(mandate.role().code()))
			.min(Comparator.comparing(Caller.Mandate::role))
			.orElse(null);
	}

	/**
	 * Starts a process in a new case of the caller's party.
	 * @param definitionId the version of the process
	 * @return the instance
	 * @throws Refusal when the caller's party has no agreement in force
	 */
	ProcessInstance start(String definitionId) {
		ProcessDefinition definition = definition(definitionId);
		String party = mandate(definition).party();
		if (!this.register.party(party).isSigned()) {
			throw new Refusal(HttpStatus.BAD_REQUEST,
					"Din parts avtal gäller inte just nu, så inget nytt kan startas. Kontakta resurscentrum.");
		}
		String caseNumber = this.cases.open(party, definition.getKey());
		ProcessInstance instance = this.runtime.startProcessInstanceById(definitionId, caseNumber,
				Map.of("party", party));
		List<Task> first = this.tasks.createTaskQuery().processInstanceId(instance.getId()).taskUnassigned().list();
		first.forEach(task -> this.tasks.claim(task.getId(), Desk.caller().person()));
		return instance;
	}

}
