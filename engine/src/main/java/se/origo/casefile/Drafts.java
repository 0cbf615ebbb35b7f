package se.origo.casefile;

import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person has typed and not yet submitted, kept with the case and for that person
 * alone, so that a time-out, a closed lid or a dead server costs no word.
 */
@Repository
@Transactional
public class Drafts {

	private final JdbcClient database;

	private final Sight sight;

	private final Cases cases;

	private final Seal seal;

	Drafts(JdbcClient database, Sight sight, Cases cases, Seal seal) {
		this.database = database;
		this.sight = sight;
		this.cases = cases;
		this.seal = seal;
	}

	/**
	 * Keeps a draft, replacing the person's earlier one.
	 * @param caseNumber the case
	 * @param form the form's id
	 * @param person the person's opaque id
	 * @param values what has been typed, by form key
	 */
	public void keep(String caseNumber, String form, String person, Map<String, Object> values) {
		this.sight.caseOf(caseNumber).ifPresent(found -> {
			byte[] content = this.seal.close(this.cases.ready(found).key(), Place.draft(caseNumber, form, person),
					values);
			this.database
				.sql("""
						insert into origo.draft (case_number, party, form, person, content) values (?, ?, ?, ?, ?)
						on conflict (case_number, form, person) do update set content = excluded.content, saved_at = now()""")
				.params(caseNumber, found.party(), form, person, content)
				.update();
		});
	}

	/**
	 * The person's draft.
	 * @param caseNumber the case
	 * @param form the form's id
	 * @param person the person's opaque id
	 * @return what was typed, empty when nothing was
	 */
	@SuppressWarnings("unchecked")
	public Map<String, Object> of(String caseNumber, String form, String person) {
		if (!this.sight.sees(caseNumber)) {
			return Map.of();
		}
		return this.database.sql("select content from origo.draft where case_number = ? and form = ? and person = ?")
			.params(caseNumber, form, person)
			.query(byte[].class)
			.optional()
			.map(content -> (Map<String, Object>) this.seal.open(Place.draft(caseNumber, form, person), content))
			.orElse(Map.of());
	}

}
