package se.origo.access;

import java.time.Clock;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Passwords are not guessed: neither from one address nor for one name. */
class SignInLimitTest {

	private final SignInLimit limit = new SignInLimit(new Limits(20, 3, 20, 30), Clock.systemUTC());

	@Test
	void aNameIsClosedForAWhileAfterWrongPasswordsFromWhateverAddress() throws Exception {
		for (int i = 0; i < 3; i++) {
			assertThat(tries("danderyd", "192.0.2." + i)).isEqualTo(200);
			this.limit.failed(form("danderyd", "192.0.2." + i));
		}
		assertThat(tries(" Danderyd", "192.0.2.77")).isEqualTo(429);
		assertThat(tries("botkyrka", "192.0.2.77")).isEqualTo(200);
	}

	@Test
	void whoSignsInOftenAndRightIsNotClosedOut() throws Exception {
		for (int i = 0; i < 10; i++) {
			assertThat(tries("danderyd", "192.0.2.1")).isEqualTo(200);
		}
	}

	@Test
	void anAddressIsClosedForAWhileWhateverTheNames() throws Exception {
		for (int i = 0; i < 20; i++) {
			assertThat(tries("name" + i, "192.0.2.1")).isEqualTo(200);
		}
		assertThat(tries("another", "192.0.2.1")).isEqualTo(429);
	}

	private int tries(String name, String address) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.limit.doFilter(form(name, address), response, new MockFilterChain());
		return response.getStatus();
	}

	private static MockHttpServletRequest form(String name, String address) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
		request.setServletPath("/login");
		request.setRemoteAddr(address);
		request.setParameter("username", name);
		return request;
	}

}
