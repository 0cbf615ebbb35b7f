package se.origo.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.origo.integration.mail.Delivery;
import se.origo.process.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static se.origo.notice.Occasions.utc;

/** The outbox' second half: one row for each mail to one mailbox. */
@Repository
class Notices {

	/** How often a failing mail is tried before the operator sees it. */
	static final int SEEN_AFTER = 3;

	private final JdbcClient jdbc;

	Notices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lets a mailbox be told. A mail of the kind that has not left covers it; one that
	 * waits for the operator is tried again.
	 */
	void tell(Occasion occasion, Kind kind, Notice.Place place, Instant when) {
		UUID notice = this.jdbc.sql("""
				insert into origo.notice as n (id, kind, party, role, person, acute, send_at)
				values (:id, :kind, :party, :role, :person, :acute, :when)
				on conflict (party, role, person, kind) where ended_at is null
				do update set send_at = least(n.send_at, excluded.send_at), acute = n.acute or excluded.acute
				returning id
				""")
			.param("id", UUID.randomUUID())
			.param("kind", kind.code())
			.param("party", place.party())
			.param("role", place.role().code())
			.param("person", place.person())
			.param("acute", occasion.acute())
			.param("when", utc(when))
			.query(UUID.class)
			.single();
		this.jdbc.sql("insert into origo.notice_about (notice, occasion) values (?, ?) on conflict do nothing")
			.params(notice, occasion.id())
			.update();
	}

	/** Whether this mailbox has been told of it, or is about to be. */
	boolean isTold(Occasion occasion, Notice.Place place) {
		return this.jdbc.sql("""
				select exists (select from origo.notice n join origo.notice_about a on a.notice = n.id
				  where a.occasion = :occasion and n.party = :party and n.role = :role and n.person = :person
				    and n.ended_as is distinct from 'moot')
				""")
			.param("occasion", occasion.id())
			.param("party", place.party())
			.param("role", place.role().code())
			.param("person", place.person())
			.query(Boolean.class)
			.single();
	}

	/** The next that has to leave; other nodes pass it over. */
	Optional<Notice> next(Instant now) {
		return this.jdbc.sql("""
				select * from origo.notice where send_at <= :now order by acute desc, send_at limit 1
				for update skip locked
				""").param("now", utc(now)).query(Notices::notice).optional();
	}

	/** It has left, or nobody is to be told any more. */
	void end(Notice notice, String as, Instant now) {
		this.jdbc.sql("""
				update origo.notice set ended_as = :as, ended_at = :now, send_at = null where id = :id
				""").param("as", as).param("now", utc(now)).param("id", notice.id()).update();
	}

	/** It has failed; with no next time it waits for the operator. */
	void fail(Notice notice, Delivery how, Instant now, Instant next) {
		this.jdbc.sql("""
				update origo.notice set tries = tries + 1, error = :error, send_at = :next,
				  failing_since = coalesce(failing_since, :now) where id = :id
				""")
			.param("error", how.code())
			.param("next", utc(next))
			.param("now", utc(now))
			.param("id", notice.id())
			.update();
	}

	/**
	 * A mail that fails, for the operator: neither whose it is nor what it is about.
	 *
	 * @param id its id
	 * @param kind what it says
	 * @param since since when it fails
	 * @param tries how often it was tried
	 * @param error what was wrong the last time
	 * @param waiting whether it is not tried again by itself
	 */
	record Failing(UUID id, String kind, Instant since, int tries, String error, boolean waiting) {
	}

	/** What has failed often enough to be seen, the latest first. */
	List<Failing> failing() {
		return this.jdbc.sql("""
				select * from origo.notice where ended_at is null and failing_since is not null and tries >= :seen
				order by failing_since desc, id
				""")
			.param("seen", SEEN_AFTER)
			.query((row, number) -> new Failing(row.getObject("id", UUID.class), row.getString("kind"),
					instant(row, "failing_since"), row.getInt("tries"), row.getString("error"),
					row.getObject("send_at") == null))
			.list();
	}

	/** Lets one that the operator sees be tried now; false when there is none. */
	boolean retry(UUID id, Instant now) {
		return this.jdbc.sql("""
				update origo.notice set send_at = :now where id = :id and ended_at is null and tries >= :seen
				""").param("now", utc(now)).param("id", id).param("seen", SEEN_AFTER).update() == 1;
	}

	/** Forgets what has ended before this. */
	void forget(Instant before) {
		this.jdbc.sql("delete from origo.notice where ended_at < :before").param("before", utc(before)).update();
	}

	private static Notice notice(ResultSet row, int number) throws SQLException {
		return new Notice(row.getObject("id", UUID.class), Kind.of(row.getString("kind")),
				new Notice.Place(row.getString("party"), Role.of(row.getString("role")), row.getString("person")),
				row.getBoolean("acute"), row.getInt("tries"), instant(row, "failing_since"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
