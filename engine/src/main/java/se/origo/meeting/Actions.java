package se.origo.meeting;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Conflicts;
import se.origo.deadline.SwedishTime;
import se.origo.disclosure.Delivery;
import se.origo.disclosure.Entry;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.process.Message;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/**
 * What was decided at the table: a task for its owner in a case of its own, and how it
 * went.
 */
@Service
class Actions {

	private static final List<String> WHAT = List.of(Variable.decisionWhat.name());

	private final Meetings meetings;

	private final Table table;

	private final CaseFiles cases;

	private final Conflicts conflicts;

	private final Ledger ledger;

	private final Delivery delivery;

	Actions(Meetings meetings, Table table, CaseFiles cases, Conflicts conflicts, Ledger ledger, Delivery delivery) {
		this.meetings = meetings;
		this.table = table;
		this.cases = cases;
		this.conflicts = conflicts;
		this.ledger = ledger;
		this.delivery = delivery;
	}

	/**
	 * Gives a decision to its owner.
	 * @param id the meeting
	 * @param owner code of the party that does it
	 * @param due the day until which
	 */
	void assign(String id, String owner, LocalDate due) {
		Meeting meeting = this.table.of(id);
		HandOver link = owner.equals(meeting.party()) ? null : this.ledger.open(meeting.caseNumber(),
				this.table.address(meeting.party()), this.table.address(owner), Entry.Basis.NONE.ground());
		String there = (link != null)
				? this.delivery.arrive(link, "meeting-action", WHAT, Table.nameless(meeting.party())) : own(meeting);
		Meeting.Action action = new Meeting.Action(UUID.randomUUID(), owner, due, "open",
				(link != null) ? link.id() : null);
		this.meetings.add(meeting.id(), meeting.party(), action);
		this.delivery.start(Message.MEETING_DECIDED, there,
				Map.of(Variable.party.name(), owner, Variable.meetingActionId.name(), action.id().toString(),
						Variable.actionDue.name(), Date.from(SwedishTime.endOf(due))));
		this.cases.note(meeting.caseNumber(), this.table.function(meeting.party()),
				"Beslut: " + this.table.function(owner) + ", till " + due + ": "
						+ this.cases.read(meeting.caseNumber(), WHAT).get(WHAT.get(0)));
		Map<String, Object> given = new HashMap<>();
		given.put(WHAT.get(0), null);
		this.cases.write(meeting.caseNumber(), given);
		tellTheTable(meeting);
	}

	/** The own action has a case of its own too, kept from the same people. */
	private String own(Meeting meeting) {
		Map<String, Object> what = this.cases.read(meeting.caseNumber(), WHAT);
		String number = this.cases.open(meeting.party(), "meeting-action");
		this.delivery.acrossTheLine(() -> this.conflicts.travel(meeting.caseNumber(), number));
		this.cases.write(number, what);
		return number;
	}

	/** Everybody who was there learns who does something until when; never what. */
	private void tellTheTable(Meeting meeting) {
		meeting.seats()
			.stream()
			.filter(Meeting.Seat::attended)
			.forEach(seat -> this.ledger.record(Entry.of(Entry.Kind.MEETING, seat.handOver(),
					this.table.address(meeting.party()), this.table.address(seat.participant()),
					List.of(Variable.decisionOwner.name(), Variable.decisionDue.name()), Entry.Basis.NONE,
					Entry.Doer.now(meeting.party(), null), null)));
	}

	/**
	 * The owner says how it went.
	 * @param party the owner
	 * @param id the action
	 * @param outcome done or not-done
	 */
	void report(String party, UUID id, String outcome) {
		this.delivery.acrossTheLine(() -> this.meetings.report(id, outcome));
		Meeting meeting = this.table.ofAction(id);
		meeting.actions()
			.stream()
			.filter(action -> action.id().equals(id) && action.handOver() != null)
			.forEach(action -> {
				this.ledger.record(Entry.of(Entry.Kind.MEETING, action.handOver(), this.table.address(party),
						this.table.address(meeting.party()),
						List.of(Variable.actionOutcome.name(), Variable.actionReason.name()), Entry.Basis.NONE,
						Entry.Doer.now(party, null), null));
				this.ledger.end(action.handOver(), outcome);
			});
	}

}
