package se.origo.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.api.Test;
import se.origo.system.StartRefused;

import org.springframework.boot.autoconfigure.web.ServerProperties;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One password for everybody is for one's own computer only. */
class TrialSignInTest {

	@Test
	void trialUsersExistOnTheLoopbackAddress() {
		assertThatCode(() -> listeningOn("127.0.0.1")).doesNotThrowAnyException();
	}

	@Test
	void trialUsersAreRefusedOnAnAddressThatOthersReach() {
		assertThatThrownBy(() -> listeningOn("192.0.2.7")).isInstanceOf(StartRefused.class)
			.hasMessageContaining("server.address");
	}

	@Test
	void trialUsersAreRefusedOnAllAddresses() {
		assertThatThrownBy(() -> listeningOn("0.0.0.0")).isInstanceOf(StartRefused.class);
		assertThatThrownBy(() -> new TrialSignIn("", new ServerProperties())).isInstanceOf(StartRefused.class);
	}

	private static TrialSignIn listeningOn(String address) throws UnknownHostException {
		ServerProperties server = new ServerProperties();
		server.setAddress(InetAddress.getByName(address));
		return new TrialSignIn("", server);
	}

}
