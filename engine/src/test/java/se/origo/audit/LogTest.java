package se.origo.audit;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.audit.proof.Checkpoint;
import se.origo.audit.proof.Frontier;
import se.origo.audit.proof.Hasher;
import se.origo.audit.proof.Leaves;
import se.origo.audit.proof.Note;
import se.origo.audit.proof.Proofs;
import se.origo.audit.proof.Vkey;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The rows of the record become one tree, whoever writes them and on whichever node. */
@OrigoTest
class LogTest {

	@LocalServerPort
	int port;

	@Autowired
	Happenings happenings;

	@Autowired
	Sequencer sequencer;

	@Autowired
	LogRows rows;

	@Autowired
	Checkpoints checkpoints;

	@Autowired
	JdbcClient database;

	@Autowired
	PlatformTransactionManager transactions;

	private final String mark = UUID.randomUUID().toString();

	@ParameterizedTest
	@ValueSource(strings = { "update origo.log_leaf set row_id = row_id", "delete from origo.log_leaf",
			"truncate origo.log_leaf", "update origo.log_checkpoint set note = note",
			"delete from origo.log_checkpoint", "truncate origo.log_checkpoint cascade",
			"update origo.log_cosignature set line = line", "delete from origo.log_cosignature",
			"truncate origo.log_cosignature", "update origo.log_key set vkey = vkey", "delete from origo.log_key",
			"truncate origo.log_key", "alter table origo.log_leaf disable row level security" })
	void theApplicationsRoleCannotChangeOrRemoveAnythingOfTheLog(String statement) {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> inside(() -> this.database.sql(statement).update()))
			.havingRootCause()
			.withMessageMatching("(?s).*(permission denied|must be owner).*");
	}

	@ParameterizedTest
	@CsvSource({ "size, id, log_leaf_row, a row that is a leaf already",
			"size - 1, id + 1000000000, log_leaf_p, a position that is taken",
			"size + 1, id + 1000000000, log_leaf_hashes_check, a hash too few" })
	void theDatabaseRefuses(String position, String row, String by, String what) {
		tell(0);
		tell(1);
		this.sequencer.seal();
		assertThatExceptionOfType(DataAccessException.class).as(what)
			.isThrownBy(() -> inside(() -> this.database
				.sql("""
						insert into origo.log_leaf (position, row_id, leaves, hashes)
						with tree as (select max(position + leaves) as size, max(row_id + leaves) - 1 as id from origo.log_leaf),
						asked as (select %s as at, %s as row, size from tree)
						select at, row, 2, decode(repeat('00', 32 * (origo.log_hashes(at + 2) - origo.log_hashes(at)
						  - case when at > size then 1 else 0 end)::integer), 'hex') from asked"""
					.formatted(position, row))
				.update()))
			.withMessageContaining(by);
	}

	@Test
	void aRowIsSealedWithoutAnybodyAskingForIt() {
		tell(0);
		Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> unsealed() == 0);
	}

	@Test
	void whatStandsInTheTreeIsTheHashOfTheRow() {
		tell(0);
		this.sequencer.seal();
		Hasher hasher = new Hasher();
		inside(() -> {
			this.rows.newest(50)
				.forEach(leaf -> assertThat(new Leaves(hasher).of(leaf.getKey()).hash(hasher))
					.isEqualTo(leaf.getValue()));
			return null;
		});
	}

	@Test
	void manyWritersAndTwoNodesGrowOneTreeWithEveryRowOnce() throws Exception {
		Sequencer otherNode = new Sequencer(this.rows, this.checkpoints, this.database, this.transactions);
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Future<?>> work = IntStream.range(0, 160).<Future<?>>mapToObj(number -> threads.submit(() -> {
				tell(number);
				((number % 2 == 0) ? this.sequencer : otherNode).seal();
			})).toList();
			for (Future<?> one : work) {
				one.get();
			}
		}
		finally {
			threads.shutdown();
		}
		this.sequencer.seal();
		assertThat(unsealed()).isZero();
		assertThat(count("select count(*) from origo.audit a join origo.log_leaves l on l.row_id = a.id "
				+ "where a.element like '" + this.mark + "%'"))
			.isEqualTo(160);
		assertThat(count("select max(position) + 1 - count(*) from origo.log_leaves")).isZero();
		theStoredHashesAreThoseOfTheirLeaves();
	}

	private void theStoredHashesAreThoseOfTheirLeaves() {
		inside(() -> {
			Frontier tree = new Frontier(new Hasher());
			this.database.sql("select leaf from origo.log_leaves order by position")
				.query(byte[].class)
				.list()
				.forEach(tree::append);
			assertThat(Frontier.of(tree.size(), this.rows::node, new Hasher()).root()).isEqualTo(tree.root());
			return null;
		});
	}

	/** Its id is given out before those of the others, and it becomes visible last. */
	@Test
	void aRowWhoseTransactionEndsLateIsNotForgotten() throws Exception {
		CountDownLatch mayEnd = new CountDownLatch(1);
		Thread late = writing(1, mayEnd);
		for (int other = 2; other < 6; other++) {
			tell(other);
			this.sequencer.seal();
		}
		mayEnd.countDown();
		late.join();
		this.sequencer.seal();
		assertThat(inside(() -> this.database
			.sql("select right(element, 1) from origo.audit a join origo.log_leaves l on l.row_id = a.id "
					+ "where element like ? order by position")
			.param(this.mark + "%")
			.query(String.class)
			.list())).containsExactly("2", "3", "4", "5", "1");
	}

	@Test
	void manyRowsThatWaitAreSealedAndOneThatCameLateAmongThemToo() throws Exception {
		CountDownLatch mayEnd = new CountDownLatch(1);
		Thread late = writing(1, mayEnd);
		inside(() -> {
			IntStream.range(2, 2_502).forEach(number -> this.happenings.tell(happening(number)));
			return null;
		});
		this.sequencer.seal();
		assertThat(unsealed()).isZero();
		mayEnd.countDown();
		late.join();
		assertThat(unsealed()).isEqualTo(1);
		this.sequencer.seal();
		assertThat(unsealed()).isZero();
	}

	@Test
	void theWatermarkWaitsForATransactionThatHasAnId() throws Exception {
		Watermark watermark = new Watermark(this.database);
		look(watermark);
		CountDownLatch mayEnd = new CountDownLatch(1);
		Thread late = writing(1, mayEnd);
		tell(2);
		look(watermark);
		look(watermark);
		long held = watermark.id();
		long waiting = count("select max(id) from origo.audit where element = '" + this.mark + "-2'");
		assertThat(held).isLessThan(waiting - 1);
		mayEnd.countDown();
		late.join();
		look(watermark);
		look(watermark);
		assertThat(watermark.id()).isGreaterThanOrEqualTo(waiting);
	}

	private void look(Watermark watermark) {
		inside(() -> {
			watermark.advance(watermark.look(this.rows.reach().given()));
			return null;
		});
	}

	/** Somebody who has written a row and does not end the transaction yet. */
	private Thread writing(int number, CountDownLatch mayEnd) throws InterruptedException {
		CountDownLatch written = new CountDownLatch(1);
		Thread writer = new Thread(() -> inside(() -> {
			this.happenings.tell(happening(number));
			written.countDown();
			return await(mayEnd);
		}));
		writer.start();
		written.await();
		return writer;
	}

	private static boolean await(CountDownLatch latch) {
		try {
			return latch.await(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void anybodyReadsTheCheckpointAndTheKeyAndCanCheckIt() throws Exception {
		tell(0);
		this.sequencer.sealAndSign();
		String text = open("/log/checkpoint");
		Note note = Note.parse(text);
		Checkpoint checkpoint = Checkpoint.parse(note.text());
		assertThat(checkpoint.origin()).isEqualTo("origo-trial/log");
		assertThat(note.by(Vkey.parse(open("/log/key").lines().findFirst().orElseThrow()))).isPresent();
		assertThat(checkpoint.size()).isPositive();
		assertThat(text).doesNotContain(this.mark).hasLineCount(5);
	}

	@Test
	void anybodyCanCheckThatTheLogOnlyGrew() throws Exception {
		tell(0);
		this.sequencer.sealAndSign();
		Checkpoint old = Checkpoint
			.parse(Note.parse(inside(() -> this.checkpoints.newest().orElseThrow().note())).text());
		IntStream.range(1, 8).forEach(this::tell);
		this.sequencer.sealAndSign();
		String[] parts = open("/log/consistency/" + old.size()).split("\n\n", 2);
		List<String> lines = parts[0].lines().toList();
		Checkpoint grown = Checkpoint.parse(Note.parse(parts[1]).text());
		assertThat(lines.get(0)).isEqualTo("old " + old.size());
		List<byte[]> proof = lines.stream().skip(1).map(Base64.getDecoder()::decode).toList();
		assertThat(grown.size()).isGreaterThan(old.size());
		assertThat(Proofs.extend(new Hasher(), old.size(), grown.size(), proof, old.root(), grown.root())).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "x", "00", "1e3", "99999999999999999999" })
	void aSizeThatIsNoneIsRefusedInWords(String size) {
		HttpResponse<String> answer = SignedIn.nobody(this.port).get("/log/consistency/" + size);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).isEqualTo("En storlek är ett heltal.\n");
	}

	@Test
	void aSizeThatTheLogHasNotHadIsNotFound() {
		assertThat(SignedIn.nobody(this.port).get("/log/consistency/99999999999").statusCode()).isEqualTo(404);
	}

	private String open(String path) {
		HttpResponse<String> answer = SignedIn.nobody(this.port).get(path);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
		return answer.body();
	}

	private Happening happening(int number) {
		return new Happening("not-found", null, null, this.mark + "-" + number, Map.of());
	}

	private void tell(int number) {
		inside(() -> {
			this.happenings.tell(happening(number));
			return null;
		});
	}

	private long unsealed() {
		return count("select count(*) from origo.audit a where a.element like '" + this.mark
				+ "%' and not exists (select 1 from origo.log_leaves l where l.row_id = a.id)");
	}

	private long count(String query) {
		return inside(() -> this.database.sql(query).query(Long.class).single());
	}

	private <T> T inside(Supplier<T> work) {
		return Scope.asSystem("test", () -> new TransactionTemplate(this.transactions).execute(status -> work.get()));
	}

}
