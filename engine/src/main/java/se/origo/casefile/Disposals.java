package se.origo.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import se.origo.keys.Erasure;
import se.origo.keys.Erasures;
import se.origo.keys.Keys;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes a case for good. First it is entered in the list that lies with the keys, then
 * its key is destroyed, then its rows are deleted: whatever breaks in between, what was
 * begun can only end in the case being gone.
 */
@Repository
@Transactional
public class Disposals {

	private final JdbcClient database;

	private final Keys keys;

	private final Erasures erasures;

	private final Happenings happenings;

	private final Clock clock;

	Disposals(JdbcClient database, Keys keys, Erasures erasures, Happenings happenings, Clock clock) {
		this.database = database;
		this.keys = keys;
		this.erasures = erasures;
		this.happenings = happenings;
		this.clock = clock;
	}

	/**
	 * A case that has not been removed.
	 *
	 * @param caseNumber its number
	 * @param party code of the party whose case it is
	 * @param kind id of the process that opened it
	 * @param openedAt when it was opened
	 */
	public record Kept(String caseNumber, String party, String kind, Instant openedAt) {
	}

	/**
	 * How much stands in a case; nothing of what it says.
	 *
	 * @param of the case
	 * @param items how many items
	 * @param notes how many notes
	 * @param drafts how many drafts
	 */
	public record Extent(Kept of, int items, int notes, int drafts) {
	}

	/**
	 * What is to be removed, and who decided it.
	 *
	 * @param caseNumber the case
	 * @param party whose case it is
	 * @param reason code of the reason
	 * @param proposedBy opaque id of the person who proposed it
	 * @param confirmedBy opaque id of the person who confirmed it
	 */
	public record Order(String caseNumber, String party, String reason, String proposedBy, String confirmedBy) {
	}

	/**
	 * A party's cases that have not been removed, as far as whoever asks may see them.
	 * @param party the party's code
	 * @return all of them, the oldest first
	 */
	public List<Kept> of(String party) {
		return this.database.sql("""
				select case_number, party, kind, opened_at from origo.casefile
				where erased_at is null and party = ? order by opened_at, case_number""")
			.param(party)
			.query((row, index) -> kept(row))
			.list();
	}

	/** How much stands in a case, when it is there to be seen. */
	public Optional<Extent> extent(String caseNumber) {
		return this.database.sql("""
				select c.case_number, c.party, c.kind, c.opened_at,
				  (select count(*) from origo.case_item i where i.case_number = c.case_number),
				  (select count(*) from origo.case_note n where n.case_number = c.case_number),
				  (select count(*) from origo.draft d where d.case_number = c.case_number)
				from origo.casefile c where c.erased_at is null and c.case_number = ?""")
			.param(caseNumber)
			.query((row, index) -> new Extent(kept(row), row.getInt(5), row.getInt(6), row.getInt(7)))
			.optional();
	}

	private static Kept kept(ResultSet row) throws SQLException {
		return new Kept(row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant());
	}

	/**
	 * Removes a case. May be repeated.
	 * @param order what, why and by whom
	 */
	public void erase(Order order) {
		UUID key = keyOf(order.caseNumber());
		this.erasures.enter(new Erasure(order.caseNumber(), key, order.party(), order.reason(), order.proposedBy(),
				order.confirmedBy(), this.clock.instant()));
		destroy(key);
		finish(order.caseNumber());
	}

	/**
	 * When and by whom a case was removed, as the list of erasures says. There is none
	 * before all of it is done: the key destroyed and the rows deleted.
	 */
	public Optional<Certificate> certificate(String caseNumber) {
		return isGone(caseNumber) ? this.erasures.all()
			.stream()
			.filter(erasure -> erasure.caseNumber().equals(caseNumber))
			.map(erasure -> new Certificate(caseNumber, erasure.reason(), erasure.proposedBy(), erasure.confirmedBy(),
					erasure.at()))
			.findFirst() : Optional.empty();
	}

	private boolean isGone(String caseNumber) {
		return this.database.sql("select key_id from origo.casefile where case_number = ? and erased_at is not null")
			.param(caseNumber)
			.query((row, index) -> Optional.ofNullable(row.getObject(1, UUID.class)))
			.optional()
			.filter(key -> key.filter(this.keys::isThere).isEmpty())
			.isPresent();
	}

	/**
	 * Replays the list of erasures: destroys every key on it again, wherever a copy of
	 * the keys came from, and puts back in the list what only this database remembers.
	 * @return numbers of cases that are on the list and stand here again, as after a
	 * restore
	 */
	public List<String> returned() {
		Map<String, Erasure> listed = this.erasures.all()
			.stream()
			.collect(Collectors.toMap(Erasure::caseNumber, Function.identity()));
		listed.values().forEach(erasure -> destroy(erasure.key()));
		List<String> returned = new ArrayList<>();
		this.database.sql("""
				select case_number, party, key_id, erased_at from origo.casefile
				where erased_at is not null or case_number = any (?)""")
			.param(listed.keySet().toArray(String[]::new))
			.query(row -> {
				UUID key = row.getObject(3, UUID.class);
				destroy(key);
				if (row.getTimestamp(4) == null) {
					returned.add(row.getString(1));
				}
				else if (!listed.containsKey(row.getString(1))) {
					this.erasures.enter(new Erasure(row.getString(1), key, row.getString(2), "list-restored", "system",
							"system", row.getTimestamp(4).toInstant()));
				}
			});
		return returned;
	}

	/**
	 * Deletes the rows of a case that is on the list; of the case only its number stays.
	 */
	public void finish(String caseNumber) {
		// One at a time: a node that starts may find what another is about to finish.
		keyOf(caseNumber);
		Optional<Extent> extent = extent(caseNumber);
		if (extent.isEmpty()) {
			return;
		}
		for (String table : List.of("case_item", "case_note", "draft", "case_index", "contact_key", "case_link",
				"case_guard", "case_surname")) {
			this.database.sql("delete from origo." + table + " where case_number = ?").param(caseNumber).update();
		}
		this.database.sql("delete from origo.case_link where opened_from = ?").param(caseNumber).update();
		String party = this.database
			.sql("update origo.casefile set erased_at = now() where case_number = ? returning party")
			.param(caseNumber)
			.query(String.class)
			.single();
		Extent gone = extent.get();
		this.happenings.tell(new Happening("case-erased", party, caseNumber, null,
				Map.of("items", gone.items(), "notes", gone.notes(), "drafts", gone.drafts())));
	}

	private UUID keyOf(String caseNumber) {
		return this.database.sql("select key_id from origo.casefile where case_number = ? for update")
			.param(caseNumber)
			.query((row, index) -> Optional.ofNullable(row.getObject(1, UUID.class)))
			.single()
			.orElse(null);
	}

	private void destroy(UUID key) {
		if (key != null) {
			this.keys.destroy(key);
		}
	}

}
