package se.origo.audit;

import java.util.Map;
import java.util.Objects;

/** The events of a case as a file for a spreadsheet. */
final class EventFile {

	private static final String[] HEADINGS = { "Ärendenummer", "När (svensk tid)", "Vem", "I stället för", "Slag",
			"Händelse", "Ord i loggen", "Steg i diagrammet", "Version" };

	private static final Map<String, String> LANES = Map.of("event", "händelse", "disclosure", "utlämnande", "read",
			"läsning");

	private EventFile() {
	}

	static String of(Timeline timeline) {
		return Spreadsheet.of(HEADINGS, timeline.entries().stream().map(entry -> row(timeline.caseNumber(), entry)));
	}

	private static String[] row(String caseNumber, Timeline.Entry entry) {
		return new String[] { caseNumber, Spreadsheet.moment(entry.time()), Objects.toString(entry.actor(), "Systemet"),
				entry.actingFor(), LANES.get(entry.lane()), entry.text(), entry.kind(), entry.element(),
				Objects.toString(entry.version(), "") };
	}

}
