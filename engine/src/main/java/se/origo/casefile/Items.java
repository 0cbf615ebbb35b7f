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

	/** Puts a value, replacing an earlier one; none removes it. */
	void put(String caseNumber, String party, String item, Object value) {
		this.database.sql("delete from origo.case_item where case_number = ? and item = ?")
			.params(caseNumber, item)
			.update();
		if (value != null) {
			this.database.sql("insert into origo.case_item (case_number, party, item, content) values (?, ?, ?, ?)")
				.params(caseNumber, party, item, Contents.write(value))
				.update();
		}
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

	/** Copies what there is of these names to another party's case. */
	void copy(String from, String to, String receiver, Collection<String> items) {
		this.database.sql("""
				insert into origo.case_item (case_number, party, item, content)
				  select :to, :party, item, content from origo.case_item where case_number = :from and item in (:items)
				on conflict (case_number, item) do update set content = excluded.content, written_at = now()""")
			.param("to", to)
			.param("party", receiver)
			.param("from", from)
			.param("items", items)
			.update();
	}

}
