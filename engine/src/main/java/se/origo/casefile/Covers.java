package se.origo.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import se.origo.process.Variable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Covers of the cases in the compartments that are open to whoever asks. No text leaves
 * here, so nothing is opened.
 */
@Repository
@Transactional(readOnly = true)
public class Covers {

	private final JdbcClient database;

	private final Sight sight;

	Covers(JdbcClient database, Sight sight) {
		this.database = database;
		this.sight = sight;
	}

	/**
	 * The cover of a case.
	 * @param caseNumber the case
	 * @return empty when whoever asks may not see the case now
	 */
	public Optional<Cover> of(String caseNumber) {
		return this.database
			.sql("""
					select party, kind, opened_at, (select count(*) from origo.case_note n where n.case_number = c.case_number)
					from origo.casefile c where case_number = ?""")
			.param(caseNumber)
			.query((row, index) -> new Cover(caseNumber, row.getString(1), row.getString(2),
					row.getTimestamp(3).toInstant(), items(caseNumber), row.getInt(4)))
			.optional();
	}

	private List<String> items(String caseNumber) {
		return this.database.sql("select item from origo.case_item where case_number = ?")
			.param(caseNumber)
			.query(String.class)
			.stream()
			.filter(item -> Variable.named(item).isPresent())
			.sorted(Comparator.comparing(Variable::valueOf))
			.toList();
	}

}
