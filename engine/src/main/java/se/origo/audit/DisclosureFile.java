package se.origo.audit;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import se.origo.disclosure.Told;

/**
 * Disclosures as a file that a Swedish spreadsheet opens as a table: semicolons, a mark
 * that says UTF-8, and no cell that the spreadsheet would take for a formula.
 */
final class DisclosureFile {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final String FORMULA = "=+-@\t\r";

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
		.withZone(ZoneId.of("Europe/Stockholm"));

	private static final String[] HEADINGS = { "Ärendenummer", "När (svensk tid)", "Slag", "Från", "Till", "Uppgifter",
			"Lagstöd", "Gäller till och med", "Av", "I stället för", "Bekräftat av", "Upphörde", "Varför" };

	private DisclosureFile() {
	}

	static String of(String caseNumber, List<Told> all) {
		StringWriter text = new StringWriter();
		text.write(BYTE_ORDER_MARK);
		try (CSVWriter file = new CSVWriter(text, ';', ICSVWriter.DEFAULT_QUOTE_CHARACTER,
				ICSVWriter.DEFAULT_ESCAPE_CHARACTER, "\r\n")) {
			file.writeNext(HEADINGS);
			all.forEach(told -> file.writeNext(row(caseNumber, told)));
		}
		catch (IOException ex) {
			throw new IllegalStateException("The file cannot be written", ex);
		}
		return text.toString();
	}

	private static String[] row(String caseNumber, Told told) {
		return Stream
			.of(caseNumber, moment(told.at()), told.kind(), told.from(), told.to(), String.join(", ", told.items()),
					told.ground(), Objects.toString(told.until(), ""), told.by(), told.actingFor(), told.secondPerson(),
					moment(told.endedAt()), told.ended())
			.map(DisclosureFile::harmless)
			.toArray(String[]::new);
	}

	private static String moment(Instant at) {
		return (at != null) ? MOMENT.format(at) : "";
	}

	/**
	 * An apostrophe before what would be run: the spreadsheet shows it as the text it is.
	 */
	static String harmless(String cell) {
		String text = Objects.toString(cell, "");
		return (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
