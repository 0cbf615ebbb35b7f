package se.origo.keys;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts on record what happens to the master key: versions, never a key. A version is
 * added in a file or a key service, where nobody tells us, so we look; what an operator
 * does with it is on record before it is done, since keys take no part in our
 * transactions.
 */
@Component
class KeyRecord {

	private static final Logger LOG = LoggerFactory.getLogger(KeyRecord.class);

	private final MasterKey master;

	private final JdbcClient jdbc;

	private final Happenings happenings;

	private final Clock clock;

	private final TransactionTemplate transaction;

	KeyRecord(MasterKey master, JdbcClient jdbc, Happenings happenings, Clock clock,
			PlatformTransactionManager transactions) {
		this.master = master;
		this.jdbc = jdbc;
		this.happenings = happenings;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Looks whether the newest version is one that nobody has met, at the start too. */
	@Scheduled(fixedDelay = 60_000)
	void look() {
		try {
			String version = this.master.version();
			Scope.asSystem("keys", () -> this.transaction.execute(status -> meet(version)));
		}
		catch (KeysUnreachable ex) {
			LOG.debug("The health says so", ex);
		}
	}

	private boolean meet(String version) {
		int met = this.jdbc
			.sql("insert into origo.master_key_version (version, at) values (:version, :now) on conflict do nothing")
			.param("version", version)
			.param("now", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
		if (met == 1) {
			this.happenings.tell(new Happening("master-key-added", null, null, null, Map.of("version", version)));
		}
		return met == 1;
	}

	/** Somebody begins to wrap what is left under the newest version. */
	void rewraps(Rotation.Standing standing) {
		if (standing.left() > 0) {
			this.transaction.executeWithoutResult(status -> this.happenings.tell(new Happening("keys-rewrapped", null,
					null, null, Map.of("version", standing.newest(), "left", standing.left()))));
		}
	}

}
