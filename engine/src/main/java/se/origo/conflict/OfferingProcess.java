package se.origo.conflict;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import se.origo.casefile.Conflicts;
import se.origo.party.Coverage;
import se.origo.party.CoverageProcess;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Role;
import se.origo.process.Variable;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Sees to it that a block silences nothing: a task whose people are all kept from its
 * case is offered to the deputy, then to the manager, and when nobody is left the centre
 * is alarmed. Everything here may be repeated.
 */
@Service
class OfferingProcess {

	private final Conflicts conflicts;

	private final AboutProcess about;

	private final Coverage coverage;

	private final CoverageProcess alarms;

	private final TaskService tasks;

	private final Happenings happenings;

	OfferingProcess(Conflicts conflicts, AboutProcess about, Coverage coverage, CoverageProcess alarms,
			TaskService tasks, Happenings happenings) {
		this.conflicts = conflicts;
		this.about = about;
		this.coverage = coverage;
		this.alarms = alarms;
		this.tasks = tasks;
		this.happenings = happenings;
	}

	/** A task that is made in a case that somebody is kept from. */
	@EventListener
	void made(DelegateTask task) {
		String caseNumber = task.getExecution().getProcessBusinessKey();
		if (!TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
			return;
		}
		this.about.made(task);
		if (this.conflicts.blockedFrom(caseNumber).isEmpty()) {
			return;
		}
		String party = String.valueOf(task.getExecution().getVariable(Variable.party.name()));
		List<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId).toList();
		if (groups.isEmpty()) {
			return;
		}
		Offer offer = offer(groups, party, caseNumber);
		offer.onward().ifPresent(role -> {
			task.addCandidateGroup(role.groupAt(party));
			tell(party, caseNumber, task.getTaskDefinitionKey(), role.code());
		});
		if (offer.isNobodys() && !CoverageProcess.isAlarm(task.getProcessDefinitionId())) {
			tell(party, caseNumber, task.getTaskDefinitionKey(), "centre");
			this.alarms.unattended(party, task.getCreateTime().toInstant(), caseNumber);
		}
	}

	/** People have come or gone at a party. */
	@EventListener
	void checked(CoverageProcess.Checked checked) {
		Optional<Waiting> waiting = this.conflicts.casesOf(checked.party())
			.stream()
			.flatMap(number -> settled(number).stream())
			.min(Comparator.comparing(Waiting::since));
		waiting.ifPresentOrElse(
				longest -> this.alarms.unattended(checked.party(), longest.since(), longest.caseNumber()),
				() -> this.alarms.attended(checked.party()));
	}

	/**
	 * Puts the open tasks of a case right: whoever holds one and is kept from it gives it
	 * back, and each is offered to somebody who may take it.
	 */
	@EventListener
	void blocked(Conflicts.Blocked blocked) {
		Scope.asSystem("conflict", () -> {
			settled(blocked.caseNumber())
				.ifPresent(waiting -> this.alarms.unattended(waiting.party(), waiting.since(), waiting.caseNumber()));
			return null;
		});
	}

	/** What waits longest without anybody who may take it. */
	private Optional<Waiting> settled(String caseNumber) {
		Set<String> blocked = this.conflicts.blockedFrom(caseNumber);
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(caseNumber)
			.orderByTaskCreateTime()
			.asc()
			.list()
			.stream()
			.filter(task -> !CoverageProcess.isAlarm(task.getProcessDefinitionId()))
			.flatMap(task -> settled(task, caseNumber, blocked))
			.reduce((longest, other) -> longest);
	}

	private Stream<Waiting> settled(Task task, String caseNumber, Set<String> blocked) {
		List<String> groups = this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.toList();
		if (groups.isEmpty()) {
			return Stream.empty();
		}
		if (task.getAssignee() != null && blocked.contains(task.getAssignee())) {
			this.tasks.setAssignee(task.getId(), null);
		}
		String party = String.valueOf(this.tasks.getVariable(task.getId(), Variable.party.name()));
		Offer offer = offer(groups, party, caseNumber);
		offer.onward().ifPresent(role -> {
			this.tasks.addCandidateGroup(task.getId(), role.groupAt(party));
			tell(party, caseNumber, task.getTaskDefinitionKey(), role.code());
		});
		return offer.isNobodys() ? Stream.of(new Waiting(party, caseNumber, task.getCreateTime().toInstant()))
				: Stream.empty();
	}

	/**
	 * What becomes of a task. One that is a single person's from the beginning is passed
	 * on to nobody.
	 *
	 * @param isNobodys whether nobody on duty at the party may take it
	 * @param onward to whom it is offered besides, when those it is for may not take it
	 */
	private record Offer(boolean isNobodys, Optional<Role> onward) {
	}

	/**
	 * Something that waits.
	 *
	 * @param party where
	 * @param caseNumber in which case
	 * @param since since when
	 */
	private record Waiting(String party, String caseNumber, Instant since) {
	}

	private Offer offer(List<String> groups, String party, String caseNumber) {
		if (groups.stream().anyMatch(group -> isFree(group, caseNumber))) {
			return new Offer(false, Optional.empty());
		}
		Optional<Role> next = inTurn(groups).stream()
			.filter(role -> this.coverage.isFree(role, party, caseNumber))
			.findFirst();
		return new Offer(next.isEmpty(), next);
	}

	/**
	 * Who is asked after those whose task it is. What reviewers do is a manager's when no
	 * reviewer may; what operators do is nobody else's.
	 */
	private static List<Role> inTurn(List<String> groups) {
		if (groups.stream().anyMatch(group -> role(group).worksWithCases())) {
			return List.of(Role.DEPUTY, Role.MANAGER);
		}
		return groups.stream().anyMatch(group -> role(group) == Role.LOG_REVIEWER) ? List.of(Role.MANAGER) : List.of();
	}

	private boolean isFree(String group, String caseNumber) {
		return this.coverage.isFree(role(group), group.substring(0, group.lastIndexOf('.')), caseNumber);
	}

	private static Role role(String group) {
		return Role.of(group.substring(group.lastIndexOf('.') + 1));
	}

	private void tell(String party, String caseNumber, String task, String to) {
		this.happenings
			.tell(new Happening("task-offered-on", party, caseNumber, task, Map.of("to", to, "by", Scope.actor())));
	}

}
