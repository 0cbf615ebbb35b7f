package se.origo.disposal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import se.origo.casefile.Disposals;
import se.origo.casefile.Disposals.Extent;
import se.origo.process.Objection;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.springframework.stereotype.Service;

/** Which cases may be removed: those whose processes have all ended. */
@Service
class DisposalProcess {

	private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("sv"));

	private final Disposals disposals;

	private final RuntimeService runtime;

	private final RepositoryService repository;

	DisposalProcess(Disposals disposals, RuntimeService runtime, RepositoryService repository) {
		this.disposals = disposals;
		this.runtime = runtime;
		this.repository = repository;
	}

	/** The party's cases that have ended, the oldest first. */
	List<Extent> ended(String party) {
		return this.disposals.of(party).stream().filter(extent -> hasEnded(extent.caseNumber())).toList();
	}

	/** The case, when it is the party's, there and ended. */
	Optional<Extent> ended(String party, String caseNumber) {
		return ended(party).stream().filter(extent -> extent.caseNumber().equals(caseNumber)).findFirst();
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

	/** What a case is called in lists: what it is, its number, and since when. */
	String inWords(Extent extent) {
		String kind = Optional
			.ofNullable(this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(extent.kind())
				.latestVersion()
				.singleResult())
			.map(ProcessDefinition::getName)
			.orElse("Ärende");
		return kind + " " + extent.caseNumber() + ", öppnat den " + day(extent.openedAt());
	}

	static String day(Instant moment) {
		return DAY.format(LocalDate.ofInstant(moment, SWEDEN));
	}

}
