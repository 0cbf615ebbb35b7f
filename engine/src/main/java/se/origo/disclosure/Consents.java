package se.origo.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.origo.casefile.CaseFiles;
import se.origo.party.Scope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consent is the young person's and can be taken back at any time, and it ends with its
 * last day. Nothing more is shared from that moment; what is sent stays, and both sides
 * are told.
 */
@Service
@Transactional
public class Consents {

	/** Why a row ended: somebody took the consent back. */
	public static final String WITHDRAWN = "consent-withdrawn";

	/** Why a row ended: its last day has passed. */
	public static final String EXPIRED = "expired";

	private static final String SYSTEM = "disclosure";

	private static final String OVER = "Inget mer lämnas ut. Det som redan har lämnats finns kvar hos mottagaren.";

	private final Ledger ledger;

	private final Entries entries;

	private final Standing standing;

	private final CaseFiles cases;

	Consents(Ledger ledger, Entries entries, Standing standing, CaseFiles cases) {
		this.ledger = ledger;
		this.entries = entries;
		this.standing = standing;
		this.cases = cases;
	}

	/**
	 * The hand-overs under way whose consent can be withdrawn from this case: of a
	 * referral one, of a case meeting one for each party that was told something on it.
	 * @param senderCase the sender's case number
	 * @return the links, oldest first; empty when none is the caller's, all have ended,
	 * rest on other grounds, or their consent has ceased already
	 */
	public List<HandOver> withdrawable(String senderCase) {
		List<HandOver> current = this.ledger.chain(senderCase).stream().filter(HandOver::isCurrent).toList();
		Set<UUID> consented = consented(senderCase, current).map(Entry::handOver).collect(Collectors.toSet());
		return current.stream()
			.filter(link -> consented.contains(link.id()))
			.filter(link -> this.standing.of(link.id()))
			.toList();
	}

	/**
	 * The last day of a hand-over's consent.
	 * @param link a hand-over that {@link #withdrawable} has found
	 * @return the day (Europe/Stockholm), or null when none was given
	 */
	public LocalDate lastDay(HandOver link) {
		return first(link.fromCase(), link).map(Entry::validUntil).orElse(null);
	}

	/**
	 * Withdraws the consent of every hand-over that is under way from this case.
	 * @param senderCase the sender's case number
	 * @return whether there was one to withdraw
	 */
	public boolean withdraw(String senderCase) {
		List<HandOver> seen = withdrawable(senderCase);
		seen.forEach(link -> this.standing.takeTurns(link.id()));
		// Once more, now that nobody else can: one may have been withdrawn, ended or
		// passed on meanwhile.
		List<HandOver> now = withdrawable(senderCase);
		if (now.isEmpty()) {
			return false;
		}
		Set<UUID> held = seen.stream().map(HandOver::id).collect(Collectors.toSet());
		if (!now.stream().map(HandOver::id).allMatch(held::contains)) {
			return withdraw(senderCase);
		}
		now.forEach(link -> end(senderCase, link));
		return true;
	}

	private void end(String senderCase, HandOver handOver) {
		Entry first = first(senderCase, handOver).orElseThrow();
		road(senderCase, handOver).forEach(id -> this.entries.cease(id, Ground.CONSENT, WITHDRAWN));
		this.ledger.record(Entry.of(Entry.Kind.CONSENT_WITHDRAWN, handOver.id(), handOver.from(), handOver.to(),
				List.of(), first.basis(), Entry.Doer.now(handOver.from().party(), null), first.validUntil()));
		tellBothThreads(handOver.id(), handOver.from().function(), "Samtycket är återkallat. " + OVER);
	}

	/** The first disclosure of a hand-over that rests on consent. */
	private Optional<Entry> first(String senderCase, HandOver handOver) {
		return consented(senderCase, List.of(handOver)).filter(entry -> entry.handOver().equals(handOver.id()))
			.findFirst();
	}

	/** What rests on consent, of all that the sender of these has told in the case. */
	private Stream<Entry> consented(String senderCase, List<HandOver> links) {
		return links.stream()
			.limit(1)
			.flatMap(link -> this.ledger.disclosedBy(link.from().party(), senderCase).stream())
			.filter(entry -> Ground.CONSENT.equals(entry.basis().ground()));
	}

	/** The hand-over and those it was passed on from. */
	private List<UUID> road(String senderCase, HandOver last) {
		List<HandOver> chain = this.ledger.chain(senderCase);
		return Stream
			.iterate(last, Objects::nonNull,
					link -> chain.stream().filter(one -> one.id().equals(link.previous())).findFirst().orElse(null))
			.map(HandOver::id)
			.toList();
	}

	/**
	 * The hand-overs with a consent whose last day has passed and that has not been
	 * ended: it is refused by its date all the same.
	 * @return the hand-overs, each once
	 */
	public List<UUID> passed() {
		return Scope.asSystem(SYSTEM, () -> this.entries.passed(this.standing.today()));
	}

	/**
	 * Ends the consents of a hand-over whose last day has passed, and tells both sides.
	 * Safe to repeat and on several nodes at once.
	 * @param handOver the link
	 */
	public void expire(UUID handOver) {
		Scope.asSystem(SYSTEM, () -> {
			if (this.entries.expire(handOver, this.standing.today(), EXPIRED)) {
				this.ledger.tellExpired(handOver);
				tellBothThreads(handOver, "Origo", "Samtyckets sista dag har passerat. " + OVER);
			}
			return null;
		});
	}

	/** What has ended keeps nothing, so nothing more is written there. */
	private void tellBothThreads(UUID handOver, String author, String text) {
		Scope.asSystem(SYSTEM, () -> {
			HandOver both = this.ledger.delivery(handOver);
			if (both.isCurrent()) {
				this.cases.note(both.fromCase(), author, text);
				this.cases.note(both.toCase(), author, text);
			}
			return null;
		});
	}

}
