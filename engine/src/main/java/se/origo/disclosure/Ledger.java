package se.origo.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that has passed between parties, and the only place that knows both case
 * numbers of a hand-over. In a caller's scope each answer holds the caller's own number
 * only; methods that need both work in the system scope {@code disclosure}.
 */
@Component
@Transactional
public class Ledger {

	private static final String SYSTEM = "disclosure";

	private final HandOvers handOvers;

	private final Entries entries;

	private final Standing standing;

	private final Happenings happenings;

	Ledger(HandOvers handOvers, Entries entries, Standing standing, Happenings happenings) {
		this.handOvers = handOvers;
		this.entries = entries;
		this.standing = standing;
		this.happenings = happenings;
	}

	/**
	 * Opens the link when a case is sent. The receiver's number is added by
	 * {@link #received}.
	 * @param senderCase the sender's case number
	 * @param from the sending function
	 * @param to the receiving function
	 * @param ground code of the legal ground
	 * @return the link
	 */
	public HandOver open(String senderCase, Address from, Address to, String ground) {
		return this.handOvers.open(UUID.randomUUID(), senderCase, from, to, ground, null, null);
	}

	/**
	 * Adds the number of the receiver's own case.
	 * @param handOver the link
	 * @param receiverCase the receiver's case number
	 */
	public void received(UUID handOver, String receiverCase) {
		Scope.asSystem(SYSTEM, () -> this.handOvers.received(handOver, receiverCase));
	}

	/**
	 * The current hand-over of a sender's case.
	 * @param caseNumber the sender's case
	 * @return the latest that has not ended, else the latest; empty when none is the
	 * caller's to see
	 */
	public Optional<HandOver> bySenderCase(String caseNumber) {
		List<HandOver> chain = chain(caseNumber);
		return chain.stream()
			.filter(HandOver::isCurrent)
			.reduce((earlier, later) -> later)
			.or(() -> chain.stream().reduce((earlier, later) -> later));
	}

	/**
	 * The hand-over that a receiver's case came from.
	 * @param caseNumber the receiver's case
	 * @return it, or empty when there is none that the caller may see
	 */
	public Optional<HandOver> byReceiverCase(String caseNumber) {
		return this.handOvers.ofReceiverCase(caseNumber);
	}

	/**
	 * All hand-overs of a sender's case, oldest first.
	 * @param senderCase the sender's case
	 * @return the chain of functions it has gone through
	 */
	public List<HandOver> chain(String senderCase) {
		return this.handOvers.ofSenderCase(senderCase);
	}

	/**
	 * The same link with both case numbers: for the delivery between the two cases and
	 * for nothing that is shown.
	 * @param handOver the link
	 * @return it with both numbers
	 * @throws IllegalArgumentException when there is no such link
	 */
	public HandOver delivery(UUID handOver) {
		return Scope.asSystem(SYSTEM, () -> this.handOvers.get(handOver));
	}

	/**
	 * Passes a hand-over on: ends it for the party that had it and opens a new one from
	 * the same sender's case, and tells the record of the forwarder's. Only the party
	 * that has received it can.
	 * @param handOver the link that the forwarding party has
	 * @param next the new receiving function
	 * @return the new link, or empty when the old one had already ended or is not the
	 * caller's to pass on
	 */
	public Optional<HandOver> forward(UUID handOver, Address next) {
		// In the caller's own scope: the receiver's number is shown to the receiver only.
		boolean had = this.handOvers.find(handOver).map(HandOver::toCase).isPresent();
		if (!had || !this.handOvers.end(handOver, HandOver.FORWARDED, next.function())) {
			return Optional.empty();
		}
		return Scope.asSystem(SYSTEM, () -> {
			HandOver old = this.handOvers.get(handOver);
			tell("passed-on", old.to(), old.toCase(), old.id(), Map.of("ground", old.ground()), next);
			return Optional.of(this.handOvers.open(UUID.randomUUID(), old.fromCase(), old.from(), next, old.ground(),
					old.to().function(), old.id()));
		});
	}

	/**
	 * Ends a hand-over.
	 * @param handOver the link
	 * @param reason a code, such as declined, expired, withdrawn, returned, done
	 * @return whether it was the one to end it; false when it had ended already
	 */
	public boolean end(UUID handOver, String reason) {
		return this.handOvers.end(handOver, reason, null);
	}

	/**
	 * Writes a disclosure and tells the record of each side, in this transaction. Each
	 * side's record gets that side's own case number only. What is passed on is the
	 * sender's disclosure on the new link, by the forwarder's hand: written in a system
	 * scope, as is what acceptance releases.
	 * @param entry the disclosure; its time is set here
	 * @return the row as written
	 * @throws IllegalStateException when nobody keeps the record
	 * @throws se.origo.process.Objection when it rests on a consent that has ceased
	 */
	public Entry record(Entry entry) {
		this.standing.demand(entry);
		Entry written = this.entries.add(entry);
		HandOver link = delivery(entry.handOver());
		boolean along = entry.from().party().equals(link.from().party());
		Map<String, String> codes = Map.of("kind", entry.kind().word(), "items", String.join(",", entry.items()),
				"ground", entry.basis().ground());
		if (entry.kind() == Entry.Kind.CONSENT_WITHDRAWN) {
			tell("consent-withdrawn", entry.from(), link.fromCase(), entry.id(), Map.of(), entry.to());
			tell("consent-withdrawn", entry.to(), link.toCase(), entry.id(), Map.of(), entry.from());
			return written;
		}
		tell("disclosed", entry.from(), along ? link.fromCase() : link.toCase(), entry.id(), codes, entry.to());
		tell("disclosure-received", entry.to(), along ? link.toCase() : link.fromCase(), entry.id(), codes,
				entry.from());
		return written;
	}

	private void tell(String kind, Address own, String caseNumber, UUID about, Map<String, String> codes,
			Address counterpart) {
		if (caseNumber != null) {
			Map<String, String> all = new TreeMap<>(codes);
			all.put("counterpart", counterpart.function());
			this.happenings.tell(new Happening(kind, own.party(), caseNumber, about.toString(), all));
		}
	}

	/**
	 * What a case has learned from others, oldest first.
	 * @param party code of the party
	 * @param caseNumber the party's own case number
	 * @return the rows; empty when they are not the caller's to see
	 */
	public List<Entry> disclosedTo(String party, String caseNumber) {
		return this.entries.of(caseNumber, party, "to_party");
	}

	/**
	 * What a case has told others, oldest first.
	 * @param party code of the party
	 * @param caseNumber the party's own case number
	 * @return the rows; empty when they are not the caller's to see
	 */
	public List<Entry> disclosedBy(String party, String caseNumber) {
		return this.entries.of(caseNumber, party, "from_party");
	}

	/**
	 * Whether nothing that rests on consent has ceased on this hand-over.
	 * @param handOver the link
	 * @return false when its consent is withdrawn or its last day has passed
	 */
	public boolean consentStands(UUID handOver) {
		return this.standing.of(handOver);
	}

	/** Tells the record of each side that a consent's last day has passed. */
	void tellExpired(UUID handOver) {
		HandOver link = delivery(handOver);
		tell("consent-expired", link.from(), link.fromCase(), link.id(), Map.of(), link.to());
		tell("consent-expired", link.to(), link.toCase(), link.id(), Map.of(), link.from());
	}

	/**
	 * Ends every disclosure of a hand-over that rests on a ground, such as a consent that
	 * is withdrawn. What was sent stays.
	 * @param handOver the link
	 * @param ground the ground's code
	 * @param reason a code
	 * @return how many rows ended
	 */
	public int cease(UUID handOver, String ground, String reason) {
		return this.entries.cease(handOver, ground, reason);
	}

	/**
	 * Takes back what an acceptance gave, when the acceptance is undone: the receiver
	 * sees the preview again and nothing more.
	 * @param handOver the link
	 */
	public void undo(UUID handOver) {
		Scope.asSystem(SYSTEM, () -> this.entries.undo(handOver));
	}

	/**
	 * The cases that have come of a case by handing it over and passing it on: for
	 * guarding them alike, and for nothing that is shown.
	 * @param caseNumber a sender's or a forwarder's case
	 * @return numbers of the receivers' cases
	 */
	public List<String> casesAfter(String caseNumber) {
		return Scope.asSystem(SYSTEM, () -> this.handOvers.casesAfter(caseNumber));
	}

}
