package se.origo.casefile;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code case_item}: what is known in a case, one row for each item. */
@Repository
class Items {

	private final JdbcClient database;

	Items(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Puts a value that the party says itself, replacing an earlier one; none removes it.
	 * What was disclosed by another party is not the writer's to change.
	 */
	void put(String caseNumber, String party, String item, Object value) {
		this.database.sql("delete from origo.case_item where case_number = ? and item = ? and origin = 'own'")
			.params(caseNumber, item)
			.update();
		if (value != null && !insert(caseNumber, party, item, value)) {
			throw new IllegalArgumentException("What was disclosed is not written over");
		}
	}

	private boolean insert(String caseNumber, String party, String item, Object value) {
		return this.database
			.sql("insert into origo.case_item (case_number, party, item, content) values (?, ?, ?, ?) "
					+ "on conflict do nothing")
			.params(caseNumber, party, item, Contents.write(value))
			.update() == 1;
	}

	/** The values there are of these names. */
	Map<String, Object> find(String caseNumber, Collection<String> items) {
		Map<String, Object> found = new TreeMap<>();
		this.database.sql("select item, content from origo.case_item where case_number = :case and item in (:items)")
			.param("case", caseNumber)
			.param("items", items)
			.query((row, index) -> found.put(row.getString(1), Contents.read(row.getString(2))))
			.list();
		return found;
	}

	void removeAllBut(String caseNumber, Collection<String> kept) {
		this.database.sql("delete from origo.case_item where case_number = :case and not item = any (:kept)")
			.param("case", caseNumber)
			.param("kept", kept.toArray(String[]::new))
			.update();
	}

	/** Copies what there is of these names to another party's case, as disclosed. */
	void copy(String from, String to, String receiver, Collection<String> items) {
		this.database
			.sql("""
					insert into origo.case_item (case_number, party, item, content, origin)
					  select :to, :party, item, content, 'disclosed' from origo.case_item where case_number = :from and item in (:items)
					on conflict (case_number, item) do update
					  set content = excluded.content, origin = excluded.origin, written_at = now()""")
			.param("to", to)
			.param("party", receiver)
			.param("from", from)
			.param("items", items)
			.update();
	}

}
