package se.origo.support;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import se.origo.casefile.CaseLinks;
import se.origo.deadline.SwedishTime;
import se.origo.disclosure.Entry;
import se.origo.disclosure.Ledger;
import se.origo.process.TaskAtHand;

import org.springframework.stereotype.Component;

/**
 * What other parties know of somebody already, on a ground that still holds. Whoever
 * comes along to one of them says no more there than what the ledger lists.
 */
@Component
class AlreadyTold {

	/** Those that tell who it is; a preview and a question do not. */
	private static final Set<Entry.Kind> KNOWN = EnumSet.of(Entry.Kind.HAND_OVER, Entry.Kind.ADDITION,
			Entry.Kind.MEETING);

	private final Ledger ledger;

	private final CaseLinks links;

	private final Clock clock;

	AlreadyTold(Ledger ledger, CaseLinks links, Clock clock) {
		this.ledger = ledger;
		this.links = links;
		this.clock = clock;
	}

	/** Whether this case, or one that was opened from it, has told a party anything. */
	boolean to(String party, TaskAtHand task) {
		return Stream.concat(Stream.of(task.caseNumber()), this.links.openedFrom(task.caseNumber()).stream())
			.flatMap(number -> this.ledger.disclosedBy(task.party(), number).stream())
			.anyMatch(row -> row.to().party().equals(party) && KNOWN.contains(row.kind())
					&& row.holds(SwedishTime.today(this.clock)));
	}

}
