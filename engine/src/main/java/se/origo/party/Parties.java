package se.origo.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parties of the county. */
@Repository
class Parties {

	private static final String PARTY = """
			select code, kind, name, municipality_code, agreement, valid_from, valid_until from origo.party
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Parties(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<Party> find(String code) {
		return this.jdbc.sql(PARTY + "where code = :code").param("code", code).query(this::party).optional();
	}

	/** All parties whatever their agreement, by name in Swedish order. */
	List<Party> all() {
		Collator swedish = Collator.getInstance(Locale.forLanguageTag("sv-SE"));
		return this.jdbc.sql(PARTY)
			.query(this::party)
			.list()
			.stream()
			.sorted(Comparator.comparing(Party::name, swedish))
			.toList();
	}

	Party centre() {
		return this.jdbc.sql(PARTY + "where kind = 'centre'").query(this::party).single();
	}

	private Party party(ResultSet row, int number) throws SQLException {
		return new Party(row.getString("code"), Party.Kind.named(row.getString("kind")).orElseThrow(),
				row.getString("name"), row.getString("municipality_code"),
				agreement(Agreement.named(row.getString("agreement")).orElseThrow(),
						row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)));
	}

	/** A signed agreement counts only between its days. */
	private Agreement agreement(Agreement written, LocalDate from, LocalDate until) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Appointment.STOCKHOLM);
		if (until != null && today.isAfter(until)) {
			return Agreement.ENDED;
		}
		return (from != null && today.isBefore(from) && written == Agreement.SIGNED) ? Agreement.SUSPENDED : written;
	}

}
