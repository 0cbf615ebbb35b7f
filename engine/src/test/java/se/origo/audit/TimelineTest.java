package se.origo.audit;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.casefile.CaseFiles;
import se.origo.party.Caller;
import se.origo.party.Register;
import se.origo.party.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** An auditor reads a case that somebody in Danderyd has begun. */
@OrigoTest
class TimelineTest {

	private static final List<String> SECRETS = List.of("Zelda Provsson", "20100101-2394", "Blå dörren", "Zelda");

	@LocalServerPort
	int port;

	@Autowired
	Register register;

	@Autowired
	CaseFiles cases;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient database;

	@Autowired
	Flyway flyway;

	@Autowired
	PlatformTransactionManager transactions;

	private String caseNumber;

	private String instance;

	@BeforeEach
	void somebodyInDanderydWritesADraft() {
		this.caseNumber = as("danderyd", () -> {
			String number = this.cases.open("danderyd", "referral");
			this.instance = this.runtime.startProcessInstanceByKey("referral", number, Map.of("party", "danderyd"))
				.getId();
			this.tasks.claim(task(), caller("danderyd").person());
			this.cases.write(number, Map.of("personName", SECRETS.get(0), "personIdentityNumber", SECRETS.get(1),
					"safeContact", SECRETS.get(2)));
			this.cases.read(number, List.of("personName"));
			return number;
		});
	}

	@AfterEach
	void nothingIsLeftWaiting() {
		Scope.asSystem("test", () -> {
			this.runtime.deleteProcessInstanceIfExists(this.instance, "test", true, true, true, true);
			return null;
		});
	}

	@Test
	void anAuditorReadsWhatHappenedInWordsOfTheDiagramThenInForce() {
		assertThat(texts(read())).contains("Ärendet öppnades.", "Processen ”Överlämning” startade.",
				"Uppgiften ”Skriv utkast” togs av Kontaktperson Danderyd.", "Läste den unga personens namn.");
	}

	@Test
	void whatTheEngineTellsIsOnRecordOnce() {
		assertThat(stream(read()).map(entry -> entry.path("kind").asText())).containsExactly("case-opened",
				"process-started", "decision-made", "task-created", "task-claimed", "guard-set", "case-written",
				"case-read", "audit-read");
	}

	@Test
	void aTaskThatIsLeftIsTakenAgain() {
		SignedIn danderyd = SignedIn.as(this.port, "danderyd");
		String path = "/camunda/api/engine/engine/default/task/" + task();
		assertThat(danderyd.post(path + "/unclaim", "").statusCode()).isLessThan(300);
		String body = "{\"userId\":\"" + caller("danderyd").person() + "\"}";
		assertThat(danderyd.post(path + "/claim", body).statusCode()).isLessThan(300);
		assertThat(stream(read()).map(entry -> entry.path("kind").asText()).filter(kind -> kind.startsWith("task-")))
			.containsExactly("task-created", "task-claimed", "task-returned", "task-claimed");
	}

	@Test
	void eachEntrySaysWhenWhoWhatAndOnWhichVersion() {
		JsonNode claimed = entry(read(), "task-claimed");
		assertThat(Instant.parse(claimed.path("time").asText())).isBefore(Instant.now());
		assertThat(claimed.path("actor").asText()).isEqualTo("Kontaktperson Danderyd");
		assertThat(claimed.path("actingFor").isNull()).isTrue();
		assertThat(claimed.path("element").asText()).isEqualTo("draftReferral");
		assertThat(claimed.path("version").asInt()).isPositive();
	}

	@Test
	void anAnswerIsReadInTheWordsThatThePersonChoseBy() {
		String path = "/camunda/api/engine/engine/default/task/" + task() + "/submit-form";
		assertThat(SignedIn.as(this.port, "danderyd")
			.post(path, "{\"variables\":{\"draftAction\":{\"value\":\"discard\",\"type\":\"String\"}}}")
			.statusCode()).isLessThan(300);
		JsonNode timeline = read();
		assertThat(entry(timeline, "task-completed").path("text").asText())
			.startsWith("Uppgiften ”Skriv utkast” slutfördes. Svar: ");
		assertThat(stream(timeline).map(entry -> entry.path("kind").asText())).doesNotContain("task-answered");
		assertThat(entry(timeline, "process-ended").path("text").asText())
			.isEqualTo("Processen ”Överlämning” slutade: ”Felregistrerad”.");
	}

	@Test
	void aCaseNumberMayBeTypedInSmallLetters() {
		assertThat(auditor().get("/api/audit/cases/" + this.caseNumber.toLowerCase()).statusCode()).isEqualTo(200);
	}

	@Test
	void nothingOfWhatIsWrittenInTheCaseIsInTheTimeline() {
		String body = auditor().get("/api/audit/cases/" + this.caseNumber).body();
		assertThat(body).contains(this.caseNumber).doesNotContain(SECRETS);
		assertThat(body).doesNotContain(caller("danderyd").person());
	}

	@Test
	void theReadingItselfIsOnRecordAndTheLastEntry() {
		JsonNode entries = read().path("entries");
		JsonNode last = entries.get(entries.size() - 1);
		assertThat(last.path("text").asText()).isEqualTo("Läste ärendets händelser som granskare.");
		assertThat(last.path("actor").asText()).isEqualTo("Granskare, Resurscentrum Origo");
		assertThat(readings()).isEqualTo(1);
		read();
		assertThat(readings()).isEqualTo(2);
	}

	@Test
	void aReadingThatCannotBeRecordedIsRefused() {
		SignedIn auditor = auditor();
		asOwner("revoke insert on origo.audit from origo_app");
		try {
			HttpResponse<String> answer = auditor.get("/api/audit/cases/" + this.caseNumber);
			assertThat(answer.statusCode()).isEqualTo(500);
			assertThat(answer.body()).contains("Det gick inte.").doesNotContain("entries", "permission", "Exception");
		}
		finally {
			asOwner("grant insert on origo.audit to origo_app");
		}
		assertThat(readings()).isZero();
	}

	@Test
	void aCaseThatDoesNotExistIsNotFoundAndTheAttemptIsOnRecord() {
		long before = sought();
		HttpResponse<String> answer = auditor().get("/api/audit/cases/22222-22222");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("Det finns inget ärende med det numret.");
		assertThat(sought()).isEqualTo(before + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "22222", "22222-2222I", "22222-222222", "%27%20or%201=1", "20100101-2394" })
	void whatIsNoCaseNumberIsRefusedInWords(String number) {
		HttpResponse<String> answer = auditor().get("/api/audit/cases/" + number);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Ett ärendenummer är fem tecken");
	}

	@Test
	void evenTheOneWhoseCaseItIsHasNoTimeline() {
		assertThat(SignedIn.as(this.port, "danderyd").get("/api/audit/cases/" + this.caseNumber).statusCode())
			.isEqualTo(404);
		assertThat(readings()).isZero();
	}

	private SignedIn auditor() {
		return SignedIn.as(this.port, "granskare");
	}

	private JsonNode read() {
		return auditor().json("/api/audit/cases/" + this.caseNumber);
	}

	private static List<String> texts(JsonNode timeline) {
		return stream(timeline).map(entry -> entry.path("text").asText()).toList();
	}

	private static JsonNode entry(JsonNode timeline, String kind) {
		return stream(timeline).filter(entry -> entry.path("kind").asText().equals(kind)).findFirst().orElseThrow();
	}

	private static Stream<JsonNode> stream(JsonNode timeline) {
		return StreamSupport.stream(timeline.path("entries").spliterator(), false);
	}

	private long readings() {
		return count("select count(*) from origo.audit where kind = 'audit-read' and case_number = '" + this.caseNumber
				+ "'");
	}

	private long sought() {
		return count("select count(*) from origo.audit where kind = 'not-found'");
	}

	private long count(String query) {
		return Scope.asSystem("test", () -> new TransactionTemplate(this.transactions)
			.execute(status -> this.database.sql(query).query(Long.class).single()));
	}

	private void asOwner(String statement) {
		DataSource owner = this.flyway.getConfiguration().getDataSource();
		JdbcClient.create(owner).sql(statement).update();
	}

	private String task() {
		return this.tasks.createTaskQuery().processInstanceId(this.instance).singleResult().getId();
	}

	private Caller caller(String name) {
		return this.register.callerBySignInName(name).orElseThrow();
	}

	private <T> T as(String name, Supplier<T> work) {
		return Scope.as(caller(name), () -> new TransactionTemplate(this.transactions).execute(status -> work.get()));
	}

}
