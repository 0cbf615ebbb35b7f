package se.origo.keys;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Opened keys stay for ten seconds at most, and at most so many. */
class OpenedKeysTest {

	private final AtomicLong now = new AtomicLong();

	private final AtomicInteger asked = new AtomicInteger();

	private final OpenedKeys opened = new OpenedKeys(this.now::get);

	private byte[] get(String name) {
		return this.opened.get(name, () -> {
			this.asked.incrementAndGet();
			return name.getBytes();
		});
	}

	@Test
	void withinTenSecondsAKeyIsOpenedOnceAndThenAnew() {
		get("a");
		this.now.set(OpenedKeys.LONGEST - 1);
		assertThat(get("a")).isEqualTo("a".getBytes());
		assertThat(this.asked).hasValue(1);
		this.now.set(OpenedKeys.LONGEST);
		get("a");
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void aKeyThatTookLongToOpenIsNotLentLongerThanOthers() {
		this.opened.get("slow", () -> {
			this.now.set(1);
			get("quick");
			return new byte[1];
		});
		this.now.set(OpenedKeys.LONGEST);
		get("slow");
		get("quick");
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void theTimeCountsFromBeforeItWasOpened() {
		this.opened.get("slow", () -> {
			this.now.set(OpenedKeys.LONGEST);
			return new byte[1];
		});
		this.opened.sweep();
		assertThat(this.opened.size()).isZero();
	}

	@Test
	void whoeverOverwritesTheLentKeyDoesNotHarmTheNext() {
		Arrays.fill(get("a"), (byte) 0);
		assertThat(get("a")).isEqualTo("a".getBytes());
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void whenTheApplicationStopsNothingIsKept() {
		get("a");
		this.opened.forgetAll();
		assertThat(this.opened.size()).isZero();
	}

	@Test
	void aForgottenKeyIsAskedForAgain() {
		get("a");
		this.opened.forget("a");
		get("a");
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void theOldestGoesWhenThereAreTooMany() {
		for (int i = 0; i <= 1000; i++) {
			get("k" + i);
		}
		assertThat(this.opened.size()).isEqualTo(1000);
		get("k1000");
		assertThat(this.asked).hasValue(1001);
		get("k0");
		assertThat(this.asked).hasValue(1002);
	}

}
