package se.origo.casefile;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import se.origo.process.Variable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Covers of the cases in the compartments that are open to whoever asks. No text leaves
 * here, so nothing is opened. What a text is called is the database's to show or not: its
 * policy for items is that of {@link Sight}.
 */
@Repository
@Transactional(readOnly = true)
public class Covers {

	private static final String COVERS = """
			select c.case_number, c.party, c.kind, c.opened_at,
			  array (select i.item from origo.case_item i where i.case_number = c.case_number) as items,
			  (select count(*) from origo.case_note n where n.case_number = c.case_number) as notes
			from origo.casefile c where c.case_number in (:numbers) and c.erased_at is null
			order by c.opened_at desc, c.case_number
			""";

	private final JdbcClient database;

	Covers(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The cover of a case.
	 * @param caseNumber the case
	 * @return empty when whoever asks may not see the case now, or it has been erased
	 */
	public Optional<Cover> of(String caseNumber) {
		return of(List.of(caseNumber)).stream().findFirst();
	}

	/**
	 * The covers of the cases with these numbers, with one question however many there
	 * are.
	 * @param numbers the numbers sought, at least one
	 * @return those that whoever asks may see now, the newest first
	 */
	public List<Cover> of(Collection<String> numbers) {
		return this.database.sql(COVERS)
			.param("numbers", numbers)
			.query((row, index) -> new Cover(row.getString("case_number"), row.getString("party"),
					row.getString("kind"), row.getTimestamp("opened_at").toInstant(),
					known((String[]) row.getArray("items").getArray()), row.getInt("notes")))
			.list();
	}

	private static List<String> known(String[] items) {
		return Arrays.stream(items)
			.filter(item -> Variable.named(item).isPresent())
			.sorted(Comparator.comparing(Variable::valueOf))
			.toList();
	}

}
