package se.origo.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that a party has opened from others of its own, such as a hand-over from a
 * contact. Between parties it is the ledger that knows; see {@code disclosure}.
 */
@Repository
@Transactional
public class CaseLinks {

	private final JdbcClient database;

	private final Happenings happenings;

	CaseLinks(JdbcClient database, Happenings happenings) {
		this.database = database;
		this.happenings = happenings;
	}

	/**
	 * Notes that a case has been opened from another.
	 * @param opened the new case
	 * @param from the case it was opened from
	 * @param party whose both are
	 */
	public void link(String opened, String from, String party) {
		this.database.sql("insert into origo.case_link (case_number, opened_from, party) values (?, ?, ?)")
			.params(opened, from, party)
			.update();
		this.happenings.tell(new Happening("case-opened-from", party, opened, null, Map.of("from", from)));
		this.happenings.tell(new Happening("case-led-to", party, from, null, Map.of("to", opened)));
	}

	/** The case that this one was opened from, as far as whoever asks may know of it. */
	public Optional<String> origin(String caseNumber) {
		return this.database.sql("select opened_from from origo.case_link where case_number = ?")
			.param(caseNumber)
			.query(String.class)
			.optional();
	}

	/** The cases that were opened from this one, the oldest first. */
	public List<String> openedFrom(String caseNumber) {
		return this.database.sql("""
				select l.case_number from origo.case_link l join origo.casefile c using (case_number)
				where l.opened_from = ? order by c.opened_at""").param(caseNumber).query(String.class).list();
	}

}
