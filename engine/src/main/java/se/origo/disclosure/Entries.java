package se.origo.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the ledger: appended, never changed, except that a ground can cease. */
@Repository
class Entries {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** What has a last day, and it was before today. */
	private static final String PASSED = "valid_until < :today and ended_at is null and kind <> 'consent-withdrawn'";

	private final JdbcClient database;

	private final Clock clock;

	Entries(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	Entry add(Entry entry) {
		Entry row = entry.at(this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		this.database.sql("""
				insert into origo.disclosure (id, kind, hand_over, from_party, from_function, to_party, to_function,
				  items, ground, ground_details, by_person, acting_for, second_person, at, valid_until, previous)
				values (?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?)""")
			.params(row.id(), row.kind().word(), row.handOver(), row.from().party(), row.from().function(),
					row.to().party(), row.to().function(), String.join(",", row.items()), row.basis().ground(),
					json(row.basis().details()), row.by().person(), row.by().actingFor(), row.by().secondPerson(),
					row.at().atOffset(ZoneOffset.UTC), row.validUntil(), row.previous())
			.update();
		return row;
	}

	/** What a case has told ({@code from_party}) or learned ({@code to_party}). */
	List<Entry> of(String caseNumber, String party, String direction) {
		return this.database.sql("""
				select d.* from origo.disclosure d where d.%s = :party and d.hand_over in (
				  select hand_over from origo.hand_over_sender where case_number = :case and party = :party
				  union all
				  select hand_over from origo.hand_over_receiver where case_number = :case and party = :party)
				order by d.position""".formatted(direction))
			.param("party", party)
			.param("case", caseNumber)
			.query(Entries::entry)
			.list();
	}

	int cease(UUID handOver, String ground, String reason) {
		return this.database
			.sql("update origo.disclosure set ended_at = ?, end_reason = ? "
					+ "where hand_over = ? and ground = ? and ended_at is null")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), reason, handOver, ground)
			.update();
	}

	/** Ends what an acceptance gave; the preview stays. */
	int undo(UUID handOver) {
		return this.database.sql("""
				update origo.disclosure d set ended_at = ?, end_reason = 'acceptance-undone'
				where d.hand_over = ? and d.ended_at is null and d.kind in ('hand-over', 'addition', 'message')
				  and d.to_party = (select h.to_party from origo.hand_over h where h.id = d.hand_over)""")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), handOver)
			.update();
	}

	/** The hand-overs of which something is past its last day, each once. */
	List<UUID> passed(LocalDate today) {
		return this.database
			.sql("select distinct hand_over from origo.disclosure where " + PASSED + " order by hand_over")
			.param("today", today)
			.query(UUID.class)
			.list();
	}

	/** Ends what is past its last day of a hand-over; false when nothing is. */
	boolean expire(UUID handOver, LocalDate today, String reason) {
		return this.database
			.sql("update origo.disclosure set ended_at = :now, end_reason = :reason where hand_over = :handOver and "
					+ PASSED)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("reason", reason)
			.param("handOver", handOver)
			.param("today", today)
			.update() > 0;
	}

	private static Entry entry(ResultSet row, int index) throws SQLException {
		return new Entry(row.getObject("id", UUID.class), kind(row.getString("kind")),
				row.getObject("hand_over", UUID.class),
				new Address(row.getString("from_party"), row.getString("from_function")),
				new Address(row.getString("to_party"), row.getString("to_function")),
				List.of((String[]) row.getArray("items").getArray()),
				new Entry.Basis(row.getString("ground"), details(row.getString("ground_details"))),
				new Entry.Doer(row.getString("by_person"), row.getString("acting_for"), row.getString("second_person")),
				instant(row, "at"), row.getObject("valid_until", LocalDate.class),
				row.getObject("previous", UUID.class), instant(row, "ended_at"), row.getString("end_reason"));
	}

	private static Entry.Kind kind(String word) {
		return Entry.Kind.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	private static String json(Map<String, String> details) {
		try {
			return JSON.writeValueAsString(details);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The codes cannot be written", ex);
		}
	}

	private static Map<String, String> details(String json) {
		try {
			return JSON.readValue(json, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The codes cannot be read", ex);
		}
	}

}
