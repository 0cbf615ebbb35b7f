package se.origo.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

import se.origo.deadline.SwedishTime;

import org.springframework.stereotype.Component;

/** A meeting in Swedish: functions, codes and days, and nothing of what is said. */
@Component
class MeetingWords {

	private static final Map<String, String> STATES = Map.of("called", "kallat", "held", "hållet", "followed",
			"hållet och uppföljt", "cancelled", "inställt", "lapsed", "kallat, men ingen kom");

	private static final Map<String, String> ANSWERS = Map.of("none", "har inte svarat", "accept", "kommer", "another",
			"kommer inte då", "decline", "kommer inte", "silent", "svarade inte");

	private static final Map<String, String> SECRECY = Map.of("social", "sekretess i socialtjänsten", "health",
			"sekretess i hälso- och sjukvården", "police", "sekretess hos polisen", "school", "sekretess i skolan",
			"duty-of-silence", "egen tystnadsplikt");

	private final Table table;

	MeetingWords(Table table) {
		this.table = table;
	}

	/**
	 * The table as everybody at it may see it: who, which secrecy, and how the actions
	 * go.
	 */
	String table(Meeting meeting) {
		return "### Samråd " + moment(meeting.at()) + ": " + STATES.get(meeting.state()) + moved(meeting)
				+ "\n\n**Vid bordet**\n\n- " + this.table.function(meeting.party()) + " kallade.\n"
				+ meeting.seats().stream().map(this::seat).collect(Collectors.joining("\n")) + actions(meeting);
	}

	/**
	 * What only whoever called the meeting sees: what stops it, and what has been decided
	 * of that.
	 */
	String prepared(Meeting meeting, boolean identified) {
		Meeting.PoliceReport police = meeting.police();
		return table(meeting) + "\n\nPersonen är " + (identified ? "känd" : "inte känd") + " vid bordet. "
				+ ((police == null) ? "Det är inte beslutat om brottet ska polisanmälas."
						: "Beslut om polisanmälan: " + (police.decision().equals("yes") ? "den görs" : "den görs inte")
								+ " (" + this.table.functionOf(police.by()) + ", " + moment(police.at()) + ").");
	}

	/** A word or two. */
	static String state(Meeting meeting) {
		return STATES.get(meeting.state());
	}

	/** That it was called for another time; empty when it was not. */
	String moved(Meeting meeting) {
		return (meeting.movedFrom() != null)
				? "\n\nSamrådet är flyttat. Först kallades till " + moment(meeting.movedFrom()) + "." : "";
	}

	private String seat(Meeting.Seat seat) {
		return "- " + this.table.function(seat.participant()) + ": "
				+ (seat.attended() ? "var med" : ANSWERS.get(seat.answer()))
				+ ((seat.proposedAt() != null) ? ", föreslår " + moment(seat.proposedAt()) : "")
				+ ((seat.secrecy() != null) ? "; " + SECRECY.getOrDefault(seat.secrecy(), seat.secrecy()) : "") + ".";
	}

	private String actions(Meeting meeting) {
		return meeting.actions().isEmpty() ? ""
				: "\n\n**Åtgärder**\n\n" + meeting.actions()
					.stream()
					.map(action -> "- " + this.table.function(action.owner()) + ", till " + action.due() + ": "
							+ state(action) + ".")
					.collect(Collectors.joining("\n"));
	}

	private String state(Meeting.Action action) {
		LocalDate today = this.table.today();
		return switch (action.state()) {
			case "done" -> "gjord";
			case "not-done" -> "blir inte gjord";
			default -> action.due().isBefore(today) ? "**försenad**" : "pågår";
		};
	}

	String moment(Instant moment) {
		return SwedishTime.moment(moment);
	}

}
