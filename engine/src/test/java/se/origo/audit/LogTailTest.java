package se.origo.audit;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.audit.proof.Cosigner;
import se.origo.audit.proof.NotProven;
import se.origo.audit.proof.Note;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever owns the database changes it; parties that have seen the log vouch for it. */
@OrigoTest
class LogTailTest {

	@LocalServerPort
	int port;

	@Autowired
	Happenings happenings;

	@Autowired
	Sequencer sequencer;

	@Autowired
	TailCheck tail;

	@Autowired
	LogRows rows;

	@Autowired
	Checkpoints checkpoints;

	@Autowired
	LogKeys keys;

	@Autowired
	JdbcClient database;

	@Autowired
	Flyway flyway;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Clock clock;

	private final String mark = UUID.randomUUID().toString();

	@BeforeEach
	void somethingIsOnRecordAndSigned() {
		tell();
		this.sequencer.sealAndSign();
		this.tail.check();
		assertThat(health()).isEqualTo(200);
	}

	@AfterEach
	void everythingIsAsItWas() {
		this.tail.check();
		assertThat(health()).isEqualTo(200);
	}

	@Test
	void aRowThatHasBeenChangedIsFoundAtTheNextStart() throws SQLException {
		asOwner("update origo.audit set kind = 'case-unread' where element = '" + this.mark + "'");
		isLoudAndGoesOn("row ");
		asOwner("update origo.audit set kind = 'not-found' where element = '" + this.mark + "'");
	}

	@Test
	void aHashThatHasBeenChangedIsFoundAtTheNextStart() throws SQLException {
		// The largest complete part is always one of those that make the root.
		long peak = Long.highestOneBit(inside(this.checkpoints::newest).orElseThrow().size()) - 1;
		String at = "cast(32 * (origo.log_hashes(" + peak + " + 1) - origo.log_hashes(position)) - 1 as integer)";
		String swap = "update origo.log_leaf set hashes = set_byte(hashes, " + at + ", 255 - get_byte(hashes, " + at
				+ ")) where " + peak + " between position and position + leaves - 1";
		asOwner(swap);
		isLoudAndGoesOn((peak == 0) ? "row " : "the hashes do not give the root");
		asOwner(swap);
	}

	private void isLoudAndGoesOn(String where) {
		this.tail.check();
		assertThat(health()).isEqualTo(503);
		assertThat(inside(() -> this.database
			.sql("select payload from origo.audit where kind = 'log-broken' order by id desc limit 1")
			.query(String.class)
			.single())).contains("\"where\":\"" + where);
		tell();
		this.sequencer.seal();
		assertThat(inside(() -> this.database.sql(
				"select count(*) from origo.log_leaves where row_id = (select max(id) from origo.audit where element = ?)")
			.param(this.mark)
			.query(Long.class)
			.single())).isEqualTo(1);
	}

	@Test
	void aKeyThatSignsIsOnRecordOnce() {
		this.tail.check();
		assertThat(inside(() -> this.database.sql("select count(*) from origo.audit where kind = 'log-key-added'")
			.query(Long.class)
			.single())).isEqualTo(1);
	}

	@Test
	void aCheckpointIsSignedAfterSoManyLeaves() {
		Sequencer node = node(50, Duration.ofDays(1));
		long signed = signed();
		tell();
		node.seal();
		assertThat(signed()).isEqualTo(signed);
		IntStream.range(1, 50).forEach(leaf -> tell());
		node.seal();
		assertThat(signed()).isGreaterThanOrEqualTo(signed + 50);
	}

	@Test
	void orAfterSoLong() {
		long signed = signed();
		tell();
		node(1000, Duration.ofDays(1)).seal();
		assertThat(signed()).isEqualTo(signed);
		node(1000, Duration.ZERO).seal();
		assertThat(signed()).isGreaterThan(signed);
	}

	private long signed() {
		return inside(this.checkpoints::newest).orElseThrow().size();
	}

	/** One more node, with settings of its own. */
	private Sequencer node(long size, Duration interval) {
		Checkpoints own = new Checkpoints(this.database, this.keys,
				new LogSettings("origo-trial/log", null, interval, size, ""), this.clock);
		return new Sequencer(this.rows, own, this.database, this.transactions);
	}

	@Test
	void theSignatureOfAKnownPartyIsKeptAndPublished(@TempDir Path home) throws Exception {
		Cosigner party = new Cosigner("botkyrka.example.org");
		PublicLog log = log(party, home);
		String cosigned = party.cosigned(log.checkpoint(), 1_900_000_000L);
		assertThat(log.cosigned(cosigned)).isEqualTo(PublicLog.Cosigned.KEPT);
		assertThat(log.cosigned(cosigned)).isEqualTo(PublicLog.Cosigned.KEPT);
		Note published = Note.parse(log(party, home).checkpoint());
		assertThat(published.by(party.vkey())).isPresent();
		assertThat(published.signatures()).hasSize(2);
	}

	@Test
	void whatAPartyHasNotSignedIsNotKept(@TempDir Path home) throws Exception {
		Cosigner party = new Cosigner("botkyrka.example.org");
		PublicLog log = log(party, home);
		String note = log.checkpoint();
		String another = party.cosigned(note.replaceFirst("\n[0-9]+\n", "\n3\n"), 1_900_000_000L);
		assertThat(log.cosigned(new Cosigner("botkyrka.example.org").cosigned(note, 1)))
			.isEqualTo(PublicLog.Cosigned.UNKNOWN);
		assertThat(log.cosigned(another)).isEqualTo(PublicLog.Cosigned.NOT_OURS);
		assertThat(log.cosigned("nothing")).isEqualTo(PublicLog.Cosigned.UNREADABLE);
	}

	@Test
	void theAddressForSignaturesTakesNothingElse() throws NotProven, GeneralSecurityException {
		SignedIn nobody = SignedIn.nobody(this.port);
		String note = nobody.get("/log/checkpoint").body();
		String unknown = new Cosigner("somebody.example.org").cosigned(note, 1);
		assertThat(nobody.post("/log/cosignatures", unknown).statusCode()).isEqualTo(403);
		assertThat(nobody.post("/log/cosignatures", "x").statusCode()).isEqualTo(400);
		assertThat(nobody.post("/log/cosignatures", note + "x".repeat(30_000)).statusCode()).isEqualTo(400);
	}

	private PublicLog log(Cosigner party, Path home) {
		LogSettings settings = new LogSettings("origo-trial/log", null, Duration.ofMinutes(1), 1000,
				party.vkey().toString());
		return new PublicLog(this.checkpoints, this.rows, new LogKeys(settings, home, new MockEnvironment()),
				this.transactions, this.clock);
	}

	private int health() {
		return SignedIn.nobody(this.port).get("/actuator/health").statusCode();
	}

	private void tell() {
		inside(() -> {
			this.happenings.tell(new Happening("not-found", null, null, this.mark, Map.of()));
			return null;
		});
	}

	/** Even the owner sees rows in a scope only; but the owner can open one. */
	private void asOwner(String statement) throws SQLException {
		try (Connection owner = this.flyway.getConfiguration().getDataSource().getConnection();
				Statement change = owner.createStatement()) {
			owner.setAutoCommit(false);
			change.execute("select set_config('origo.scope', 'owner', true)");
			change.execute("alter table origo.audit no force row level security");
			change.execute("alter table origo.log_leaf no force row level security");
			assertThat(change.executeUpdate(statement)).isPositive();
			change.execute("alter table origo.audit force row level security");
			change.execute("alter table origo.log_leaf force row level security");
			owner.commit();
		}
	}

	private <T> T inside(Supplier<T> work) {
		return Scope.asSystem("test", () -> new TransactionTemplate(this.transactions).execute(status -> work.get()));
	}

}
