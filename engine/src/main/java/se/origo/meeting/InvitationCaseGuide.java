package se.origo.meeting;

import java.util.Map;

import se.origo.process.CaseGuide;

import org.springframework.stereotype.Component;

/** A meeting, as a party that was called knows it. */
@Component
class InvitationCaseGuide implements CaseGuide {

	private static final Map<String, String> ANSWERS = Map.of("none", "svar väntas", "accept", "ni kommer", "another",
			"ni har föreslagit en annan tid", "decline", "ni kommer inte", "silent", "ingen svarade");

	private final Table table;

	InvitationCaseGuide(Table table) {
		this.table = table;
	}

	@Override
	public String kind() {
		return "meeting-invitation";
	}

	@Override
	public String state(String caseNumber, String party) {
		Meeting meeting = this.table.ofParticipant(caseNumber);
		return meeting.seats()
			.stream()
			.filter(seat -> seat.participant().equals(party))
			.map(seat -> meeting.state().equals("called") ? ANSWERS.get(seat.answer())
					: "samrådet är " + MeetingWords.state(meeting))
			.findFirst()
			.orElse("");
	}

	@Override
	public String advice(String caseNumber, String party) {
		return "Här står det som har delats med just er. Att säga det vidare, också till någon annan vid bordet, kräver ett eget lagstöd.";
	}

}
