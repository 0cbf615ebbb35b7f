package se.origo.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import se.origo.process.Variable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code case_index}: in which of a party's cases a number stands. */
@Repository
class CaseIndex {

	private static final String NUMBER = Variable.personIdentityNumber.name();

	private final JdbcClient database;

	private final BlindIndex index;

	private final Ties ties;

	CaseIndex(JdbcClient database, BlindIndex index, Ties ties) {
		this.database = database;
		this.index = index;
		this.ties = ties;
	}

	/**
	 * Follows what is written: the number of the person a case is about is indexed,
	 * unless that person does not want to be recognised.
	 */
	void follow(String caseNumber, String party, String item, Object value) {
		this.ties.follow(caseNumber, item, value);
		if (!item.equals(NUMBER)) {
			return;
		}
		if (value != null) {
			this.database.sql("""
					insert into origo.case_index (case_number, party, digest) select c.case_number, c.party, ?
					from origo.casefile c where c.case_number = ? and not exists (
					  select from origo.contact_key k where k.case_number = c.case_number and k.kind = 'none')
					on conflict (case_number) do update set digest = excluded.digest""")
				.params(this.index.digest(party, value.toString()), caseNumber)
				.update();
		}
		else {
			// What was disclosed stays, whatever the party itself removes.
			this.database.sql("""
					delete from origo.case_index x where x.case_number = ? and not exists (
					  select from origo.case_item i where i.case_number = x.case_number and i.item = ?)""")
				.params(caseNumber, NUMBER)
				.update();
		}
	}

	void removeUnless(String caseNumber, Collection<String> kept) {
		this.ties.removeUnless(caseNumber, kept);
		if (!kept.contains(NUMBER)) {
			this.database.sql("delete from origo.case_index where case_number = ?").param(caseNumber).update();
		}
	}

	/** The parties' cases in which the number stands, the newest first. */
	List<CaseSearch.Hit> find(Set<String> parties, String number) {
		return parties.stream()
			.flatMap(party -> this.database
				.sql("""
						select c.case_number, c.party, c.kind, c.opened_at from origo.case_index i join origo.casefile c using (case_number)
						where i.party = ? and i.digest = ? and c.erased_at is null order by c.opened_at desc""")
				.params(party, this.index.digest(party, number))
				.query((row, at) -> new CaseSearch.Hit(row.getString(1), row.getString(2), row.getString(3),
						row.getTimestamp(4).toInstant()))
				.list()
				.stream())
			.toList();
	}

}
