package se.origo.guard;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Cover;
import se.origo.casefile.Covers;
import se.origo.casefile.GuardKind;
import se.origo.casefile.Guards;
import se.origo.deadline.SwedishTime;
import se.origo.disclosure.Ledger;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.process.Objection;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/**
 * Sets guards, keeps them and lifts them. What is written of one is sealed with it, so
 * that two guards of a case do not share a field.
 */
@Service
class GuardProcess {

	private static final String SCOPE = "guard";

	private final Guards guards;

	private final CaseFiles cases;

	private final Covers covers;

	private final Ledger ledger;

	private final Register register;

	GuardProcess(Guards guards, CaseFiles cases, Covers covers, Ledger ledger, Register register) {
		this.guards = guards;
		this.cases = cases;
		this.covers = covers;
		this.ledger = ledger;
		this.register = register;
	}

	/**
	 * Sets a guard, here and in every case that has come of this one and has something in
	 * it.
	 * @return when it is looked at again
	 */
	Date set(String caseNumber, GuardKind kind, LocalDate reviewOn) {
		this.guards.set(caseNumber, kind, taken(caseNumber, Variable.guardReason), reviewOn);
		Scope.asSystem(SCOPE, () -> {
			this.ledger.casesAfter(caseNumber)
				.stream()
				.filter(number -> this.covers.of(number).filter(Cover::hasContent).isPresent())
				.forEach(number -> this.guards.travel(caseNumber, number));
			return null;
		});
		return reviewAt(caseNumber, kind);
	}

	/** One that stands is looked at on its own day. */
	Date reviewAt(String caseNumber, GuardKind kind) {
		LocalDate day = this.guards.find(caseNumber, kind)
			.map(Guards.Standing::reviewOn)
			.orElseThrow(() -> new Objection(gone()));
		return moment(day);
	}

	/** It stays until another day. */
	Date keep(String caseNumber, GuardKind kind, LocalDate reviewOn) {
		this.guards.keep(caseNumber, kind, reviewOn);
		return moment(reviewOn);
	}

	/**
	 * Why the caller may not lift a guard: somebody else answers for it, who is on duty.
	 * Whose owner is away is whoever's who has the task.
	 */
	Optional<Problem> notTheirs(String caseNumber, String party, GuardKind kind) {
		return this.guards.find(caseNumber, kind)
			.filter(guard -> guard.owner() != null && !guard.owner().equals(Scope.person()))
			.filter(guard -> this.register.callerById(guard.owner()).filter(owner -> owner.worksAt(party)).isPresent())
			.map(guard -> new Problem(Variable.guardReviewAction.name(), "Behövs skyddet? Det är "
					+ guard.ownerFunction() + " som ansvarar för det och kan häva det. Lämna uppgiften dit."));
	}

	/** Says why a guard can be lifted, and seals that with it. */
	void propose(String caseNumber, String party, GuardKind kind) {
		if (kind != GuardKind.PROTECTED_IDENTITY) {
			notTheirs(caseNumber, party, kind).ifPresent(problem -> {
				throw new Objection(problem);
			});
		}
		this.guards.propose(caseNumber, kind, taken(caseNumber, Variable.guardLiftReason),
				taken(caseNumber, Variable.guardPlan));
	}

	/**
	 * Lifts a guard.
	 * @param proposedBy who wanted to; what shows who is protected is not lifted by the
	 * same person
	 */
	void lift(String caseNumber, GuardKind kind, String proposedBy) {
		if (kind == GuardKind.PROTECTED_IDENTITY && Scope.person().equals(proposedBy)) {
			throw new Objection(alone());
		}
		this.guards.lift(caseNumber, kind);
	}

	static Problem alone() {
		return new Problem(Variable.guardLiftingConfirmed.name(),
				"Hävs skyddet? Du har själv föreslagit det. Lämna uppgiften, så att en kollega kan svara.");
	}

	static Problem gone() {
		return new Problem(Variable.guardKind.name(),
				"Vilket skydd? Det står inte i ärendet. Välj ett annat, eller sätt det.");
	}

	/** The words of an item, which is removed. */
	private String taken(String caseNumber, Variable item) {
		Object words = this.cases.read(caseNumber, List.of(item.name())).get(item.name());
		if (words != null) {
			Map<String, Object> removed = new HashMap<>();
			removed.put(item.name(), null);
			this.cases.write(caseNumber, removed);
		}
		return (words != null) ? words.toString() : null;
	}

	/** A day of the table is over when it ends. */
	private static Date moment(LocalDate day) {
		return Date.from(SwedishTime.endOf(day));
	}

}
