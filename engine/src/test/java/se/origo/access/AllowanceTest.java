package se.origo.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import se.origo.party.Scope;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** So often and no more; and it costs the same memory whoever tries how much. */
class AllowanceTest {

	private Instant now = Instant.parse("2026-11-24T08:00:00Z");

	private final InstantSource time = () -> this.now;

	private final Allowance allowance = new Allowance(3, this.time.withZone(ZoneOffset.UTC));

	@Test
	void whatIsUsedUpIsRefusedAndComesBackWithTime() {
		use("a", 3);
		assertThat(this.allowance.take("a")).hasValue(Duration.ofSeconds(20));
		this.now = this.now.plusSeconds(20);
		assertThat(this.allowance.take("a")).isEmpty();
		assertThat(this.allowance.take("a")).isPresent();
	}

	@Test
	void oneKeyDoesNotPayForAnother() {
		use("a", 3);
		assertThat(this.allowance.take("b")).isEmpty();
	}

	@Test
	void lookingUsesNothing() {
		for (int i = 0; i < 9; i++) {
			assertThat(this.allowance.spent("a")).isEmpty();
		}
		use("a", 3);
		assertThat(this.allowance.spent("a")).isPresent();
	}

	@Test
	void itRemembersABoundedNumberOfKeysAndTheBusyOnesLongest() {
		use("busy", 3);
		for (int i = 0; i < 30_000; i++) {
			this.allowance.take("key " + i);
			this.allowance.spent("busy");
		}
		assertThat(this.allowance.keys()).isEqualTo(10_000);
		assertThat(this.allowance.take("busy")).isPresent();
	}

	@Test
	void aPersonWhoAsksTooOftenIsToldWhenToComeBack() throws Exception {
		RateGate gate = RateGate.perPerson(this.allowance);
		for (int i = 0; i < 3; i++) {
			assertThat(gate.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), this)).isTrue();
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		assertThat(gate.preHandle(new MockHttpServletRequest(), response, this)).isFalse();
		assertThat(response.getStatus()).isEqualTo(429);
		assertThat(response.getHeader("Retry-After")).isEqualTo("21");
		assertThat(Scope.<Boolean>asSystem("other", () -> passes(gate))).isTrue();
	}

	@Test
	void anOfficeIsOneAddressOfTheNewerKindToo() {
		assertThat(SignInLimit.network("2001:db8:1:2::3")).isEqualTo(SignInLimit.network("2001:db8:1:2:9:9:9:9"))
			.isNotEqualTo(SignInLimit.network("2001:db8:1:3::3"));
		assertThat(SignInLimit.network("192.0.2.7")).isNotEqualTo(SignInLimit.network("192.0.2.8"));
	}

	private boolean passes(RateGate gate) {
		try {
			return gate.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), this);
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private void use(String key, int times) {
		for (int i = 0; i < times; i++) {
			assertThat(this.allowance.take(key)).isEmpty();
		}
	}

}
