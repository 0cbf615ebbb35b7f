package se.origo.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import se.origo.party.Coverage;
import se.origo.party.CoverageProcess;
import se.origo.process.DefinitionId;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Role;
import se.origo.process.Tables;
import se.origo.process.Variable;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Silence is a state: whoever is next in the table is asked, until nobody is left. */
@Service
class Silence {

	private static final String DEADLINE = "REF-ACK";

	/** The receiver's processes. */
	private static final Set<String> RECEIVERS = Set.of("referral-reception", "referral-work");

	private final Tables tables;

	private final TaskService tasks;

	private final CoverageProcess alarms;

	private final Coverage coverage;

	private final Receptions receptions;

	private final Happenings happenings;

	Silence(Tables tables, TaskService tasks, CoverageProcess alarms, Coverage coverage, Receptions receptions,
			Happenings happenings) {
		this.tables = tables;
		this.tasks = tasks;
		this.alarms = alarms;
		this.coverage = coverage;
		this.receptions = receptions;
		this.happenings = happenings;
	}

	/**
	 * Asks the next in turn.
	 * @param instance the instance whose open tasks nobody answers
	 * @param caseNumber the receiver's case
	 * @param party the silent party
	 * @param stage how manieth time
	 * @return who was asked: remind, deputy, manager, centre, or expire when nobody is
	 * left
	 */
	String escalate(String instance, String caseNumber, String party, int stage) {
		String to = (String) this.tables.decide("silence-escalation", Map.of(Variable.silenceStage.name(), stage))
			.get(0)
			.get(Variable.escalateTo.name());
		switch (to) {
			case "deputy" -> {
				offer(instance, Role.DEPUTY.groupAt(party));
				if (!this.coverage.isFree(Role.DEPUTY, party, caseNumber)) {
					// Whoever may not know of the case does not answer, so nobody waits
					// for
					// it.
					offer(instance, Role.MANAGER.groupAt(party));
				}
			}
			case "manager" -> offer(instance, Role.MANAGER.groupAt(party));
			case "centre" -> {
				Instant since = this.receptions.of(caseNumber).arrivedAt();
				this.alarms.silent(party, DEADLINE, since, caseNumber);
			}
			default -> {
				// A reminder is a row and, where notices are sent, a notice; expiry is
				// the diagram's.
			}
		}
		this.happenings.tell(new Happening("silence-escalated", party, caseNumber, null,
				Map.of("to", to, "stage", stage, "deadline", DEADLINE)));
		return to;
	}

	private void offer(String instance, String group) {
		List<Task> waiting = this.tasks.createTaskQuery().processInstanceId(instance).list();
		waiting.forEach(task -> this.tasks.addCandidateGroup(task.getId(), group));
	}

	/** Whoever took a hand-over over when it was silent is offered what comes after. */
	@EventListener
	void offerToWhoTookOver(DelegateTask task) {
		if (RECEIVERS.contains(DefinitionId.key(task.getProcessDefinitionId()))
				&& TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
			String group = this.receptions.of(task.getExecution().getProcessBusinessKey()).takenOverBy();
			if (group != null) {
				task.addCandidateGroup(group);
			}
		}
	}

	/**
	 * The outcome is overdue: the record says so, and the task stands among those that
	 * are late.
	 */
	void remindOutcome(String caseNumber, String party) {
		this.happenings
			.tell(new Happening("outcome-overdue", party, caseNumber, null, Map.of("deadline", "REF-OUTCOME")));
	}

}
