package se.origo.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import se.origo.keys.Aead;

/**
 * Where a sealed text stands. It opens nowhere else: not in another table, column, row or
 * case.
 *
 * @param table the table
 * @param column the column
 * @param caseNumber the case
 * @param row the row's own key
 */
record Place(String table, String column, String caseNumber, List<String> row) {

	static Place item(String caseNumber, String item) {
		return new Place("case_item", "content", caseNumber, List.of(item));
	}

	static Place note(String caseNumber, String id) {
		return new Place("case_note", "content", caseNumber, List.of(id));
	}

	static Place draft(String caseNumber, String form, String person) {
		return new Place("draft", "content", caseNumber, List.of(form, person));
	}

	static Place guard(String caseNumber, String column, UUID id) {
		return new Place("case_guard", column, caseNumber, List.of(id.toString()));
	}

	/** What the seal is bound to, the head of its envelope included. */
	byte[] bound(String version, String key) {
		List<String> parts = new ArrayList<>(
				List.of("origo.seal", version, key, this.table, this.column, this.caseNumber));
		parts.addAll(this.row);
		return Aead.bind(parts.toArray(String[]::new));
	}

}
