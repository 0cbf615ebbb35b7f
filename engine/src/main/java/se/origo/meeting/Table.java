package se.origo.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import se.origo.deadline.SwedishTime;
import se.origo.disclosure.Address;
import se.origo.disclosure.Delivery;
import se.origo.disclosure.Entry;
import se.origo.disclosure.Side;
import se.origo.disclosure.Terms;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.process.Role;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Who sits where: meetings by the tasks at which they are met, and parties by their
 * function.
 */
@Component
class Table {

	private final Meetings meetings;

	private final Register register;

	private final Delivery delivery;

	private final Clock clock;

	Table(Meetings meetings, Register register, Delivery delivery, Clock clock) {
		this.meetings = meetings;
		this.register = register;
		this.delivery = delivery;
		this.clock = clock;
	}

	/** The meeting of a task at whoever called it. */
	Meeting of(TaskAtHand task) {
		return of((String) task.variables().get(Variable.meeting.name()));
	}

	/** The meeting of this id, for whoever called it. */
	Meeting of(String id) {
		return this.meetings.get(UUID.fromString(id));
	}

	/** The meeting that a participant's case is about. */
	Meeting ofParticipant(String caseNumber) {
		UUID link = this.delivery.ofReceiver(caseNumber).id();
		return Scope.asSystem(Meetings.SCOPE, () -> this.meetings.get(this.meetings.of(link)));
	}

	/** The meeting at which an action was decided. */
	Meeting ofAction(UUID action) {
		return Scope.asSystem(Meetings.SCOPE, () -> this.meetings.get(this.meetings.ofAction(action)));
	}

	Address address(String party) {
		return Address.contact(this.register, party);
	}

	/** What a party is called at the table. */
	String function(String party) {
		return this.register.functionName(party, Role.CONTACT);
	}

	String functionOf(String person) {
		return this.register.personFunction(person);
	}

	/** The party as the gate sees it. */
	Side side(String code) {
		return Side.of(this.register, code);
	}

	/** Codes with their functions, as choices of a list. */
	List<Map<String, String>> choices(Stream<String> parties) {
		return parties.map(party -> choice(function(party), party)).toList();
	}

	static Map<String, String> choice(String label, String value) {
		return Map.of("label", label, "value", value);
	}

	/** Parties with an agreement in force but the own. */
	List<Map<String, String>> others(String party) {
		return this.register.receiverChoices(party);
	}

	/** Terms on which codes and words that name nobody pass. */
	static Terms nameless(String party) {
		return Terms.nameless(Entry.Kind.MEETING, party);
	}

	LocalDate today() {
		return SwedishTime.today(this.clock);
	}

}
