package se.origo.party;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvException;

/**
 * One file of the county's configuration: comma-separated, UTF-8, with a line of column
 * names. It collects every fault, each with file, line and field, so that the operator
 * mends them all at once.
 */
final class CountyFile {

	/** What a reader puts in place of bytes that are not UTF-8. */
	private static final char UNREADABLE = '\uFFFD';

	private final String name;

	private final List<String> columns;

	private final List<Row> rows = new ArrayList<>();

	private final List<String> faults = new ArrayList<>();

	private int lastLine = 1;

	private CountyFile(String name, List<String> columns) {
		this.name = name;
		this.columns = columns;
	}

	/**
	 * Reads a file.
	 * @param name the file's name for messages
	 * @param content its bytes
	 * @param columns the columns it must have, in order
	 * @return the rows that have all columns, and the faults found so far
	 */
	static CountyFile read(String name, byte[] content, List<String> columns) {
		CountyFile file = new CountyFile(name, columns);
		String text = new String(content, StandardCharsets.UTF_8);
		// Spreadsheet programs put a byte-order mark first.
		String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
		try (CSVReader reader = new CSVReaderBuilder(new StringReader(unmarked)).withCSVParser(new RFC4180Parser())
			.build()) {
			file.read(reader);
		}
		catch (IOException | CsvException ex) {
			file.fault(file.lastLine + 1, columns.get(0),
					"raden går inte att läsa. Kontrollera att varje citattecken har en motsvarighet.");
		}
		return file;
	}

	private void read(CSVReader reader) throws IOException, CsvException {
		String[] header = reader.readNext();
		if (header == null || !List.of(header).equals(this.columns)) {
			fault(1, this.columns.get(0), "första raden ska vara " + String.join(",", this.columns) + ".");
			return;
		}
		for (String[] values = reader.readNext(); values != null; values = reader.readNext()) {
			this.lastLine = (int) reader.getLinesRead();
			add(values);
		}
	}

	private void add(String[] values) {
		int expected = this.columns.size();
		if (values.length != expected) {
			fault(this.lastLine, this.columns.get(Math.min(values.length, expected - 1)),
					"raden har " + values.length + " fält men ska ha " + expected + ".");
			return;
		}
		Map<String, String> fields = new LinkedHashMap<>();
		for (int column = 0; column < expected; column++) {
			String value = values[column].strip();
			fields.put(this.columns.get(column), value);
			if (value.indexOf(UNREADABLE) >= 0) {
				fault(this.lastLine, this.columns.get(column), "tecknen är inte UTF-8. Spara filen som UTF-8.");
			}
		}
		this.rows.add(new Row(this, this.lastLine, fields));
	}

	List<Row> rows() {
		return this.rows;
	}

	List<String> faults() {
		return this.faults;
	}

	/** A fault that no single row has. */
	void faultAtEnd(String field, String sentence) {
		fault(this.lastLine, field, sentence);
	}

	private void fault(int line, String field, String sentence) {
		this.faults.add(this.name + ", rad " + line + ", fältet " + field + ": " + sentence);
	}

	/**
	 * One row with a value for each column.
	 *
	 * @param file where it stands
	 * @param line its line, the line of column names being the first
	 * @param fields its values by column, without surrounding blanks
	 */
	record Row(CountyFile file, int line, Map<String, String> fields) {

		String text(String field) {
			return this.fields.get(field);
		}

		/** The value, a fault when it does not look as it must. */
		String matching(String field, Pattern form, String sentence) {
			demand(form.matcher(text(field)).matches(), field, sentence);
			return text(field);
		}

		/** The day, or null when the field is empty or faulty. */
		LocalDate day(String field) {
			try {
				return text(field).isEmpty() ? null : LocalDate.parse(text(field));
			}
			catch (DateTimeParseException ex) {
				demand(false, field, "ska vara ett datum som 2026-01-31 eller lämnas tomt.");
				return null;
			}
		}

		void demand(boolean fulfilled, String field, String sentence) {
			if (!fulfilled) {
				this.file.fault(this.line, field, sentence);
			}
		}

		/** The last of two days must not come before the first. */
		void demandOrder(String first, String last) {
			LocalDate from = day(first);
			LocalDate until = day(last);
			demand(from == null || until == null || !until.isBefore(from), last,
					"slutdagen får inte ligga före första dagen.");
		}

	}

}
