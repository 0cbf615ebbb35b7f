package se.origo.disposal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import se.origo.casefile.Disposals;
import se.origo.casefile.Disposals.Extent;
import se.origo.casefile.Disposals.Kept;
import se.origo.deadline.SwedishTime;
import se.origo.process.CaseKinds;
import se.origo.process.Objection;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.stereotype.Service;

/** Which cases may be removed: those whose processes have all ended. */
@Service
class DisposalProcess {

	private final Disposals disposals;

	private final RuntimeService runtime;

	private final CaseKinds kinds;

	DisposalProcess(Disposals disposals, RuntimeService runtime, CaseKinds kinds) {
		this.disposals = disposals;
		this.runtime = runtime;
		this.kinds = kinds;
	}

	/**
	 * The party's cases that have ended, the oldest first, however many there are. What
	 * goes on is asked for once, not for each of them.
	 */
	List<Kept> ended(String party) {
		Set<String> running = this.runtime.createProcessInstanceQuery()
			.list()
			.stream()
			.map(ProcessInstance::getBusinessKey)
			.collect(Collectors.toSet());
		return this.disposals.of(party).stream().filter(kept -> !running.contains(kept.caseNumber())).toList();
	}

	/** The case, when it is the party's, there and ended. */
	Optional<Extent> ended(String party, String caseNumber) {
		return this.disposals.extent(caseNumber)
			.filter(extent -> extent.of().party().equals(party))
			.filter(extent -> hasEnded(caseNumber));
	}

	private boolean hasEnded(String caseNumber) {
		return this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).count() == 0;
	}

	/**
	 * Asks once more, in the transaction in which it is decided.
	 * @throws Objection when the case cannot be removed, or the same person decides twice
	 */
	void approve(String party, String caseNumber, String proposedBy, String confirmedBy) {
		if (proposedBy.equals(confirmedBy)) {
			throw new Objection(ConfirmDisposalGuide.SAME_PERSON);
		}
		if (ended(party, caseNumber).isEmpty()) {
			throw new Objection(new Problem(Variable.disposalAnswer.name(),
					"Ska ärendet gallras? Ärendet går inte att gallra längre. Svara nej, och föreslå det på nytt."));
		}
	}

	void erase(Disposals.Order order) {
		this.disposals.erase(order);
	}

	/**
	 * Removes again what a restored database has brought back, what runs in it included.
	 */
	int replay() {
		List<String> returned = this.disposals.returned();
		returned.forEach(caseNumber -> {
			this.runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(caseNumber)
				.rootProcessInstances()
				.list()
				.forEach(instance -> this.runtime.deleteProcessInstance(instance.getId(), "erased"));
			this.disposals.finish(caseNumber);
		});
		return returned.size();
	}

	/**
	 * What cases are called in lists: what they are, their numbers, and since when.
	 * @return the words by case number, in the order given
	 */
	Map<String, String> inWords(List<Kept> cases) {
		Map<String, String> names = this.kinds.named(cases.stream().map(Kept::kind).toList());
		Map<String, String> words = new LinkedHashMap<>();
		cases.forEach(kept -> words.put(kept.caseNumber(),
				names.get(kept.kind()) + " " + kept.caseNumber() + ", öppnat den " + day(kept.openedAt())));
		return words;
	}

	static String day(Instant moment) {
		return SwedishTime.day(moment);
	}

}
