package se.origo.system;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import se.origo.OrigoTest;
import se.origo.party.Scope;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A diagram that would run code is not deployed, by whomever; and one that has got past
 * the guard runs nothing.
 */
@OrigoTest
class CodeInDiagramsTest {

	private static final String CLASS = Hostile.class.getName();

	@Autowired
	ProcessEngine engine;

	@Autowired
	PlatformTransactionManager transactions;

	@BeforeEach
	void nothingHasRun() {
		Hostile.hasRun();
	}

	@AfterEach
	void undeploy() {
		this.engine.getRepositoryService()
			.createDeploymentQuery()
			.deploymentName("hostile")
			.list()
			.forEach(deployed -> this.engine.getRepositoryService().deleteDeployment(deployed.getId(), true));
	}

	static Stream<Arguments> hostile() {
		return Stream.concat(steps(), places());
	}

	private static Stream<Arguments> steps() {
		return Stream.of(task("class", "<serviceTask id='it' camunda:class='" + CLASS + "' />"),
				task("class of the ancestor", "<serviceTask id='it' activiti:class='" + CLASS + "' />"),
				task("expression", "<serviceTask id='it' camunda:expression=\"" + Hostile.CODE + "\" />"),
				task("step", "<serviceTask id='it' camunda:delegateExpression=\"" + Hostile.CODE + "\" />"),
				task("script", script("juel")), task("script in groovy", script("groovy")),
				task("script in javascript", script("javascript")),
				task("listener", task(listener("executionListener", "event='start' class='" + CLASS + "'", ""))),
				task("listener by expression",
						task(listener("executionListener", "event='start' expression=\"" + Hostile.CODE + "\"", ""))),
				task("listener by script",
						task(listener("executionListener", "event='start'",
								"<camunda:script scriptFormat='juel'>" + Hostile.CODE + "</camunda:script>"))),
				task("task listener", task(listener("taskListener", "event='create' class='" + CLASS + "'", ""))),
				task("input",
						task("<camunda:inputOutput><camunda:inputParameter name='party'>" + Hostile.CODE
								+ "</camunda:inputParameter></camunda:inputOutput>")),
				task("input by script",
						task("<camunda:inputOutput><camunda:inputParameter name='party'><camunda:script"
								+ " scriptFormat='juel'>" + Hostile.CODE
								+ "</camunda:script></camunda:inputParameter></camunda:inputOutput>")));
	}

	private static Stream<Arguments> places() {
		return Stream.of(task("candidates", "<userTask id='it' camunda:candidateGroups=\"" + Hostile.CODE + "\" />"),
				task("due date", "<userTask id='it' camunda:dueDate=\"" + Hostile.CODE + "\" />"),
				task("name", "<userTask id='it' name=\"" + Hostile.CODE + "\" />"),
				task("instances",
						"<userTask id='it'><multiInstanceLoopCharacteristics><loopCardinality>" + Hostile.CODE
								+ "</loopCardinality></multiInstanceLoopCharacteristics></userTask>"),
				task("call", "<callActivity id='it' calledElement=\"" + Hostile.CODE + "\" />"),
				task("timer",
						"<intermediateCatchEvent id='it'><timerEventDefinition><timeDuration>" + Hostile.CODE
								+ "</timeDuration></timerEventDefinition></intermediateCatchEvent>"),
				Arguments.of("condition",
						Hostile.diagram("<manualTask id='it' />",
								"<conditionExpression xsi:type='tFormalExpression'>" + Hostile.CODE
										+ "</conditionExpression>")),
				Arguments.of("condition by script",
						Hostile.diagram("<manualTask id='it' />",
								"<conditionExpression xsi:type='tFormalExpression' language='juel'>" + Hostile.CODE
										+ "</conditionExpression>")));
	}

	private static Arguments task(String name, String element) {
		return Arguments.of(name, Hostile.diagram(element, ""));
	}

	private static String task(String extension) {
		return "<userTask id='it'><extensionElements>" + extension + "</extensionElements></userTask>";
	}

	private static String listener(String kind, String attributes, String inside) {
		return "<camunda:" + kind + " " + attributes + ">" + inside + "</camunda:" + kind + ">";
	}

	private static String script(String language) {
		return "<scriptTask id='it' scriptFormat='" + language + "'><script>" + Hostile.CODE + "</script></scriptTask>";
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("hostile")
	void codeIsNotDeployedByWhomever(String name, String diagram) {
		if (!name.equals("name")) {
			assertThatThrownBy(() -> deploy("hostile.bpmn", diagram)).hasStackTraceContaining("hostile.bpmn: ");
		}
		assertThat(Hostile.hasRun()).isFalse();
	}

	@Test
	void neitherAShellNorAMailNorAFileOfAnotherKind() {
		for (String type : List.of("shell", "mail", "external")) {
			assertThatThrownBy(() -> deploy("hostile.bpmn",
					Hostile.diagram("<serviceTask id='it' camunda:type='" + type + "' />", "")))
				.hasStackTraceContaining("no-code");
		}
		assertThatThrownBy(() -> deploy("hostile.cmmn", "<definitions/>")).hasStackTraceContaining("Leave it out");
		assertThatThrownBy(() -> deploy("hostile.bpmn20.xml", Hostile.diagram("<manualTask id='it' />", "")))
			.hasStackTraceContaining("Leave it out");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("hostile")
	void codeThatGotPastTheGuardRunsNothing(String name, String diagram) {
		withoutGuard(() -> {
			try {
				deploy("hostile.bpmn", diagram);
				start(Map.of("party", "botkyrka"));
			}
			catch (RuntimeException expected) {
				// Most are refused when they would run; what counts is that they have
				// not.
			}
		});
		assertThat(Hostile.hasRun()).isFalse();
	}

	@Test
	void noLanguageHasAScriptEngine() {
		ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) this.engine
			.getProcessEngineConfiguration();
		for (String language : List.of("juel", "javascript", "groovy", "python")) {
			assertThatThrownBy(() -> configuration.getCommandExecutorTxRequired()
				.execute(command -> configuration.getScriptingEngines().getScriptEngineForLanguage(language)))
				.hasMessageContaining("runs no scripts");
		}
	}

	/** Whatever stands in a case: only names of the data dictionary are read. */
	@ParameterizedTest
	@ValueSource(strings = { "other", "task", "authenticatedUserId", "loopCounter", "personName" })
	void aVariableThatIsNotDeclaredIsNotRead(String name) {
		String declared = "<conditionExpression xsi:type='tFormalExpression'>${party == 'botkyrka'}</conditionExpression>";
		deploy("hostile.bpmn", Hostile.diagram("<manualTask id='it' />", declared));
		start(Map.of("party", "botkyrka", name, "botkyrka"));
		deploy("hostile.bpmn", Hostile.diagram("<manualTask id='it' />", declared.replace("party", name)));
		assertThatThrownBy(() -> start(Map.of("party", "botkyrka", name, "botkyrka")))
			.hasStackTraceContaining("variables and verbs");
	}

	/** Positive control: what the test watches for is seen when it happens. */
	@Test
	void whatWouldHaveRunIsSeen() {
		new Hostile().notify((DelegateTask) null);
		assertThat(Hostile.hasRun()).isTrue();
		System.setProperty("origo.broken", "yes");
		assertThat(Hostile.hasRun()).isTrue();
	}

	private void start(Map<String, Object> variables) {
		system(() -> this.engine.getRuntimeService().startProcessInstanceByKey("hostile", variables));
		this.engine.getManagementService()
			.createJobQuery()
			.processDefinitionKey("hostile")
			.list()
			.stream()
			.map(Job::getId)
			.forEach(job -> system(() -> {
				this.engine.getManagementService().executeJob(job);
				return null;
			}));
		this.engine.getTaskService()
			.createTaskQuery()
			.processDefinitionKey("hostile")
			.list()
			.forEach(task -> system(() -> {
				this.engine.getTaskService().complete(task.getId());
				return null;
			}));
	}

	private void withoutGuard(Runnable deed) {
		List<Deployer> deployers = ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.getDeployers();
		Deployer guard = deployers.remove(0);
		assertThat(guard.getClass().getSimpleName()).isEqualTo("DeploymentGuard");
		try {
			deed.run();
		}
		finally {
			deployers.add(0, guard);
		}
	}

	private void deploy(String file, String content) {
		system(() -> this.engine.getRepositoryService()
			.createDeployment()
			.name("hostile")
			.addString(file, content)
			.deploy());
	}

	private void system(Supplier<?> deed) {
		Scope.asSystem("test", () -> new TransactionTemplate(this.transactions).execute(status -> deed.get()));
	}

}
