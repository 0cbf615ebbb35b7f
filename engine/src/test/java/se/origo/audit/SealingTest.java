package se.origo.audit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.origo.OrigoTest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The database is away while the log wants to be sealed. */
@OrigoTest
@ExtendWith(OutputCaptureExtension.class)
class SealingTest {

	private static final String SAID = "The log cannot be sealed: java.lang.IllegalStateException";

	@Autowired
	ObjectProvider<TailCheck> tail;

	@Autowired
	PlatformTransactionManager transactions;

	private final AtomicInteger tried = new AtomicInteger();

	private final LogHealth health = new LogHealth();

	private Sealing sealing;

	@BeforeEach
	void aNodeCannotSeal() {
		this.sealing = new Sealing(new ObjectProvider<>() {
			@Override
			public Sequencer getObject() {
				SealingTest.this.tried.incrementAndGet();
				throw new IllegalStateException("no database");
			}
		}, this.tail, this.health);
		this.sealing.start();
	}

	@AfterEach
	void stops() {
		this.sealing.stop();
	}

	@Test
	void isSaidOnceAndTheNodeIsDown(CapturedOutput output) {
		isTried(6);
		assertThat(output.getAll()).containsOnlyOnce(SAID).doesNotContain("no database");
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void isNoTroubleWhileTheNodeIsClosed(CapturedOutput output) {
		this.sealing.closes();
		isTried(6);
		assertThat(output.getAll()).doesNotContain(SAID);
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	/** Each commit wakes it. */
	private void isTried(int times) {
		Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> {
			new TransactionTemplate(this.transactions).executeWithoutResult(status -> this.sealing.wakeAfterCommit());
			return this.tried.get() >= times;
		});
	}

}
