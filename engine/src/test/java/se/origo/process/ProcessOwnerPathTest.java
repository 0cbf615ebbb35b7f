package se.origo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import se.origo.OrigoTest;
import se.origo.party.Scope;
import se.origo.story.Stories;

/** A process owner opens a diagram, changes it, is told what breaks, and restarts. */
@OrigoTest
class ProcessOwnerPathTest {

	private static final String ABSENCE = "processes/party/absence.bpmn";

	private static final String DEADLINE = "${deadline['ABSENCE-FOLLOW']}";

	@Autowired
	BundleDeployment deployment;

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	Stories stories;

	@Autowired
	JdbcClient database;

	private final Bundle shipped = Bundle.shipped();

	/** Other tests of this JVM go on with what is shipped. */
	@AfterEach
	void putBackWhatIsShipped() {
		this.deployment.deploy(this.shipped);
	}

	@Test
	void aMistakeInADiagramIsSaidInASentenceAndNothingIsDeployed() {
		long before = deployments();
		assertThatExceptionOfType(ContractBroken.class)
			.isThrownBy(() -> this.deployment.deploy(changed("${deadline['ABSENCE-FOLOW']}")))
			.withMessage("absence.bpmn: \"Följ frånvaron\" (followAbsence) asks for the deadline *ABSENCE-FOLOW*, "
					+ "which no table has. Nearest: ABSENCE-FOLLOW. [deadline-codes]");
		assertThat(deployments()).isEqualTo(before);
	}

	@Test
	void aRestartWithoutAChangeDeploysNothing() {
		long before = deployments();
		assertThat(this.deployment.deploy(this.shipped)).isFalse();
		assertThat(deployments()).isEqualTo(before);
	}

	@Test
	void theBundleThatTheBuildHasJudgedIsTheOneThatIsDeployed() {
		assertThat(Judged.BY_THE_BUILD).isEqualTo(Judged.name(this.shipped, Vocabulary.shipped()));
		assertThat(Judged.isJudgedByTheBuild(this.shipped)).isTrue();
		assertThat(Judged.isJudgedByTheBuild(changed("${deadline['REF-HOLD']}"))).isFalse();
	}

	@Test
	void whatWasJudgedByOtherWordsOfTheCodeIsJudgedAgain() {
		assertThatExceptionOfType(ContractBroken.class)
			.isThrownBy(() -> this.deployment.deploy(this.shipped, new Vocabulary(Map.of())));
	}

	@Test
	void aChangedDiagramIsANewVersionAndRunningCasesStayOnTheirs() {
		ProcessInstance running = start();
		ProcessDefinition before = newest();
		assertThat(this.deployment.deploy(changed("${deadline['REF-HOLD']}"))).isTrue();
		assertThat(newest().getVersion()).isEqualTo(before.getVersion() + 1);
		assertThat(this.runtime.createProcessInstanceQuery()
			.processInstanceId(running.getId())
			.singleResult()
			.getProcessDefinitionId()).isEqualTo(before.getId());
		ProcessInstance fresh = start();
		assertThat(fresh.getProcessDefinitionId()).isEqualTo(newest().getId());
		Stream.of(running, fresh).forEach(this::end);
	}

	@Test
	void aDeploymentIsOnRecordWithWhatIsInIt() {
		Bundle changed = changed("${deadline['REF-HOLD']}");
		this.deployment.deploy(changed);
		assertThat(this.stories.behindTheCurtain(() -> this.database
			.sql("select payload from origo.audit where kind = 'bundle-deployed' order by id desc limit 1")
			.query(String.class)
			.single())).isEqualTo("{\"fingerprint\":\"" + changed.fingerprint() + "\"}");
	}

	@Test
	void formsAndTablesTravelInTheSameDeploymentAsTheirDiagram() {
		this.deployment.deploy(changed("${deadline['REF-HOLD']}"));
		assertThat(this.repository.getDeploymentResourceNames(newest().getDeploymentId()))
			.containsExactlyInAnyOrderElementsOf(this.shipped.resources().keySet());
	}

	@Test
	void ofTwoNodesThatStartAtOnceJustOneDeploys() {
		Bundle changed = changed("${deadline['REF-RETURN']}");
		List<CompletableFuture<Boolean>> nodes = Stream
			.generate(() -> CompletableFuture.supplyAsync(() -> this.deployment.deploy(changed)))
			.limit(2)
			.toList();
		assertThat(nodes.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
	}

	@Test
	void theNewestDeploymentIsNamedAfterWhatIsInIt() {
		assertThat(this.repository.createDeploymentQuery().deploymentName(BundleDeployment.NAME).list())
			.extracting(Deployment::getSource)
			.contains(this.shipped.fingerprint() + " " + Vocabulary.shipped().fingerprint());
	}

	private Bundle changed(String deadline) {
		String diagram = this.shipped.text(ABSENCE);
		assertThat(diagram).contains(DEADLINE);
		return this.shipped.with(ABSENCE, diagram.replace(DEADLINE, deadline));
	}

	private ProcessInstance start() {
		return Scope.asSystem("test",
				() -> this.runtime.startProcessInstanceByKey("absence", "prov", Map.of("party", "botkyrka")));
	}

	private void end(ProcessInstance instance) {
		Scope.asSystem("test", () -> {
			this.runtime.deleteProcessInstance(instance.getId(), "test");
			return null;
		});
	}

	private ProcessDefinition newest() {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("absence")
			.latestVersion()
			.singleResult();
	}

	private long deployments() {
		return this.repository.createDeploymentQuery().count();
	}

}
