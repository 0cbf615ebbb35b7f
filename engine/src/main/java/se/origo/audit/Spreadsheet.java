package se.origo.audit;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;

/**
 * A table as a file that a Swedish spreadsheet opens: semicolons, a mark that says UTF-8,
 * and no cell that the spreadsheet would take for a formula.
 */
final class Spreadsheet {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final String FORMULA = "=+-@\t\r\n";

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
		.withZone(ZoneId.of("Europe/Stockholm"));

	private Spreadsheet() {
	}

	/**
	 * The file's text.
	 * @param headings one for each column
	 * @param rows their cells; null is an empty one
	 */
	static String of(String[] headings, Stream<String[]> rows) {
		StringWriter text = new StringWriter();
		text.write(BYTE_ORDER_MARK);
		try (CSVWriter file = new CSVWriter(text, ';', ICSVWriter.DEFAULT_QUOTE_CHARACTER,
				ICSVWriter.DEFAULT_ESCAPE_CHARACTER, "\r\n")) {
			file.writeNext(headings);
			rows.forEach(row -> file.writeNext(Arrays.stream(row).map(Spreadsheet::harmless).toArray(String[]::new)));
		}
		catch (IOException ex) {
			throw new IllegalStateException("The file cannot be written", ex);
		}
		return text.toString();
	}

	/** Stockholm's time, or an empty cell. */
	static String moment(Instant at) {
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
