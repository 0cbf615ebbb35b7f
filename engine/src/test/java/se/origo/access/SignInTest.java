package se.origo.access;

import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.SignedIn;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@OrigoTest
class SignInTest {

	@LocalServerPort
	int port;

	@Test
	void whoSignsInIsShownAsAFunction() {
		assertThat(SignedIn.as(this.port, "botkyrka").json("/api/me").path("display").asText())
			.isEqualTo("Kontaktperson Botkyrka");
	}

	@Test
	void nobodyGetsInWithAnUnknownName() {
		assertThatIllegalStateException().isThrownBy(() -> SignedIn.as(this.port, "ingen"));
	}

	@Test
	void aCallWithoutSignInIsToldSo() {
		assertThat(SignedIn.nobody(this.port).get("/api/me").statusCode()).isEqualTo(401);
	}

}
