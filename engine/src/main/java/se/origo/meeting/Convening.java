package se.origo.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import se.origo.casefile.CaseFiles;
import se.origo.disclosure.Delivery;
import se.origo.disclosure.Entry;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.party.Scope;
import se.origo.process.Message;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/** Calls a meeting, hears the answers and ends it. */
@Service
class Convening {

	/** What passes with the call: codes, and an agenda that names nobody. */
	private static final List<String> CALL = List.of(Variable.meetingAgenda.name(), Variable.ageBand.name());

	private final Meetings meetings;

	private final Table table;

	private final CaseFiles cases;

	private final Ledger ledger;

	private final Delivery delivery;

	private final Clock clock;

	Convening(Meetings meetings, Table table, CaseFiles cases, Ledger ledger, Delivery delivery, Clock clock) {
		this.meetings = meetings;
		this.table = table;
		this.cases = cases;
		this.ledger = ledger;
		this.delivery = delivery;
		this.clock = clock;
	}

	/**
	 * Calls a meeting: each party gets a case of its own with the coded call.
	 * @param caseNumber the case of whoever calls
	 * @param party whoever calls
	 * @param at when the meeting is
	 * @param identified whether the person is known at the table
	 * @param decision yes or no on a police report; anything else is no decision
	 * @return the meeting
	 */
	UUID call(String caseNumber, String party, Date at, boolean identified, String decision) {
		UUID id = UUID.randomUUID();
		this.meetings.add(id, caseNumber, party, at.toInstant(), identified);
		decide(id, caseNumber, party, decision);
		List<String> items = List.copyOf(this.cases.read(caseNumber, CALL).keySet());
		chosen(caseNumber, Variable.meetingParties).forEach(participant -> {
			HandOver link = this.ledger.open(caseNumber, this.table.address(party), this.table.address(participant),
					Entry.Basis.NONE.ground());
			this.meetings.seat(id, link.id(), party, participant);
			String there = this.delivery.arrive(link, "meeting-invitation", items, Table.nameless(party));
			this.delivery.start(Message.MEETING_CALLED, there,
					Map.of(Variable.party.name(), participant, Variable.meetingAt.name(), at));
		});
		return id;
	}

	/**
	 * Records a decision on a police report, if it is one. Why, stays in the own case.
	 */
	void decide(UUID meeting, String caseNumber, String party, String decision) {
		if (!List.of("yes", "no").contains(String.valueOf(decision))) {
			return;
		}
		this.meetings.police(meeting, new Meeting.PoliceReport(decision, Scope.actor(), this.clock.instant()));
		String key = Variable.policeReportReason.name();
		Object reason = this.cases.read(caseNumber, List.of(key)).get(key);
		this.cases.note(caseNumber, this.table.function(party), "Beslut om polisanmälan: "
				+ (decision.equals("yes") ? "den görs. " : "den görs inte. ") + ((reason != null) ? reason : ""));
	}

	/**
	 * A participant answers, or silence does.
	 * @param caseNumber the participant's case
	 * @param answer accept, another or decline; null for silence
	 * @param secrecy which secrecy holds there, or null
	 * @param proposal another time, or null
	 */
	void answer(String caseNumber, String answer, String secrecy, Instant proposal) {
		HandOver link = this.delivery.ofReceiver(caseNumber);
		this.delivery.acrossTheLine(
				() -> this.meetings.answer(link.id(), (answer != null) ? answer : "silent", secrecy, proposal));
		if (answer != null) {
			this.ledger.record(Entry.of(Entry.Kind.MEETING, link.id(), link.to(), link.from(),
					List.of(Variable.meetingAnswer.name(), Variable.secrecyRule.name()), Entry.Basis.NONE,
					Entry.Doer.now(link.to().party(), null), null));
		}
		if (answer == null || "decline".equals(answer)) {
			// Whoever does not come keeps the fact and nothing else.
			this.cases.empty(caseNumber);
		}
	}

	/** When the meeting of a participant's case is now. */
	Instant heldAt(String caseNumber) {
		return this.table.ofParticipant(caseNumber).at();
	}

	/** Records who was there. */
	void held(UUID meeting, String caseNumber) {
		chosen(caseNumber, Variable.meetingAttended)
			.forEach(participant -> this.meetings.attended(meeting, participant));
		this.meetings.state(meeting, "held");
	}

	/** Ends the meeting: those who still follow it are told, and nothing more passes. */
	void close(UUID id, String state) {
		this.meetings.state(id, state);
		this.meetings.get(id).seats().forEach(seat -> {
			HandOver link = this.ledger.delivery(seat.handOver());
			if (this.delivery.receiverWaits(link, Message.MEETING_CLOSED)) {
				this.delivery.tellReceiver(link, Message.MEETING_CLOSED, Map.of());
			}
			this.ledger.end(link.id(), state);
		});
	}

	private List<String> chosen(String caseNumber, Variable list) {
		Object chosen = this.cases.read(caseNumber, List.of(list.name())).get(list.name());
		return (chosen instanceof Collection<?> several) ? several.stream().map(String::valueOf).distinct().toList()
				: List.of();
	}

}
