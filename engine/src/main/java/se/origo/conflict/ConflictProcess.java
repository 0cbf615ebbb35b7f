package se.origo.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import se.origo.casefile.Conflicts;
import se.origo.casefile.Sight;
import se.origo.deadline.SwedishTime;
import se.origo.disclosure.Ledger;
import se.origo.party.CoverageProcess;
import se.origo.process.DefinitionId;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Objection;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.stereotype.Service;

/**
 * Puts a block in force, keeps it and lifts it. It holds from the next click: in the case
 * it is registered for, in the case of its own registration, and in every case that has
 * come of the first by being handed over.
 */
@Service
class ConflictProcess {

	/** Cases in which no young person's matter is. */
	private static final Set<String> ABOUT_NOBODY = Set.of("absence", "coverage-alarm", "break-glass", "glass-review",
			"glass-notice", "log-review", "conflict-block");

	private final Conflicts conflicts;

	private final Sight sight;

	private final Ledger ledger;

	private final CoverageProcess alarms;

	private final RuntimeService runtime;

	private final RepositoryService repository;

	private final Happenings happenings;

	ConflictProcess(Conflicts conflicts, Sight sight, Ledger ledger, CoverageProcess alarms, RuntimeService runtime,
			RepositoryService repository, Happenings happenings) {
		this.conflicts = conflicts;
		this.sight = sight;
		this.ledger = ledger;
		this.alarms = alarms;
		this.runtime = runtime;
		this.repository = repository;
		this.happenings = happenings;
	}

	/**
	 * The party's open cases with the name of their process, as far as the caller may
	 * know of them.
	 */
	Map<String, String> openCases(String party) {
		Map<String, String> names = new HashMap<>();
		Set<String> blocked = this.sight.blocked();
		List<ProcessInstance> instances = this.runtime.createProcessInstanceQuery()
			.variableValueEquals(Variable.party.name(), party)
			.rootProcessInstances()
			.list();
		for (ProcessInstance instance : instances) {
			String process = DefinitionId.key(instance.getProcessDefinitionId());
			if (!ABOUT_NOBODY.contains(process) && !blocked.contains(instance.getBusinessKey())) {
				names.put(instance.getBusinessKey(),
						this.repository.getProcessDefinition(instance.getProcessDefinitionId()).getName());
			}
		}
		return names;
	}

	/**
	 * Puts a block in force.
	 * @param block the block, registered in the case of its own process
	 * @param caseNumber the case that it protects
	 * @return when it is looked at again
	 * @throws Objection when the case is not the caller's any more
	 */
	Date raise(Conflicts.Block block, String caseNumber) {
		if (!this.sight.sees(caseNumber)) {
			throw new Objection(new Problem(Variable.conflictCase.name(),
					"Vilket ärende gäller det? Ärendet finns inte längre. Ladda om uppgiften och välj på nytt."));
		}
		List<String> cases = new ArrayList<>(this.ledger.casesAfter(caseNumber));
		cases.add(caseNumber);
		cases.add(block.registeredIn());
		Map<String, String> whom = new HashMap<>();
		whom.put("person", block.whom().person());
		whom.put("blockedParty", block.whom().party());
		whom.values().removeIf(Objects::isNull);
		this.happenings.tell(new Happening("conflict-blocked", block.owner(), caseNumber, null, whom));
		this.conflicts.register(block, cases);
		this.conflicts.recognise();
		return moment(block.reviewOn());
	}

	/** It stays until another day. */
	Date keep(String registeredIn, String party, LocalDate reviewOn) {
		this.conflicts.review(registeredIn, reviewOn);
		this.happenings.tell(new Happening("conflict-block-kept", party, registeredIn, null, Map.of()));
		return moment(reviewOn);
	}

	/** It ceases everywhere. */
	void lift(String registeredIn, String party, String caseNumber) {
		this.conflicts.lift(registeredIn);
		this.conflicts.partiesWith(registeredIn).forEach(this.alarms::check);
		this.happenings.tell(new Happening("conflict-block-lifted", party, caseNumber, null, Map.of()));
	}

	/** A day of the table is over when it ends. */
	private static Date moment(LocalDate day) {
		return Date.from(SwedishTime.endOf(day));
	}

}
