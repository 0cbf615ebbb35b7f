package se.origo.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import se.origo.party.Scope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * May this party see this case, this item, now? The one place that answers.
 * <ul>
 * <li>A case: it is a party's where whoever asks works with cases, and it is not blocked
 * for the person because of a conflict of interest.</li>
 * <li>An item of it: it was written in the case itself, or a row of the ledger lists it
 * as disclosed to this party in this case.</li>
 * </ul>
 * A case that has been erased is nobody's. The system, which delivers and runs timers,
 * sees all. PostgreSQL's row level security asks the same once more, in its own words
 * (V070).
 */
@Component
@Transactional
public class Sight {

	private static final String SEEN = """
			where c.case_number = :case and c.erased_at is null and (:system or c.party in (:parties)
			  and c.case_number <> all (origo.blocked_cases(:me)))
			""";

	private static final String CASE = """
			select c.party, c.key_id from origo.casefile c
			""" + SEEN;

	private static final String ITEMS = """
			select c.party, c.key_id, i.item, i.content from origo.casefile c
			left join origo.case_item i on i.case_number = c.case_number and i.item = any (:items)
			  and (:system or i.origin = 'own' or origo.is_disclosed(c.case_number, c.party, i.item))
			""" + SEEN;

	private static final String ANSWERED = """
			with forgotten as (
			  delete from origo.draft where case_number = :case and form = :form and person = :person)
			""" + ITEMS;

	private final JdbcClient database;

	Sight(JdbcClient database) {
		this.database = database;
	}

	/**
	 * What may be seen.
	 *
	 * @param found the case
	 * @param items the items that may be seen, of those asked for, sealed
	 */
	record Seen(Case found, Map<String, byte[]> items) {
	}

	/** Whether whoever asks may see this case now. */
	public boolean sees(String caseNumber) {
		return partyOf(caseNumber).isPresent();
	}

	/**
	 * Numbers of the cases that do not exist for whoever asks, in any role and whatever
	 * the scope; almost always none.
	 */
	public Set<String> blocked() {
		return new TreeSet<>(this.database.sql("select unnest(origo.blocked_cases(:me))")
			.param("me", Scope.actor())
			.query(String.class)
			.list());
	}

	/** Whose case it is, when whoever asks may see it now. */
	Optional<String> partyOf(String caseNumber) {
		return caseOf(caseNumber).map(Case::party);
	}

	/** The same with the key it is sealed under, or null before anything is written. */
	Optional<Case> caseOf(String caseNumber) {
		return asked(CASE, caseNumber).query((row, index) -> found(caseNumber, row)).optional();
	}

	/** A case with those of these items that whoever asks may see now. */
	Optional<Seen> items(String caseNumber, Collection<String> items) {
		return seen(asked(ITEMS, caseNumber), caseNumber, items);
	}

	/**
	 * The same for a form that is being answered there, which forgets the person's draft
	 * of it. A colleague's draft of the same form stays: it is not ours to lose.
	 */
	Optional<Seen> itemsOfAnswer(String caseNumber, Collection<String> items, String form, String person) {
		return seen(asked(ANSWERED, caseNumber).param("form", form).param("person", person), caseNumber, items);
	}

	private static Optional<Seen> seen(JdbcClient.StatementSpec question, String caseNumber, Collection<String> items) {
		Map<String, byte[]> seen = new TreeMap<>();
		List<Case> cases = question.param("items", items.toArray(String[]::new)).query((row, index) -> {
			if (row.getString("item") != null) {
				seen.put(row.getString("item"), row.getBytes("content"));
			}
			return found(caseNumber, row);
		}).list();
		return cases.stream().findFirst().map(found -> new Seen(found, seen));
	}

	private static Case found(String caseNumber, ResultSet row) throws SQLException {
		return new Case(caseNumber, row.getString("party"), row.getObject("key_id", UUID.class));
	}

	private JdbcClient.StatementSpec asked(String question, String caseNumber) {
		Set<String> parties = Scope.parties();
		return this.database.sql(question)
			.param("case", caseNumber)
			.param("system", !Scope.system().isEmpty())
			.param("parties", parties.isEmpty() ? Set.of("") : parties)
			.param("me", Scope.actor());
	}

}
