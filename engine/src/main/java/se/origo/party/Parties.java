package se.origo.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import se.origo.deadline.SwedishTime;
import se.origo.process.Momentary;
import se.origo.party.CountyFiles.PartyLine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The parties of the county, by code, in Swedish order; everything that happens asks for
 * one ({@link Momentary}). An agreement's first and last day count at the moment of
 * asking.
 */
@Repository
class Parties {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Momentary<Map<String, PartyLine>> lines;

	Parties(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.lines = new Momentary<>(this::read, clock);
	}

	Optional<Party> find(String code) {
		return Optional.ofNullable(this.lines.get().get(code)).map(this::now);
	}

	/** All parties whatever their agreement, by name in Swedish order. */
	List<Party> all() {
		return this.lines.get().values().stream().map(this::now).toList();
	}

	Party centre() {
		return all().stream().filter(party -> party.kind() == Party.Kind.CENTRE).findFirst().orElseThrow();
	}

	/** To be called in the transaction that is about to change parties. */
	void change() {
		this.lines.change();
	}

	private Map<String, PartyLine> read() {
		Collator swedish = Collator.getInstance(Locale.forLanguageTag("sv-SE"));
		Map<String, PartyLine> lines = new LinkedHashMap<>();
		this.jdbc.sql("select code, kind, name, municipality_code, agreement, valid_from, valid_until from origo.party")
			.query(Parties::line)
			.list()
			.stream()
			.sorted((one, other) -> swedish.compare(one.party().name(), other.party().name()))
			.forEach(line -> lines.put(line.party().code(), line));
		return lines;
	}

	private static PartyLine line(ResultSet row, int number) throws SQLException {
		Party written = new Party(row.getString("code"), Party.Kind.named(row.getString("kind")).orElseThrow(),
				row.getString("name"), row.getString("municipality_code"),
				Agreement.named(row.getString("agreement")).orElseThrow());
		return new PartyLine(written, row.getObject("valid_from", LocalDate.class),
				row.getObject("valid_until", LocalDate.class));
	}

	/** A signed agreement counts only between its days. */
	private Party now(PartyLine line) {
		LocalDate today = SwedishTime.today(this.clock);
		Party party = line.party();
		Agreement agreement = party.agreement();
		if (line.validUntil() != null && today.isAfter(line.validUntil())) {
			agreement = Agreement.ENDED;
		}
		else if (line.validFrom() != null && today.isBefore(line.validFrom()) && agreement == Agreement.SIGNED) {
			agreement = Agreement.SUSPENDED;
		}
		return new Party(party.code(), party.kind(), party.name(), party.municipalityCode(), agreement);
	}

}
