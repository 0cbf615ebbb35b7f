package se.origo.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens what stands sealed in cases, for tests that have to know what is there, and
 * leaves no row in the record. A bean of the test sources; needs a system scope.
 */
@Component
public class SealedTexts {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final JdbcClient database;

	private final Seal seal;

	private final Cases cases;

	private final Sight sight;

	private final Items items;

	private final Notes notes;

	private final Drafts drafts;

	SealedTexts(JdbcClient database, Seal seal, Cases cases, Sight sight, Items items, Notes notes, Drafts drafts) {
		this.database = database;
		this.seal = seal;
		this.cases = cases;
		this.sight = sight;
		this.items = items;
		this.notes = notes;
		this.drafts = drafts;
	}

	/** All that is written in all cases: items, notes and drafts. */
	public List<String> everything() {
		return this.database.sql("select case_number from origo.casefile where erased_at is null")
			.query(String.class)
			.list()
			.stream()
			.flatMap(number -> everything(number).stream())
			.toList();
	}

	/** All that is written in a case. */
	public List<String> everything(String caseNumber) {
		List<String> all = new ArrayList<>();
		List<String> names = this.database.sql("select item from origo.case_item where case_number = ?")
			.param(caseNumber)
			.query(String.class)
			.list();
		if (!names.isEmpty()) {
			this.items.find(caseNumber, names).values().forEach(value -> all.add(json(value)));
		}
		all.addAll(notes(caseNumber));
		this.database.sql("select form, person from origo.draft where case_number = ?")
			.param(caseNumber)
			.query()
			.listOfRows()
			.forEach(row -> all.add(json(draft(caseNumber, row))));
		return all;
	}

	private Map<String, Object> draft(String caseNumber, Map<String, Object> row) {
		return this.drafts.of(caseNumber, (String) row.get("form"), (String) row.get("person"));
	}

	/** The notes of a case, oldest first. */
	public List<String> notes(String caseNumber) {
		return this.notes.of(caseNumber).stream().map(Note::text).toList();
	}

	/** An item as it stands in the database. */
	public byte[] sealed(String caseNumber, String item) {
		return this.database.sql("select content from origo.case_item where case_number = ? and item = ?")
			.params(caseNumber, item)
			.query(byte[].class)
			.single();
	}

	/** Opens a copy of an item that somebody has kept. */
	public Object open(String caseNumber, String item, byte[] copy) {
		return this.seal.open(Place.item(caseNumber, item), copy);
	}

	/** Writes an item behind the application's back. */
	public void write(String caseNumber, String item, Object value) {
		this.items.put(this.cases.ready(caseNumber, this.sight.partyOf(caseNumber).orElseThrow()), item, value);
	}

	private static String json(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(ex);
		}
	}

}
