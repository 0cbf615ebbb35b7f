package se.origo.breakglass;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Conflicts;
import se.origo.party.Caller;
import se.origo.party.Coverage;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.process.DefinitionId;
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

	private final Coverage coverage;

	private final RuntimeService engine;

	private final TaskService tasks;

	NoticeProcess(CaseFiles cases, Conflicts conflicts, Register register, Coverage coverage, RuntimeService engine,
			TaskService tasks) {
		this.cases = cases;
		this.conflicts = conflicts;
		this.register = register;
		this.coverage = coverage;
		this.engine = engine;
		this.tasks = tasks;
	}

	/**
	 * Whether there is anybody to review that somebody opens a case: a log reviewer or,
	 * when none may know of it, the manager of the centre; never who opens.
	 */
	boolean isReviewed(String caseNumber, String opener) {
		String centre = this.register.centre().code();
		return Stream.of(Role.LOG_REVIEWER, Role.MANAGER)
			.flatMap(role -> this.coverage.whoMayKnow(role, centre, caseNumber).stream())
			.anyMatch(person -> !person.equals(opener));
	}

	/**
	 * Gives the log reviewers their task and the own manager the news. The review lies in
	 * the reviewers' compartment: whoever opened may work at the centre.
	 */
	void send(Opening opening) {
		String centre = this.register.centre().code();
		// Whoever may not know of the case is not told that it was opened.
		this.conflicts.travel(opening.caseNumber(), opening.glassCase());
		start("glass-opened", centre, Role.reviewsAt(centre), "glass-review", opening);
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

	/** Whose a task is that is made while somebody opens: the caller is who opens. */
	@EventListener
	void made(DelegateTask task) {
		if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
			String process = DefinitionId.key(task.getProcessDefinitionId());
			Scope.caller().map(Caller::person).ifPresent(opener -> {
				if (process.equals("break-glass")) {
					keep(task, opener);
				}
				if (process.equals("glass-review")) {
					passOn(task, opener);
				}
			});
		}
	}

	/**
	 * The diagram says which roles may break the glass; each opening is one person's, and
	 * no colleague sees its tasks.
	 */
	private static void keep(DelegateTask task, String opener) {
		// Not deleteCandidateGroup, which looks for rows that are not written yet and
		// finds none.
		List<IdentityLinkEntity> offered = ((TaskEntity) task).getIdentityLinks();
		offered.forEach(IdentityLinkEntity::delete);
		offered.clear();
		task.setAssignee(opener);
	}

	/** The only reviewer does not review the own opening. */
	private void passOn(DelegateTask task, String opener) {
		String centre = this.register.centre().code();
		String reviewCase = task.getExecution().getProcessBusinessKey();
		if (this.coverage.whoMayKnow(Role.LOG_REVIEWER, centre, reviewCase).equals(Set.of(opener))) {
			task.addCandidateGroup(Role.MANAGER.groupAt(centre));
		}
	}

}
