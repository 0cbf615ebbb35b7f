package se.origo.access;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.origo.system.StartRefused;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What production refuses to start with; each refusal says what to set. */
class ProductionSecretsTest {

	private final MockEnvironment settings = new MockEnvironment();

	private final ProductionSecrets secrets = new ProductionSecrets();

	@BeforeEach
	void everythingIsSet() {
		this.settings.setActiveProfiles("production");
		this.settings.setProperty("spring.datasource.url", "jdbc:postgresql://db/origo");
		this.settings.setProperty("spring.datasource.username", "origo_app");
		this.settings.setProperty("spring.datasource.password", "kvist-tuva-nio-lodbrok");
		this.settings.setProperty("spring.flyway.user", "origo_owner");
		this.settings.setProperty("spring.flyway.password", "myr-hake-fyra-solros");
		this.settings.setProperty("origo.log.origin", "origo.example.org/log");
		this.settings.setProperty("origo.log.key-file", "log.key");
		this.settings.setProperty("origo.sign-in.address", "https://origo.example.se");
		this.settings.setProperty("origo.sign-in.issuer", "https://inloggning.example.se");
		this.settings.setProperty("origo.sign-in.client-id", "origo");
		this.settings.setProperty("origo.sign-in.client-secret", "bro-stig-sju-havtorn");
		this.settings.setProperty("origo.sign-in.person-claim", "employeeHsaId");
		this.settings.setProperty("origo.sign-in.levels", "http://id.elegnamnden.se/loa/1.0/loa3");
		this.secrets.setEnvironment(this.settings);
	}

	@Test
	void whatIsSetProperlyIsAccepted() {
		assertThatCode(this.secrets::check).doesNotThrowAnyException();
	}

	@Test
	void productionAndTrialTogetherAreRefused() {
		this.settings.addActiveProfile("trial");
		refuses("Profilerna production och trial kan inte användas samtidigt.");
	}

	@Test
	void aMissingAddressOfTheDatabaseIsRefused() {
		this.settings.setProperty("spring.datasource.url", "");
		refuses("Profilen production kräver att spring.datasource.url anges.");
	}

	@Test
	void aMissingApplicationRoleIsRefused() {
		this.settings.setProperty("spring.datasource.username", " ");
		refuses("Profilen production kräver att spring.datasource.username anges.");
	}

	@Test
	void aMissingOwnerRoleIsRefused() {
		this.settings.setProperty("spring.flyway.user", "");
		refuses("Profilen production kräver att spring.flyway.user anges.");
	}

	@Test
	void aPasswordThatEverybodyKnowsIsRefused() {
		this.settings.setProperty("spring.datasource.password", "Postgres ");
		refuses("Profilen production kräver ett eget, hemligt värde i spring.datasource.password.");
	}

	@Test
	void aMissingPasswordOfTheOwnerIsRefused() {
		this.settings.setProperty("spring.flyway.password", "");
		refuses("Profilen production kräver ett eget, hemligt värde i spring.flyway.password.");
	}

	@Test
	void aLogWithoutANameIsRefused() {
		this.settings.setProperty("origo.log.origin", "");
		refuses("Profilen production kräver att origo.log.origin anges.");
	}

	@Test
	void aLogWithoutAKeyIsRefused() {
		this.settings.setProperty("origo.log.key-file", "");
		refuses("Profilen production kräver att origo.log.key-file anges.");
	}

	@ParameterizedTest
	@CsvSource({ "address,''", "address,http://origo.example.se", "address,https://origo.example.se/origo",
			"address,origo.example.se", "issuer,''", "issuer,http://inloggning.example.se", "client-id,''",
			"client-secret,''", "client-secret,changeme", "person-claim,' '", "levels,''",
			"organisation-claim,organisationNumber" })
	void aSignInServiceThatIsNotFullyDescribedIsRefused(String setting, String value) {
		this.settings.setProperty("origo.sign-in." + setting, value);
		assertThatThrownBy(this.secrets::check).isInstanceOf(StartRefused.class)
			.hasMessageStartingWith("Ingen kan logga in: origo.sign-in.")
			.hasMessageNotContaining("example");
	}

	@Test
	void anOrganisationNumberMayBeWrittenInAnyWay() {
		this.settings.setProperty("origo.sign-in.organisation-claim", "organisationNumber");
		this.settings.setProperty("origo.sign-in.organisations.212000-2882", "botkyrka");
		assertThatCode(this.secrets::check).doesNotThrowAnyException();
		SignInSettings signIn = Binder.get(this.settings).bind("origo.sign-in", SignInSettings.class).get();
		assertThat(signIn.partyOf("2120002882")).contains("botkyrka").isEqualTo(signIn.partyOf("16212000-2882"));
		assertThat(signIn.partyOf("")).isEmpty();
		assertThat(signIn.partyOf("2120000126")).isEmpty();
	}

	private void refuses(String sentence) {
		assertThatThrownBy(this.secrets::check).isInstanceOf(StartRefused.class).hasMessage(sentence);
	}

}
