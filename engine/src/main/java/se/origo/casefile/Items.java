package se.origo.casefile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code case_item}: what is known in a case, one sealed row for each item.
 */
@Repository
class Items {

	private static final String OVER = "update set content = excluded.content, origin = excluded.origin, written_at = now()";

	private final JdbcClient database;

	private final Seal seal;

	Items(JdbcClient database, Seal seal) {
		this.database = database;
		this.seal = seal;
	}

	/**
	 * Puts a value that the party says itself, replacing an earlier one. What was
	 * disclosed by another party is not the writer's to change.
	 */
	void put(Case ready, String item, Object value) {
		if (insert(ready, item, value, "own", OVER + " where case_item.origin = 'own'") == 0) {
			throw new IllegalArgumentException("What was disclosed is not written over");
		}
	}

	/** Puts a value that another party has disclosed, over whatever is there. */
	void disclose(Case ready, String item, Object value) {
		insert(ready, item, value, "disclosed", OVER);
	}

	private int insert(Case ready, String item, Object value, String origin, String over) {
		return this.database
			.sql("insert into origo.case_item (case_number, party, item, content, origin) values (?, ?, ?, ?, ?) "
					+ "on conflict (case_number, item) do " + over)
			.params(ready.number(), ready.party(), item,
					this.seal.close(ready.key(), Place.item(ready.number(), item), value), origin)
			.update();
	}

	/** Removes what the party says itself. */
	void remove(String caseNumber, String item) {
		this.database.sql("delete from origo.case_item where case_number = ? and item = ? and origin = 'own'")
			.params(caseNumber, item)
			.update();
	}

	/** The values there are of these names. */
	Map<String, Object> find(String caseNumber, Collection<String> items) {
		Map<String, byte[]> sealed = new TreeMap<>();
		this.database.sql("select item, content from origo.case_item where case_number = :case and item in (:items)")
			.param("case", caseNumber)
			.param("items", items)
			.query(row -> {
				sealed.put(row.getString(1), row.getBytes(2));
			});
		return opened(caseNumber, items, sealed);
	}

	/** The same of what has been read already, in the order asked for. */
	Map<String, Object> opened(String caseNumber, Collection<String> items, Map<String, byte[]> sealed) {
		Map<String, Object> opened = new LinkedHashMap<>();
		items.stream()
			.filter(sealed::containsKey)
			.forEach(item -> opened.put(item, this.seal.open(Place.item(caseNumber, item), sealed.get(item))));
		return opened;
	}

	void removeAllBut(String caseNumber, Collection<String> kept) {
		this.database.sql("delete from origo.case_item where case_number = :case and not item = any (:kept)")
			.param("case", caseNumber)
			.param("kept", kept.toArray(String[]::new))
			.update();
	}

}
