package se.origo.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.audit.proof.VerifyCommand;
import se.origo.casefile.CaseFiles;
import se.origo.party.Register;
import se.origo.party.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** An auditor takes a case or a period home, and two programs without Origo check it. */
@OrigoTest
class ExportTest {

	@LocalServerPort
	int port;

	@Autowired
	Register register;

	@Autowired
	CaseFiles cases;

	@Autowired
	RuntimeService runtime;

	@Autowired
	JdbcClient database;

	@Autowired
	PlatformTransactionManager transactions;

	@TempDir
	Path folder;

	private String caseNumber;

	private String instance;

	@BeforeEach
	void somebodyInDanderydWritesADraft() {
		this.caseNumber = Scope.as(this.register.callerBySignInName("danderyd").orElseThrow(), () -> inside(() -> {
			String number = this.cases.open("danderyd", "referral");
			this.instance = this.runtime.startProcessInstanceByKey("referral", number, Map.of("party", "danderyd"))
				.getId();
			this.cases.write(number, Map.of("personName", "Zelda Provsson"));
			return number;
		}));
	}

	@AfterEach
	void nothingIsLeftWaiting() {
		Scope.asSystem("test", () -> {
			this.runtime.deleteProcessInstanceIfExists(this.instance, "test", true, true, true, true);
			return null;
		});
	}

	@Test
	void aCaseProvesItselfToBothVerifiers() throws Exception {
		Path file = exported("/api/audit/cases/" + this.caseNumber + "/export");
		assertThat(verify(file, true)).startsWith("0 Stämmer: ").contains("ur loggen origo-trial/log");
		assertThat(python(file)).startsWith("0 ").contains(": stämmer, ");
		String text = Files.readString(file);
		assertThat(text)
			.contains("\"kind\":\"case-opened\"", "\"kind\":\"audit-exported\"", "<bpmn:definitions",
					"\"definition\":\"deadline\"")
			.contains(this.register.callerBySignInName("danderyd").orElseThrow().person())
			.doesNotContain("Zelda");
	}

	@Test
	void aPeriodProvesItselfToBothVerifiers() throws Exception {
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		Path file = exported("/api/audit/export?from=" + today.minusDays(1) + "&to=" + today.plusDays(1));
		assertThat(verify(file, true)).startsWith("0 Stämmer: ");
		assertThat(python(file)).startsWith("0 ").contains(": stämmer, ");
	}

	@Test
	void withoutPeopleTheProofIsTheSame() throws Exception {
		Path file = exported("/api/audit/cases/" + this.caseNumber + "/export?people=false");
		assertThat(verify(file, true)).startsWith("0 Stämmer: ");
		assertThat(python(file)).startsWith("0 ");
		assertThat(Files.readString(file)).contains("\"kind\":\"case-opened\"")
			.doesNotContain(this.register.callerBySignInName("danderyd").orElseThrow().person());
	}

	@Test
	void noFileHoldsTheAddressOfADesk() throws Exception {
		Path file = exported("/api/audit/cases/" + this.caseNumber + "/export");
		assertThat(Files.readString(file)).containsPattern("\"task\":\\[\"[^\"]+\"]")
			.doesNotContainPattern("\"task\":\\[\"[^\"]+\",");
	}

	@Test
	void aCheckpointThatWasKeptIsShownToBeAnEarlierStateOfTheSameLog() throws Exception {
		Path kept = Files.writeString(this.folder.resolve("kept"), settled());
		String size = Files.readAllLines(kept).get(1);
		exported("/api/audit/cases/" + this.caseNumber + "/export");
		Path file = exported("/api/audit/cases/" + this.caseNumber + "/export?held=" + size);
		assertThat(verify(file, true, "--checkpoint", kept.toString())).startsWith("0 Stämmer: ")
			.doesNotContain("kontrollpunkt är angiven");
		assertThat(python(file, "--checkpoint", kept.toString())).startsWith("0 ");
		Files.writeString(kept, Files.readString(kept).replaceFirst("\n[0-9]+\n", "\n1\n"));
		assertThat(verify(file, true, "--checkpoint", kept.toString())).startsWith("1 STÄMMER INTE. ");
		assertThat(python(file, "--checkpoint", kept.toString())).startsWith("1 ");
	}

	/** What is published now; an export lets there be one that is signed. */
	private String settled() throws IOException {
		exported("/api/audit/cases/" + this.caseNumber + "/export");
		return SignedIn.nobody(this.port).get("/log/checkpoint").body();
	}

	@Test
	void withoutAKeyNobodyVouches() throws Exception {
		Path file = exported("/api/audit/cases/" + this.caseNumber + "/export");
		assertThat(verify(file, false)).startsWith("3 Stämmer: ").contains("Ingen nyckel är angiven");
	}

	@Test
	void theFirstThingThatIsWrongIsNamed() throws Exception {
		Path file = exported("/api/audit/cases/" + this.caseNumber + "/export");
		Files.writeString(file, Files.readString(file).replaceFirst("\"case-opened\"", "\"case-emptied\""));
		assertThat(verify(file, true)).startsWith("1 STÄMMER INTE. Rad ")
			.contains("Händelsen på plats ", "har ändrats");
		assertThat(python(file)).startsWith("1 ").contains("har ändrats");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "x", "\n", "{}\n", "[1]\n", "{\"origo-export\":2,\"origin\":\"x\"}\n", "PK\u0003\u0004" })
	void aForeignFileIsCalledSo(String content) throws Exception {
		Path file = Files.writeString(this.folder.resolve("foreign"), content);
		assertThat(verify(file, true)).startsWith("2 Kan inte kontrollera: ");
		assertThat(python(file)).startsWith("2 ");
	}

	@Test
	void aFileThatIsNotThereIsCalledSo() {
		assertThat(verify(this.folder.resolve("none"), true)).startsWith("2 Kan inte kontrollera: ");
	}

	@Test
	void theExportIsOnRecordAndTheLastEventOfTheFile() throws IOException {
		List<String> lines = Files.readAllLines(exported("/api/audit/cases/" + this.caseNumber + "/export"));
		assertThat(
				lines.stream().filter(line -> line.startsWith("{\"index\":")).reduce((one, next) -> next).orElseThrow())
			.contains("\"kind\":\"audit-exported\"", "\"case\":\"" + this.caseNumber + "\"");
		assertThat(SignedIn.as(this.port, "granskare").get("/api/audit/cases/" + this.caseNumber).body())
			.contains("Exporterade ärendets händelser som granskare.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?from=x&to=2026-01-01", "?from=2026-02-30&to=2026-03-01",
			"?from=2026-02-02&to=2026-02-01", "?from=0001-01-01&to=9999-12-31", "?from=9998-01-01&to=9999-12-31",
			"?from=2026-02-01&to=%2B999999999-12-31" })
	void anAbsurdPeriodIsRefusedInWords(String period) {
		HttpResponse<String> answer = SignedIn.as(this.port, "granskare").get("/api/audit/export" + period);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("period");
	}

	@Test
	void whatThereIsNotIsNotFound() {
		SignedIn auditor = SignedIn.as(this.port, "granskare");
		assertThat(auditor.get("/api/audit/cases/22222-22222/export").statusCode()).isEqualTo(404);
		assertThat(auditor.get("/api/audit/export?from=2001-01-01&to=2001-01-31").statusCode()).isEqualTo(404);
		assertThat(
				SignedIn.as(this.port, "danderyd").get("/api/audit/cases/" + this.caseNumber + "/export").statusCode())
			.isEqualTo(404);
	}

	private Path exported(String path) throws IOException {
		HttpResponse<String> answer = SignedIn.as(this.port, "granskare").get(path);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return Files.writeString(this.folder.resolve("export.jsonl"), answer.body());
	}

	private String key() {
		return SignedIn.nobody(this.port).get("/log/key").body().strip();
	}

	/** The exit code and what was said. */
	private String verify(Path file, boolean withKey, String... more) {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		Stream<String> key = withKey ? Stream.of("--key", key()) : Stream.empty();
		List<String> arguments = Stream.of(Stream.of(file.toString()), key, Stream.of(more))
			.flatMap(part -> part)
			.toList();
		int code = VerifyCommand.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
		return code + " " + said.toString(StandardCharsets.UTF_8);
	}

	private String python(Path file, String... more) throws Exception {
		List<String> command = Stream
			.concat(Stream.of("python3", "../docs/verify.py", "--key", key(), file.toString()), Stream.of(more))
			.toList();
		Path said = this.folder.resolve("said");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		return process.exitValue() + " " + Files.readString(said);
	}

	private <T> T inside(Supplier<T> work) {
		return new TransactionTemplate(this.transactions).execute(status -> work.get());
	}

}
