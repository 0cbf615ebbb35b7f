package se.origo.meeting;

import se.origo.process.CaseGuide;

import org.springframework.stereotype.Component;

/** A meeting in a case of its own, as whoever called knows it. */
@Component
class MeetingCaseGuide implements CaseGuide {

	private final Meetings meetings;

	MeetingCaseGuide(Meetings meetings) {
		this.meetings = meetings;
	}

	@Override
	public String kind() {
		return "case-meeting";
	}

	@Override
	public String state(String caseNumber, String party) {
		return this.meetings.latest(caseNumber)
			.map(this.meetings::get)
			.map(meeting -> "samrådet är " + MeetingWords.state(meeting))
			.orElse("inget samråd är kallat än");
	}

	@Override
	public String advice(String caseNumber, String party) {
		return "Kallelsen är kodad. Varje part får veta just det som delas med den, på ett lagstöd.";
	}

}
