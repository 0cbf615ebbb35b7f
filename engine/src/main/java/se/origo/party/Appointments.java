package se.origo.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import se.origo.process.Momentary;
import se.origo.process.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appointments, read together with the absence of the people appointed. */
@Repository
class Appointments {

	private static final String POSTS = """
			select a.person, a.party, a.role, a.ordinal, a.valid_from, a.valid_until,
			  b.party as absence_party, b.case_number, b.from_at, b.until_at, b.ended_at
			from origo.appointment a
			left join origo.absence b on b.person = a.person and b.from_at <= :now and b.until_at > :now
			  and b.ended_at is null
			""";

	private static final String COLLEAGUES = """
			where a.party in (select me.party from origo.appointment me where me.person = :key)
			""";

	private static final String SIGNS_IN = """
			and exists (select from origo.person p where p.id = :key and p.sign_in_name is not null)
			""";

	private static final String IN_ORDER = "order by a.party, a.role, a.ordinal";

	private final JdbcClient jdbc;

	private final Momentary<Map<String, Posts>> inSession;

	Appointments(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.inSession = new Momentary<>(ConcurrentHashMap::new, clock);
	}

	/**
	 * To be called in the transaction that is about to change who is appointed, who is
	 * away or who has a name to sign in with.
	 */
	void change() {
		this.inSession.change();
	}

	/** The posts of every party where this person is appointed: one question. */
	Posts aroundPerson(String person, Instant now) {
		return posts(POSTS + COLLEAGUES + IN_ORDER, person, now);
	}

	/**
	 * The same for whoever has a name to sign in with, and none for whoever has not:
	 * remembered for a second, since each look at a task is several calls.
	 */
	Posts aroundWhoSignsIn(String person, Instant now) {
		return this.inSession.get()
			.computeIfAbsent(person, who -> posts(POSTS + COLLEAGUES + SIGNS_IN + IN_ORDER, who, now));
	}

	/** The posts of one party. */
	Posts at(String party, Instant now) {
		return posts(POSTS + "where a.party = :key order by a.role, a.ordinal", party, now);
	}

	/** All posts in the county. */
	Posts all(Instant now) {
		return posts(POSTS + "where :key = '' " + IN_ORDER, "", now);
	}

	private Posts posts(String sql, String key, Instant now) {
		List<Appointment> appointments = new ArrayList<>();
		List<Absence> absences = new ArrayList<>();
		this.jdbc.sql(sql)
			.param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.param("key", key)
			.query((row, number) -> {
				appointments.add(appointment(row));
				if (row.getString("case_number") != null) {
					absences.add(absence(row));
				}
				return null;
			})
			.list();
		return new Posts(appointments.stream().distinct().toList(), List.copyOf(absences), now);
	}

	private static Appointment appointment(ResultSet row) throws SQLException {
		return new Appointment(row.getString("person"), row.getString("party"), Role.of(row.getString("role")),
				row.getInt("ordinal"), row.getObject("valid_from", LocalDate.class),
				row.getObject("valid_until", LocalDate.class));
	}

	private static Absence absence(ResultSet row) throws SQLException {
		return new Absence(row.getString("person"), row.getString("absence_party"), row.getString("case_number"),
				row.getObject("from_at", OffsetDateTime.class).toInstant(),
				row.getObject("until_at", OffsetDateTime.class).toInstant(), null);
	}

	/**
	 * Appointments and the absences that bear on them.
	 *
	 * @param appointments past and coming ones too
	 * @param absences those under way
	 * @param now the moment they were read for
	 */
	record Posts(List<Appointment> appointments, List<Absence> absences, Instant now) {

		Mandates mandates() {
			return Mandates.of(this.appointments, this.absences, this.now);
		}

		/** People appointed now, absent ones included, in the order of the register. */
		List<Appointment> valid() {
			return this.appointments.stream().filter(appointment -> appointment.isAt(this.now)).toList();
		}

	}

}
