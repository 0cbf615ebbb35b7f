package se.origo.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A case meeting as a whole.
 *
 * @param id its own id
 * @param caseNumber the case of whoever called it
 * @param party code of whoever called it
 * @param at when
 * @param movedFrom for when it was called first, or null while it has not been moved
 * @param state called, held, followed, cancelled or lapsed
 * @param identified whether the person is known at the table
 * @param police the decision on a police report, or null while there is none
 * @param seats the parties that were called, in order
 * @param actions what was decided, in order
 */
record Meeting(UUID id, String caseNumber, String party, Instant at, Instant movedFrom, String state,
		boolean identified, PoliceReport police, List<Seat> seats, List<Action> actions) {

	private static final Set<String> NOT_COMING = Set.of("decline", "silent");

	/** Codes of the parties that are, or will be, at the table. */
	List<String> expected() {
		return this.seats.stream().filter(Seat::mayCome).map(Seat::participant).toList();
	}

	/**
	 * Whether the suspected crime is reported to the police.
	 *
	 * @param decision yes or no
	 * @param by opaque id of who decided
	 * @param at when
	 */
	record PoliceReport(String decision, String by, Instant at) {
	}

	/**
	 * A party at the table.
	 *
	 * @param handOver the link to its own case
	 * @param participant its code
	 * @param answer none, accept, another, decline or silent
	 * @param secrecy code of the secrecy that holds there, or null
	 * @param proposedAt another time, or null
	 * @param attended whether it was there
	 */
	record Seat(UUID handOver, String participant, String answer, String secrecy, Instant proposedAt,
			boolean attended) {

		/** Whether it has not said no, in words or by silence. */
		boolean mayCome() {
			return !NOT_COMING.contains(this.answer);
		}

	}

	/**
	 * What was decided, without what is to be done.
	 *
	 * @param id its own id
	 * @param owner code of the party that does it
	 * @param due the day until which
	 * @param state open, done or not-done
	 * @param handOver the link to the owner's case, or null
	 */
	record Action(UUID id, String owner, LocalDate due, String state, UUID handOver) {
	}

}
