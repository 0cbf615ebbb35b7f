package se.origo.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Variable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recognises somebody who has been in touch before, without knowing who it is. Of those
 * who want to be recognised keyed hashes of what they gave are kept; of those who do not,
 * nothing by which a case could be found.
 */
@Repository
@Transactional
public class Recognition {

	private static final List<String> GIVEN = List.of(Variable.callerPhone.name(), Variable.codeWord.name(),
			Variable.birthYear.name(), Variable.personIdentityNumber.name());

	private final JdbcClient database;

	private final BlindIndex index;

	private final CaseFiles cases;

	private final Happenings happenings;

	Recognition(JdbcClient database, BlindIndex index, CaseFiles cases, Happenings happenings) {
		this.database = database;
		this.index = index;
		this.cases = cases;
		this.happenings = happenings;
	}

	/**
	 * An earlier contact.
	 *
	 * @param caseNumber its case
	 * @param at when it was
	 */
	public record Earlier(String caseNumber, Instant at) {
	}

	/** How many letters and digits of a code word count. */
	public static int lettersIn(String codeWord) {
		return ContactKeys.word(codeWord).length();
	}

	/**
	 * Keeps what is needed to recognise a contact, or nothing if that is not wanted;
	 * whichever was kept before is gone.
	 * @param caseNumber the case
	 * @param party whose it is
	 */
	public void keep(String caseNumber, String party) {
		Map<String, Object> items = this.cases.read(caseNumber, wanted());
		boolean agreed = Boolean.TRUE.equals(items.get(Variable.recogniseAgreed.name()));
		this.database.sql("delete from origo.contact_key where case_number = ?").param(caseNumber).update();
		if (agreed) {
			ContactKeys.of(items).forEach((kind, key) -> put(caseNumber, party, kind, this.index.digest(party, key)));
		}
		else {
			put(caseNumber, party, "none", null);
			this.database.sql("delete from origo.case_index where case_number = ?").param(caseNumber).update();
		}
		this.happenings
			.tell(new Happening(agreed ? "contact-kept" : "contact-not-kept", party, caseNumber, null, Map.of()));
	}

	private static List<String> wanted() {
		return Stream.concat(GIVEN.stream(), Stream.of(Variable.recogniseAgreed.name())).toList();
	}

	private void put(String caseNumber, String party, String kind, byte[] digest) {
		this.database.sql("insert into origo.contact_key (case_number, party, kind, digest) values (?, ?, ?, ?)")
			.params(caseNumber, party, kind, digest)
			.update();
	}

	/**
	 * Earlier contacts of whoever gave the same: of those who wanted to be recognised,
	 * and of cases that exist for whoever asks. Nothing is kept of the question.
	 * @param caseNumber the case of the contact that is to be recognised
	 * @param party whose it is
	 * @return the newest first
	 */
	public List<Earlier> earlier(String caseNumber, String party) {
		Collection<byte[]> digests = ContactKeys.of(this.cases.read(caseNumber, GIVEN))
			.values()
			.stream()
			.map(key -> this.index.digest(party, key))
			.toList();
		return digests.isEmpty() ? List.of()
				: this.database
					.sql("""
							select distinct c.case_number, c.opened_at from origo.contact_key k join origo.casefile c using (case_number)
							where k.party = :party and k.digest in (:digests) and c.case_number <> :case and c.erased_at is null
							  and c.opened_at <= (select opened_at from origo.casefile where case_number = :case)
							  and c.case_number <> all (origo.blocked_cases(:me))
							order by c.opened_at desc""")
					.param("party", party)
					.param("digests", digests)
					.param("case", caseNumber)
					.param("me", Scope.actor())
					.query((row, at) -> new Earlier(row.getString(1), row.getTimestamp(2).toInstant()))
					.list();
	}

}
