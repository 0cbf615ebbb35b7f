package se.origo.breakglass;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what each person tries to open. In the database, so that two nodes and a restart
 * count together.
 */
@Repository
class Attempts {

	private static final int MOST = 10;

	private static final Duration WITHIN = Duration.ofHours(1);

	private final JdbcClient database;

	private final Happenings happenings;

	private final Clock clock;

	Attempts(JdbcClient database, Happenings happenings, Clock clock) {
		this.database = database;
		this.happenings = happenings;
		this.clock = clock;
	}

	/** Whether this person has tried so often lately that it looks like guessing. */
	boolean areTooMany(String person) {
		Instant since = this.clock.instant().minus(WITHIN);
		return this.database.sql("select count(*) from origo.glass_attempt where person = ? and at > ?")
			.params(person, Timestamp.from(since))
			.query(Long.class)
			.single() >= MOST;
	}

	/** Counts an attempt that leads somewhere. */
	void count(String party, String person) {
		this.database.sql("insert into origo.glass_attempt (party, person, at) values (?, ?, ?)")
			.params(party, person, Timestamp.from(this.clock.instant()))
			.update();
	}

	/**
	 * Counts an attempt that is refused and puts it on record, in a transaction of its
	 * own: the refusal undoes everything else. The row says what was asked for and never
	 * whether there is such a case.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void refuse(String party, String person, String glassCase, String sought) {
		if (!areTooMany(person)) {
			count(party, person);
		}
		this.happenings.tell(new Happening("glass-refused", party, glassCase, null, Map.of("sought", sought)));
	}

}
