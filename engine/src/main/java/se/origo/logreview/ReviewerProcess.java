package se.origo.logreview;

import java.util.Map;
import java.util.Set;

import se.origo.casefile.Conflicts;
import se.origo.party.Coverage;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.process.DefinitionId;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Role;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Who reviews: nobody who may not know of the case, and nobody what they did themselves.
 */
@Service
class ReviewerProcess {

	private final Draws draws;

	private final Conflicts conflicts;

	private final Coverage coverage;

	private final Register register;

	private final TaskService tasks;

	private final Happenings happenings;

	ReviewerProcess(Draws draws, Conflicts conflicts, Coverage coverage, Register register, TaskService tasks,
			Happenings happenings) {
		this.draws = draws;
		this.conflicts = conflicts;
		this.coverage = coverage;
		this.register = register;
		this.tasks = tasks;
		this.happenings = happenings;
	}

	/**
	 * The only reviewer does not review the own reading: the manager of the centre does.
	 */
	@EventListener
	void made(DelegateTask task) {
		if (!TaskListener.EVENTNAME_CREATE.equals(task.getEventName())
				|| !"log-review".equals(DefinitionId.key(task.getProcessDefinitionId()))) {
			return;
		}
		String review = task.getExecution().getProcessBusinessKey();
		String centre = this.register.centre().code();
		String reader = Scope.asSystem("log-review", () -> this.draws.of(review).person());
		if (this.coverage.whoMayKnow(Role.LOG_REVIEWER, centre, review).equals(Set.of(reader))) {
			task.addCandidateGroup(Role.MANAGER.groupAt(centre));
		}
	}

	/**
	 * What the reviewers have got no answer to is the manager's of the centre as well.
	 */
	void escalate(String instance, String review, String centre) {
		this.tasks.createTaskQuery()
			.processInstanceId(instance)
			.list()
			.forEach(task -> this.tasks.addCandidateGroup(task.getId(), Role.MANAGER.groupAt(centre)));
		this.happenings.tell(new Happening("silence-escalated", centre, review, null,
				Map.of("to", Role.MANAGER.code(), "stage", 1, "deadline", "LOG-REVIEW-ASK")));
	}

	/**
	 * Whoever is blocked from a case afterwards is told nothing of its reviews either.
	 */
	@EventListener
	void blocked(Conflicts.Blocked blocked) {
		Scope.asSystem("log-review", () -> {
			this.draws.reviewsOf(blocked.caseNumber())
				.forEach(review -> this.conflicts.travel(blocked.caseNumber(), review));
			return null;
		});
	}

}
