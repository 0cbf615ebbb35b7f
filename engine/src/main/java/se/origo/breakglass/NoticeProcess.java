package se.origo.breakglass;

import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Conflicts;
import se.origo.party.Caller;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.process.Role;
import se.origo.process.Variable;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Who is told of an opening, and whose its tasks are. */
@Service
class NoticeProcess {

	private final CaseFiles cases;

	private final Conflicts conflicts;

	private final Register register;

	private final RuntimeService engine;

	private final TaskService tasks;

	NoticeProcess(CaseFiles cases, Conflicts conflicts, Register register, RuntimeService engine, TaskService tasks) {
		this.cases = cases;
		this.conflicts = conflicts;
		this.register = register;
		this.engine = engine;
		this.tasks = tasks;
	}

	/**
	 * Gives the log reviewers their task and the own manager the news. The review lies in
	 * the reviewers' compartment: whoever opened may work at the centre.
	 */
	void send(Opening opening) {
		String centre = this.register.centre().code();
		// Whoever may not know of the case is not told that it was opened.
		this.conflicts.travel(opening.caseNumber(), opening.glassCase());
		start("glass-opened", centre, Role.LOG_REVIEWER.compartmentAt(centre).orElseThrow(), "glass-review", opening);
		start("glass-told", opening.party(), opening.party(), "glass-notice", opening);
	}

	private void start(String message, String party, String compartment, String process, Opening opening) {
		String caseNumber = this.cases.open(compartment, process);
		this.conflicts.travel(opening.caseNumber(), caseNumber);
		this.engine.createMessageCorrelation(message)
			.processInstanceBusinessKey(caseNumber)
			.setVariables(Map.of(Variable.party.name(), party, Variable.openedGlass.name(), opening.glassCase()))
			.correlateStartMessage();
	}

	/** Whether a task of this case lies on the caller's desk. */
	boolean hasTask(Caller caller, String caseNumber) {
		TaskQuery mine = this.tasks.createTaskQuery()
			.processInstanceBusinessKey(caseNumber)
			.or()
			.taskAssignee(caller.person());
		if (!caller.groups().isEmpty()) {
			mine.taskCandidateGroupIn(List.copyOf(caller.groups())).includeAssignedTasks();
		}
		return mine.endOr().count() > 0;
	}

	/**
	 * The diagram says which roles may break the glass; each opening is one person's. Its
	 * tasks are made while that person acts, and no colleague sees them.
	 */
	@EventListener
	void keepForWhoOpens(DelegateTask task) {
		boolean opening = task.getProcessDefinitionId().startsWith("break-glass:");
		if (opening && TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
			Scope.caller().ifPresent(caller -> {
				// Not deleteCandidateGroup, which looks for rows that are not written
				// yet and finds none.
				List<IdentityLinkEntity> offered = ((TaskEntity) task).getIdentityLinks();
				offered.forEach(IdentityLinkEntity::delete);
				offered.clear();
				task.setAssignee(caller.person());
			});
		}
	}

}
