package se.origo.system;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.casefile.CaseFiles;
import se.origo.party.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A step that fails until what it reads is there. */
@OrigoTest
class IncidentsTest {

	private static final String PROCESS = "fails-at-first";

	@LocalServerPort
	int port;

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	ManagementService jobs;

	@Autowired
	CaseFiles cases;

	@Autowired
	PlatformTransactionManager transactions;

	private String deployment;

	private String caseNumber;

	private String instance;

	private String job;

	@BeforeEach
	void aStepHasFailed() {
		var model = Bpmn.createExecutableProcess(PROCESS)
			.name("Går sönder först")
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.manualTask("readWhatIsMissing")
			.name("Läs det som saknas")
			.camundaAsyncBefore()
			.condition("det finns", "${escalateTo == 'remind'}")
			.endEvent()
			.done();
		this.deployment = system(
				() -> this.repository.createDeployment().addModelInstance(PROCESS + ".bpmn", model).deploy().getId());
		this.instance = system(() -> {
			this.caseNumber = this.cases.open("botkyrka", PROCESS);
			return this.runtime
				.startProcessInstanceByKey(PROCESS, this.caseNumber, Map.of("party", "botkyrka", "note", "Zelda"))
				.getId();
		});
		this.job = this.jobs.createJobQuery().processInstanceId(this.instance).singleResult().getId();
		this.jobs.setJobRetries(this.job, 1);
		assertThatThrownBy(this::run).hasMessageContaining("escalateTo");
	}

	@AfterEach
	void takeItAway() {
		system(() -> {
			this.repository.deleteDeployment(this.deployment, true);
			return null;
		});
	}

	@Test
	void anOperatorSeesTheStepAndNothingOfTheCase() {
		HttpResponse<String> answer = operator().get("/api/operations/incidents");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("\"jobId\":\"" + this.job + "\"", "\"element\":\"readWhatIsMissing\"",
				"\"process\":\"fails-at-first\"", "\"retries\":0", "\"kind\":\"failedJob\"");
		assertThat(answer.body()).doesNotContain(this.caseNumber, "botkyrka", "Zelda", "Unknown property", "Exception");
		assertThat(incident(operator()).fieldNames()).toIterable()
			.containsExactlyInAnyOrder("jobId", "process", "element", "time", "retries", "kind");
	}

	@Test
	void aRetryRunsTheStepAgain() {
		SignedIn operator = operator();
		this.runtime.setVariable(this.instance, "escalateTo", "remind");
		assertThat(operator.post("/api/operations/jobs/" + this.job + "/retry", "").statusCode()).isEqualTo(204);
		assertThat(this.jobs.createJobQuery().jobId(this.job).executable().singleResult()).isNotNull();
		run();
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceId(this.instance).count()).isZero();
		assertThat(incident(operator)).isNull();
	}

	@Test
	void whoAskedForTheRetryIsOnRecordInTheCase() {
		operator().post("/api/operations/jobs/" + this.job + "/retry", "");
		assertThat(SignedIn.as(this.port, "granskare")
			.json("/api/audit/cases/" + this.caseNumber)
			.findValuesAsText("text")).contains("Driften begärde ett nytt försök: ”Läs det som saknas”.");
	}

	@Test
	void onlyWhatIsBrokenCanBeRetried() {
		this.jobs.setJobRetries(this.job, 1);
		this.runtime.setVariable(this.instance, "escalateTo", "remind");
		run();
		assertThat(operator().post("/api/operations/jobs/" + this.job + "/retry", "").statusCode()).isEqualTo(404);
		assertThat(operator().post("/api/operations/jobs/none/retry", "").statusCode()).isEqualTo(404);
	}

	@Test
	void aRetryThatOneMayNotAskForDoesNothing() {
		String path = "/api/operations/jobs/" + this.job + "/retry";
		assertThat(SignedIn.as(this.port, "botkyrka").post(path, "").statusCode()).isEqualTo(404);
		assertThat(SignedIn.as(this.port, "granskare").post(path, "").statusCode()).isEqualTo(404);
		assertThat(SignedIn.nobody(this.port).post(path, "").statusCode()).isEqualTo(401);
		assertThat(this.jobs.createJobQuery().jobId(this.job).singleResult().getRetries()).isZero();
	}

	private SignedIn operator() {
		return SignedIn.as(this.port, "drift");
	}

	private JsonNode incident(SignedIn operator) {
		for (JsonNode incident : operator.json("/api/operations/incidents")) {
			if (incident.path("jobId").asText().equals(this.job)) {
				return incident;
			}
		}
		return null;
	}

	private void run() {
		Scope.asSystem("job", () -> {
			this.jobs.executeJob(this.job);
			return null;
		});
	}

	private <T> T system(Supplier<T> work) {
		return Scope.asSystem("test", () -> new TransactionTemplate(this.transactions).execute(status -> work.get()));
	}

}
