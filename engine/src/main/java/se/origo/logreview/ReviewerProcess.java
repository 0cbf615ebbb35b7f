package se.origo.logreview;

import java.util.Set;

import se.origo.casefile.Conflicts;
import se.origo.party.Coverage;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.process.Role;

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

	ReviewerProcess(Draws draws, Conflicts conflicts, Coverage coverage, Register register) {
		this.draws = draws;
		this.conflicts = conflicts;
		this.coverage = coverage;
		this.register = register;
	}

	/**
	 * The only reviewer does not review the own reading: the manager of the centre does.
	 */
	@EventListener
	void made(DelegateTask task) {
		if (!TaskListener.EVENTNAME_CREATE.equals(task.getEventName())
				|| !task.getProcessDefinitionId().startsWith("log-review:")) {
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
