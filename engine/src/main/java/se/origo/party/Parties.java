package se.origo.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import se.origo.deadline.SwedishTime;
import se.origo.party.CountyFiles.PartyLine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The parties of the county. Everything that happens asks for one, several times over, so
 * they are remembered for a second: a change made here is seen at once, one made by
 * another node after a second at most. An agreement's first and last day count at the
 * moment of asking.
 */
@Repository
class Parties {

	/** How long a change made by another node may go unseen. */
	private static final Duration REMEMBERED = Duration.ofSeconds(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	private volatile Seen seen;

	Parties(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The parties as they were written at some moment, by code, in Swedish order. */
	private record Seen(Instant at, Map<String, PartyLine> lines) {
	}

	Optional<Party> find(String code) {
		return Optional.ofNullable(lines().get(code)).map(this::now);
	}

	/** All parties whatever their agreement, by name in Swedish order. */
	List<Party> all() {
		return lines().values().stream().map(this::now).toList();
	}

	Party centre() {
		return all().stream().filter(party -> party.kind() == Party.Kind.CENTRE).findFirst().orElseThrow();
	}

	/**
	 * To be called in the transaction that is about to change parties: until its end
	 * nothing is remembered, so that others see the change when it is made and nobody
	 * sees it when it is undone.
	 */
	void change() {
		if (!isChanging()) {
			TransactionSynchronizationManager.bindResource(this, this);
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCompletion(int status) {
					TransactionSynchronizationManager.unbindResource(Parties.this);
					Parties.this.seen = null;
				}
			});
		}
	}

	private boolean isChanging() {
		return TransactionSynchronizationManager.hasResource(this);
	}

	private Map<String, PartyLine> lines() {
		if (isChanging()) {
			return read();
		}
		Instant now = this.clock.instant();
		Seen last = this.seen;
		if (last == null || !now.isBefore(last.at().plus(REMEMBERED)) || now.isBefore(last.at())) {
			last = new Seen(now, read());
			this.seen = last;
		}
		return last.lines();
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
