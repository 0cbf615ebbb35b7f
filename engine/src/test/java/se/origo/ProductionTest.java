package se.origo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.origo.audit.proof.Signer;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The application as it is run for real: on a PostgreSQL that it does not start itself,
 * with nothing in it that exists for trying things out. Its engine has a name of its own,
 * because the other tests' engine lives in the same JVM.
 */
@ExtendWith(OutputCaptureExtension.class)
class ProductionTest {

	private static final Path LOG_KEY = Path.of("target/check/production-log.key");

	private static ExternalPostgres database;

	@TempDir
	static Path folder;

	private static Path keyFile;

	private static ConfigurableApplicationContext production;

	private final HttpClient http = HttpClient.newHttpClient();

	@BeforeAll
	static void start() throws Exception {
		database = ExternalPostgres.prepared();
		keyFile = Files.createFile(folder.resolve("master.key"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(keyFile, "1 " + Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32)));
		Files.writeString(LOG_KEY, Signer.newKey());
		production = run(settings());
	}

	@AfterAll
	static void stop() throws Exception {
		if (production != null) {
			production.close();
		}
		database.close();
	}

	private static List<String> settings() {
		return List.of("spring.datasource.url=" + database.url(), "spring.datasource.username=origo_app",
				"spring.datasource.password=" + ExternalPostgres.APP_PASSWORD, "spring.flyway.user=origo_owner",
				"spring.flyway.password=" + ExternalPostgres.OWNER_PASSWORD, "origo.keys.url=" + database.keysUrl(),
				"origo.keys.username=origo_keys", "origo.keys.password=" + ExternalPostgres.KEYS_PASSWORD,
				"origo.keys.file=" + keyFile, "origo.log.key-file=" + LOG_KEY);
	}

	private static ConfigurableApplicationContext run(List<String> settings, String... profiles) {
		List<String> alone = List.of("server.port=0", "camunda.bpm.process-engine-name=production",
				"spring.jmx.enabled=false", "origo.home=target/check/none", "origo.log.origin=origo.example.org/log");
		return new SpringApplicationBuilder(Origo.class).profiles("production")
			.profiles(profiles)
			.properties("spring.main.register-shutdown-hook=false")
			.run(Stream.concat(alone.stream(), settings.stream())
				.map(setting -> "--" + setting)
				.toArray(String[]::new));
	}

	@Test
	void itStartsOnADatabaseThatAnOperatorPrepared() throws Exception {
		HttpResponse<String> health = get("/actuator/health");
		assertThat(health.statusCode()).isEqualTo(200);
		assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void nothingOfATrialIsThere() {
		assertThat(production.getBeanDefinitionNames())
			.noneMatch(name -> name.toLowerCase().contains("trial") && !name.contains("loginPage"));
	}

	@Test
	void lettingADeadlinePassHasNoAddress() throws Exception {
		HttpResponse<String> lapse = post("/api/trial/jobs/some/lapse", "task=some");
		HttpResponse<String> unknown = post("/api/no/such/address", "task=some");
		assertThat(lapse.statusCode()).isEqualTo(unknown.statusCode());
		assertThat(lapse.body()).isEqualTo(unknown.body());
	}

	@Test
	void aTrialUserCannotSignIn() throws Exception {
		HttpResponse<String> answer = signIn("danderyd", "prov-och-inget-annat");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location"))
			.hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
	}

	@Test
	void theSessionCookieTravelsEncryptedOnly() throws Exception {
		assertThat(signIn("danderyd", "fel").headers().allValues("Set-Cookie"))
			.filteredOn(cookie -> cookie.startsWith("ORIGO="))
			.isNotEmpty()
			.allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));
	}

	@Test
	void withoutADatabaseItSaysWhatIsMissingAndPrintsNoStackTrace(CapturedOutput output) {
		assertThatThrownBy(() -> run(List.of())).hasMessageContaining("kräver att spring.datasource.url anges");
		assertThat(output).contains("kräver att spring.datasource.url anges").doesNotContain("\tat ");
	}

	@Test
	void withoutTheKeyOfTheLogItSaysSo() {
		List<String> keyless = settings().stream()
			.map(setting -> setting.replace(LOG_KEY.toString(), "target/check/no.key"))
			.toList();
		assertThatThrownBy(() -> run(keyless))
			.hasRootCauseMessage("Loggens nyckelfil target/check/no.key saknas eller innehåller ingen Ed25519-nyckel.");
	}

	@Test
	void withATrialAtTheSameTimeItDoesNotStart() {
		assertThatThrownBy(() -> run(settings(), "trial"))
			.hasMessageContaining("Profilerna production och trial kan inte användas samtidigt.");
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.http.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> signIn(String name, String password) throws Exception {
		return post("/login", "username=" + name + "&password=" + password);
	}

	/** With a token against forgery, as a browser has it from the page before. */
	private HttpResponse<String> post(String path, String form) throws Exception {
		String token = get("/login").headers()
			.allValues("Set-Cookie")
			.stream()
			.filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
			.map(cookie -> cookie.substring("XSRF-TOKEN=".length(), cookie.indexOf(';')))
			.findFirst()
			.orElseThrow();
		return this.http.send(HttpRequest.newBuilder(address(path))
			.header("Cookie", "XSRF-TOKEN=" + token)
			.header("X-XSRF-TOKEN", token)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static URI address(String path) {
		int port = ((ServletWebServerApplicationContext) production).getWebServer().getPort();
		return URI.create("http://localhost:" + port + path);
	}

}
