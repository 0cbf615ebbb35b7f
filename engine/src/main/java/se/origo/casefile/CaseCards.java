package se.origo.casefile;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases of the compartments that are open to whoever asks. */
@Repository
@Transactional
public class CaseCards {

	private static final String CARDS = """
			select c.case_number, c.party, c.kind, c.opened_at,
			  exists (select from origo.case_item i where i.case_number = c.case_number) as has_content
			from origo.casefile c where c.case_number in (:numbers) and c.erased_at is null
			order by c.opened_at desc, c.case_number
			""";

	private final JdbcClient database;

	CaseCards(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The cases with these numbers.
	 * @param numbers the numbers sought, at least one
	 * @return those that there are in an open compartment, the newest first; a case of
	 * somebody else's is not found
	 */
	public List<CaseCard> of(Collection<String> numbers) {
		return this.database.sql(CARDS)
			.param("numbers", numbers)
			.query((row, index) -> new CaseCard(row.getString("case_number"), row.getString("party"),
					row.getString("kind"), row.getTimestamp("opened_at").toInstant(), row.getBoolean("has_content")))
			.list();
	}

}
