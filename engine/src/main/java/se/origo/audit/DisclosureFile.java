package se.origo.audit;

import java.util.List;
import java.util.Objects;

import se.origo.disclosure.Told;

/** Disclosures as a file for a spreadsheet. */
final class DisclosureFile {

	private static final String[] HEADINGS = { "Ärendenummer", "När (svensk tid)", "Slag", "Från", "Till", "Uppgifter",
			"Lagstöd", "Gäller till och med", "Av", "I stället för", "Bekräftat av", "Upphörde", "Varför" };

	private DisclosureFile() {
	}

	static String of(String caseNumber, List<Told> all) {
		return Spreadsheet.of(HEADINGS, all.stream().map(told -> row(caseNumber, told)));
	}

	private static String[] row(String caseNumber, Told told) {
		return new String[] { caseNumber, Spreadsheet.moment(told.at()), told.kind(), told.from(), told.to(),
				String.join(", ", told.items()), told.ground(), Objects.toString(told.until(), ""), told.by(),
				told.actingFor(), told.secondPerson(), Spreadsheet.moment(told.endedAt()), told.ended() };
	}

}
