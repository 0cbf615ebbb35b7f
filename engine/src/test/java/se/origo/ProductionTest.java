package se.origo;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The application as it is run for real: on a PostgreSQL that it does not start itself,
 * with nothing in it that exists for trying things out.
 */
@ExtendWith({ OutputCaptureExtension.class, Production.Running.class })
class ProductionTest {

	@Test
	void itStartsOnADatabaseThatAnOperatorPrepared(Production production) {
		Visitor anybody = production.visitor().opens("/actuator/health");
		assertThat(anybody.status()).isEqualTo(200);
		assertThat(anybody.body()).isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void nothingOfATrialIsThere(Production production) {
		assertThat(production.context().getBeanDefinitionNames())
			.noneMatch(name -> name.toLowerCase().contains("trial") && !name.contains("loginPage"));
	}

	@Test
	void lettingADeadlinePassHasNoAddress(Production production) {
		Visitor somebody = production.visitor().signsInAs("kim@botkyrka.se").opens("/api/me");
		Map<String, String> form = Map.of("task", "some", "_csrf", somebody.cookie("XSRF-TOKEN"));
		somebody.sends("/api/trial/jobs/some/lapse", form);
		int status = somebody.status();
		String body = somebody.body();
		assertThat(status).isEqualTo(404);
		somebody.sends("/api/no/such/address", form);
		assertThat(somebody.status()).isEqualTo(status);
		assertThat(somebody.body()).isEqualTo(body);
	}

	@Test
	void aTrialUserCannotSignIn(Production production) {
		Visitor somebody = production.visitor().opens("/login");
		assertThat(somebody.body()).doesNotContain("password");
		somebody.sends("/login", Map.of("username", "danderyd", "password", "prov-och-inget-annat", "_csrf",
				somebody.cookie("XSRF-TOKEN")));
		assertThat(somebody.status()).isEqualTo(405);
		assertThat(somebody.opens("/api/me").status()).isEqualTo(401);
	}

	@Test
	void withoutADatabaseItSaysWhatIsMissingAndPrintsNoStackTrace(CapturedOutput output) {
		assertThatThrownBy(() -> Production.run(List.of()))
			.hasMessageContaining("kräver att spring.datasource.url anges");
		assertThat(output).contains("kräver att spring.datasource.url anges").doesNotContain("\tat ");
	}

	@Test
	void withoutASignInServiceItSaysWhatIsMissing(Production production, CapturedOutput output) {
		List<String> settings = production.settings()
			.stream()
			.filter(setting -> !setting.startsWith("origo.sign-in.issuer"))
			.toList();
		assertThatThrownBy(() -> Production.run(settings)).hasMessageContaining("origo.sign-in.issuer");
		assertThat(output).contains("Ingen kan logga in: origo.sign-in.issuer saknas eller är fel.")
			.doesNotContain("\tat ");
	}

	@Test
	void withoutTheKeyOfTheLogItSaysSo(Production production) {
		List<String> keyless = production.settings()
			.stream()
			.map(setting -> setting.startsWith("origo.log.key-file=") ? "origo.log.key-file=target/check/no.key"
					: setting)
			.toList();
		assertThatThrownBy(() -> Production.run(keyless))
			.hasRootCauseMessage("Loggens nyckelfil target/check/no.key saknas eller innehåller ingen Ed25519-nyckel.");
	}

	@Test
	void withATrialAtTheSameTimeItDoesNotStart(Production production) {
		assertThatThrownBy(() -> Production.run(production.settings(), "trial"))
			.hasMessageContaining("Profilerna production och trial kan inte användas samtidigt.");
	}

}
