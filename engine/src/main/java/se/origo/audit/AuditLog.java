package se.origo.audit;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import se.origo.party.Scope;
import se.origo.process.Happening;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends rows. There is no way to change or remove one: the application's role has no
 * right to.
 */
@Component
class AuditLog {

	/**
	 * The transaction takes its number before the row takes its id: see
	 * {@link Watermark}.
	 */
	private static final String APPEND = """
			with began as materialized (select pg_current_xact_id() as number)
			insert into origo.audit (party, case_number, actor, acting_for, kind, element, definition, version, at,
			  payload, salt)
			select ?, ?, ?, ?, ?, ?, ?, cast(? as integer), cast(? as timestamptz), ?, cast(? as bytea)
			from began where number is not null""";

	private final JdbcClient database;

	private final Clock clock;

	private final Sealing sealing;

	private final ObjectMapper canonical = new ObjectMapper();

	private final SecureRandom random = new SecureRandom();

	AuditLog(JdbcClient database, Clock clock, Sealing sealing) {
		this.database = database;
		this.clock = clock;
		this.sealing = sealing;
	}

	@EventListener
	void hear(Happening happening) {
		append(happening, null, null);
		happening.markHeard();
	}

	/**
	 * Appends one row in the open transaction.
	 * @param happening what happened
	 * @param definition id of the process or decision, or null
	 * @param version its version, or null
	 * @throws IllegalStateException outside a transaction, because then the row could
	 * outlive what it records
	 */
	void append(Happening happening, String definition, Integer version) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("\"" + happening.kind() + "\" was told outside a transaction");
		}
		byte[] salt = new byte[16];
		this.random.nextBytes(salt);
		this.database.sql(APPEND)
			.param(happening.party())
			.param(happening.caseNumber())
			.param(Scope.actor())
			.param(actingFor(happening.party()))
			.param(happening.kind())
			.param(happening.element())
			.param(definition)
			.param(version)
			.param(Timestamp.from(this.clock.instant()))
			.param(canonicalText(happening.codes()))
			.param(salt)
			.update();
		this.sealing.wakeAfterCommit();
	}

	private static String actingFor(String party) {
		return Scope.caller().filter(caller -> party != null).map(caller -> caller.actingForAt(party)).orElse(null);
	}

	/**
	 * Keys in order and no white space, so that the same codes always give the same
	 * bytes.
	 */
	private String canonicalText(Map<String, ?> codes) {
		try {
			return this.canonical.writeValueAsString(new TreeMap<>(codes));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The codes cannot be written", ex);
		}
	}

}
