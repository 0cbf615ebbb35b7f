package se.origo.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The guards of a case. Each has an owner, a day on which it is looked at again and,
 * unless it comes from an item or from another party, a sealed reason. A kind stands once
 * in a case at a time. {@link CaseFiles#copy} asks here before anything passes.
 */
@Service
@Transactional
public class Guards {

	private static final String SCOPE = "guard";

	private final GuardRows rows;

	private final Sight sight;

	private final Happenings happenings;

	Guards(GuardRows rows, Sight sight, Happenings happenings) {
		this.rows = rows;
		this.sight = sight;
		this.happenings = happenings;
	}

	/**
	 * A guard that stands.
	 *
	 * @param id its id
	 * @param kind what it keeps people to
	 * @param owner opaque id of the person who may lift it; null when it is the
	 * function's
	 * @param ownerFunction the function that answers for it
	 * @param reviewOn when it is looked at again at the latest
	 * @param travelled whether it came along with a hand-over
	 */
	public record Standing(UUID id, GuardKind kind, String owner, String ownerFunction, LocalDate reviewOn,
			boolean travelled) {
	}

	/**
	 * The guards of a case.
	 * @param caseNumber the case
	 * @return those that stand, in the order of their kinds; empty when whoever asks may
	 * not see the case
	 */
	public List<Standing> of(String caseNumber) {
		return this.sight.sees(caseNumber)
				? this.rows.standing(caseNumber).stream().sorted(Comparator.comparing(Standing::kind)).toList()
				: List.of();
	}

	/** The guard of a kind, when it stands. */
	public Optional<Standing> find(String caseNumber, GuardKind kind) {
		return of(caseNumber).stream().filter(guard -> guard.kind() == kind).findFirst();
	}

	/** Whether a guard of this kind stands. */
	public boolean stands(String caseNumber, GuardKind kind) {
		return find(caseNumber, kind).isPresent();
	}

	/**
	 * Sets a guard. The caller owns it from now on; what the system sets is the
	 * function's. One that has been set with a reason already keeps its owner and reason.
	 * @param caseNumber the case
	 * @param kind what it keeps people to
	 * @param reason why, in words; it is sealed and stays here
	 * @param reviewOn when it is looked at again; null for half a year from now
	 * @return whether it is new, or new that somebody gives a reason for it
	 */
	public boolean set(String caseNumber, GuardKind kind, String reason, LocalDate reviewOn) {
		String party = partyOf(caseNumber);
		boolean made = this.rows.insert(caseNumber, party, kind, GuardRows.OWN);
		UUID id = find(caseNumber, kind).orElseThrow().id();
		if (!made && !this.rows.adopt(id)) {
			return false;
		}
		this.rows.say(caseNumber, party, id, GuardRows.REASON, reason);
		if (reviewOn != null) {
			this.rows.review(id, reviewOn);
		}
		tell("guard-set", party, caseNumber, kind);
		return true;
	}

	/** Moves the day on which a guard is looked at again. */
	public void keep(String caseNumber, GuardKind kind, LocalDate reviewOn) {
		find(caseNumber, kind).ifPresent(guard -> {
			this.rows.review(guard.id(), reviewOn);
			tell("guard-kept", partyOf(caseNumber), caseNumber, kind);
		});
	}

	/**
	 * Says why a guard can be lifted. It stands until it is.
	 * @param caseNumber the case
	 * @param kind which
	 * @param reason why it is not needed any more
	 * @param plan how to go on without it
	 */
	public void propose(String caseNumber, GuardKind kind, String reason, String plan) {
		find(caseNumber, kind).ifPresent(guard -> {
			String party = partyOf(caseNumber);
			this.rows.say(caseNumber, party, guard.id(), GuardRows.LIFT_REASON, reason);
			this.rows.say(caseNumber, party, guard.id(), GuardRows.PLAN, plan);
		});
	}

	/**
	 * Lifts a guard. Who may is for the process {@code guard} to see to.
	 * @param caseNumber the case
	 * @param kind which
	 * @return whether there was one to lift
	 */
	public boolean lift(String caseNumber, GuardKind kind) {
		Optional<Standing> standing = find(caseNumber, kind);
		standing.ifPresent(guard -> {
			this.rows.lift(guard.id());
			tell("guard-lifted", partyOf(caseNumber), caseNumber, kind);
		});
		return standing.isPresent();
	}

	/**
	 * What has been said of a guard.
	 *
	 * @param reason why it was set, or null
	 * @param liftReason why somebody wants to lift it, or null
	 * @param plan how to go on without it, or null
	 */
	public record Words(String reason, String liftReason, String plan) {
	}

	/**
	 * What has been said of a guard, for its own party; the read is on record.
	 * @param caseNumber the case
	 * @param kind which
	 * @return the words; all null when nobody has said anything here
	 */
	public Words words(String caseNumber, GuardKind kind) {
		Optional<Standing> standing = find(caseNumber, kind);
		standing.ifPresent(guard -> tell("guard-read", partyOf(caseNumber), caseNumber, kind));
		return standing
			.map(guard -> new Words(this.rows.said(caseNumber, guard.id(), GuardRows.REASON),
					this.rows.said(caseNumber, guard.id(), GuardRows.LIFT_REASON),
					this.rows.said(caseNumber, guard.id(), GuardRows.PLAN)))
			.orElse(new Words(null, null, null));
	}

	/**
	 * What people are kept to in one case they are kept to in what comes of it, too:
	 * kinds, days and the function that answers come along, never why.
	 * @param from the case they stand in
	 * @param to the case they come along to
	 * @return how many came along
	 */
	public int travel(String from, String to) {
		return Scope.asSystem(SCOPE, () -> {
			String party = partyOf(to);
			int came = this.rows.travel(from, to, party);
			if (came > 0) {
				this.happenings
					.tell(new Happening("guards-travelled", party, to, null, Map.of("number", String.valueOf(came))));
			}
			return came;
		});
	}

	/**
	 * Of some items those that may pass to another party now: of somebody whose data are
	 * protected, nothing that shows where that person is.
	 * @param caseNumber the case they stand in
	 * @param items names of items
	 * @return the same without what a guard keeps here
	 */
	public List<String> passing(String caseNumber, List<String> items) {
		boolean hidden = items.contains(Variable.municipality.name())
				&& stands(caseNumber, GuardKind.PROTECTED_IDENTITY);
		return hidden ? items.stream().filter(item -> !item.equals(Variable.municipality.name())).toList() : items;
	}

	/**
	 * Follows what is written: an agreed way to reach somebody stands as long as it is
	 * written down; protected data stay protected until two persons have lifted it.
	 */
	void follow(String caseNumber, String party, String item, Object value) {
		if (item.equals(Variable.protectedIdentity.name()) && Boolean.TRUE.equals(value)) {
			feed(caseNumber, party, GuardKind.PROTECTED_IDENTITY);
		}
		if (item.equals(Variable.safeContact.name())) {
			if (value != null) {
				feed(caseNumber, party, GuardKind.SAFE_CONTACT);
			}
			else {
				this.rows.removeFed(caseNumber, GuardKind.SAFE_CONTACT);
			}
		}
	}

	private void feed(String caseNumber, String party, GuardKind kind) {
		if (this.rows.insert(caseNumber, party, kind, GuardRows.ITEM)) {
			tell("guard-set", party, caseNumber, kind);
		}
	}

	/** What is emptied keeps no word of its guards. */
	void forget(String caseNumber) {
		this.rows.removeAll(caseNumber);
	}

	private void tell(String what, String party, String caseNumber, GuardKind kind) {
		this.happenings.tell(new Happening(what, party, caseNumber, null, Map.of("guard", kind.code())));
	}

	private String partyOf(String caseNumber) {
		return this.sight.partyOf(caseNumber).orElseThrow(() -> new IllegalArgumentException("No such case"));
	}

}
