package se.origo.process;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;

/** What is remembered for a second: one test for each way in which it is read anew. */
class MomentaryTest {

	private Instant now = Instant.parse("2026-11-29T08:00:00Z");

	private final InstantSource time = () -> this.now;

	/** What is true, and what anybody changes. */
	private final AtomicInteger truth = new AtomicInteger(1);

	private Runnable meanwhile = () -> {
	};

	private final Momentary<Integer> remembered = new Momentary<>(() -> {
		int read = this.truth.get();
		this.meanwhile.run();
		return read;
	}, this.time.withZone(ZoneOffset.UTC));

	@AfterEach
	void noTransactionIsLeftOpen() {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			end();
		}
	}

	@Test
	void aChangeMadeElsewhereIsSeenAfterASecond() {
		assertThat(this.remembered.get()).isEqualTo(1);
		this.truth.set(2);
		this.now = this.now.plusMillis(999);
		assertThat(this.remembered.get()).isEqualTo(1);
		this.now = this.now.plusMillis(1);
		assertThat(this.remembered.get()).isEqualTo(2);
	}

	@Test
	void aClockThatWasSetBackKeepsNothing() {
		assertThat(this.remembered.get()).isEqualTo(1);
		this.truth.set(2);
		this.now = this.now.minus(Duration.ofHours(1));
		assertThat(this.remembered.get()).isEqualTo(2);
	}

	@Test
	void whoChangesItSeesTheChangeAtOnceAndOthersWhenItIsMade() {
		assertThat(this.remembered.get()).isEqualTo(1);
		TransactionSynchronizationManager.initSynchronization();
		this.remembered.change();
		this.truth.set(2);
		assertThat(this.remembered.get()).isEqualTo(2);
		end();
		assertThat(this.remembered.get()).isEqualTo(2);
	}

	@Test
	void whatWasReadBeforeAChangeIsNotKeptAfterIt() {
		this.meanwhile = () -> {
			this.meanwhile = () -> {
			};
			TransactionSynchronizationManager.initSynchronization();
			this.remembered.change();
			this.truth.set(2);
			end();
		};
		assertThat(this.remembered.get()).isEqualTo(1);
		assertThat(this.remembered.get()).isEqualTo(2);
	}

	private static void end() {
		var told = TransactionSynchronizationManager.getSynchronizations();
		TransactionSynchronizationManager.clearSynchronization();
		told.forEach(synchronization -> synchronization.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
	}

}
