package se.origo.keys;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.origo.system.StartRefused;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Without a place for keys production does not start; each refusal says what to set. */
class ProductionKeysTest {

	private final MockEnvironment settings = new MockEnvironment();

	private final ProductionKeys keys = new ProductionKeys();

	@BeforeEach
	void everythingIsSet() {
		this.settings.setProperty("spring.datasource.url", "jdbc:postgresql://db/origo");
		this.settings.setProperty("origo.keys.url", "jdbc:postgresql://keys/origo_keys");
		this.settings.setProperty("origo.keys.username", "origo_keys");
		this.settings.setProperty("origo.keys.password", "alm-stig-sju-humla");
		this.settings.setProperty("origo.keys.file", "/srv/keys/master.key");
		this.keys.setEnvironment(this.settings);
	}

	@Test
	void whatIsSetProperlyIsAccepted() {
		assertThatCode(this.keys::check).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "origo.keys.url", "origo.keys.username", "origo.keys.password", "origo.keys.file" })
	void whatIsMissingIsNamed(String property) {
		this.settings.setProperty(property, " ");
		refuses("Profilen production kräver att " + property + " anges.");
	}

	@Test
	void keysInTheCaseDatabaseAreRefused() {
		this.settings.setProperty("origo.keys.url", "jdbc:postgresql://db/origo");
		refuses("Nycklarna (origo.keys.url) får inte ligga i ärendenas databas.");
	}

	@Test
	void aKeyServiceNeedsATokenInsteadOfAFile() {
		this.settings.setProperty("origo.keys.file", "");
		this.settings.setProperty("origo.keys.service.url", "https://bao:8200");
		refuses("Profilen production kräver att origo.keys.service.token-file anges.");
		this.settings.setProperty("origo.keys.service.token-file", "/run/token");
		assertThatCode(this.keys::check).doesNotThrowAnyException();
	}

	@Test
	void aKeyServiceIsReachedEncryptedUnlessItIsOnThisMachine() {
		this.settings.setProperty("origo.keys.service.token-file", "/run/token");
		this.settings.setProperty("origo.keys.service.url", "http://127.0.0.1:8200");
		assertThatCode(this.keys::check).doesNotThrowAnyException();
		this.settings.setProperty("origo.keys.service.url", "http://bao:8200");
		refuses("Nyckeltjänsten (origo.keys.service.url) måste nås krypterat, med https.");
	}

	private void refuses(String sentence) {
		assertThatThrownBy(this.keys::check).isInstanceOf(StartRefused.class).hasMessage(sentence);
	}

}
