package se.origo.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import se.origo.OrigoTest;
import se.origo.party.Scope;
import se.origo.process.Tables;

/** The word {@code deadline} as a diagram uses it, on the table as it is deployed. */
@OrigoTest
class DeadlineLookupTest {

	private final Deadlines deadlines;

	private final Tables tables;

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ManagementService management;

	private final DeadlineLookup lookup;

	private String deployment;

	@Autowired
	DeadlineLookupTest(Deadlines deadlines, Tables tables, RepositoryService repository, RuntimeService runtime,
			TaskService tasks, ManagementService management, DeadlineLookup lookup) {
		this.deadlines = deadlines;
		this.tables = tables;
		this.repository = repository;
		this.runtime = runtime;
		this.tasks = tasks;
		this.management = management;
		this.lookup = lookup;
	}

	@BeforeEach
	void deploy() {
		this.deployment = this.repository.createDeployment()
			.addClasspathResource("origo/processes/deadline/deadline.dmn")
			.addModelInstance("waiting.bpmn", waiting("waiting", "REF-ACK", "REF-ACK"))
			.addModelInstance("working.bpmn", waiting("working", "REF-OUTCOME", "REF-OUTCOME"))
			.addModelInstance("mistyped.bpmn", waiting("mistyped", "REF-AKC", "REF-ACK"))
			.deploy()
			.getId();
	}

	@AfterEach
	void undeploy() {
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void aTaskAndItsTimerAreDueByTheInstancesUrgency() {
		String instance = start("waiting", Map.of("urgency", "acute"));
		Date due = task(instance).getDueDate();
		assertThat(Duration.between(task(instance).getCreateTime().toInstant(), due.toInstant()))
			.isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
		assertThat(timer(instance)).isCloseTo(due, 5_000);
	}

	@Test
	void aDeadlineThatDoesNotCountFromAcceptanceIgnoresTheClocksAnchor() {
		Map<String, Object> variables = Map.of("urgency", "acute", "clockAnchor", new Date(0));
		assertThat(task(start("waiting", variables)).getDueDate()).isAfter(new Date(Duration.ofDays(365).toMillis()));
	}

	@Test
	void aDeadlineThatCountsFromAcceptanceStartsAtTheClocksAnchor() {
		Instant anchor = Instant.parse("2026-03-20T12:00:00Z");
		Instant due = Instant.parse("2026-04-03T22:00:00Z");
		assertThat(task(start("working", Map.of("clockAnchor", Date.from(anchor)))).getDueDate()).isEqualTo(due);
		assertThat(task(start("working", Map.of("clockAnchor", "2026-03-20T13:00:00+01:00"))).getDueDate())
			.isEqualTo(due);
		assertThat(this.deadlines.due("REF-OUTCOME", null, anchor).due()).isEqualTo(due);
	}

	@Test
	void aDeadlineThatCountsFromAcceptanceStartsNowWithoutAnAnchor() {
		Task task = task(start("working", Map.of()));
		Instant due = this.deadlines.due("REF-OUTCOME", null, task.getCreateTime().toInstant()).due();
		assertThat(task.getDueDate().toInstant()).isBetween(due, due.plus(2, ChronoUnit.DAYS));
	}

	@Test
	void anAmountThatAnOwnerReleasesCountsFromThen() throws IOException {
		Instant anchor = Instant.parse("2026-11-20T10:00:00Z");
		Instant before = this.deadlines.due("COVERAGE-ALARM", null, anchor).due();
		String released = this.repository.createDeployment()
			.addString("deadline.dmn", withLongerAlarm())
			.deploy()
			.getId();
		Instant after = this.deadlines.due("COVERAGE-ALARM", null, anchor).due();
		this.repository.deleteDeployment(released, true);
		assertThat(Duration.between(anchor, before)).hasHours(1);
		assertThat(Duration.between(anchor, after)).hasHours(3);
	}

	@Test
	void aMistypedCodeStopsTheInstanceAndIsNamed() {
		assertThatThrownBy(() -> start("mistyped", Map.of("urgency", "high")))
			.isInstanceOf(ProcessEngineException.class)
			.hasMessageContaining("Fristen REF-AKC (high) finns inte. Lägg till en rad i deadline.dmn");
	}

	@Test
	void aDeadlineThatDependsOnUrgencyIsNotGuessedWithoutOne() {
		assertThatThrownBy(() -> this.deadlines.due("REF-ACK", null, Instant.EPOCH))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessage("Fristen REF-ACK finns inte. Lägg till en rad i deadline.dmn eller rätta koden.");
	}

	@Test
	void outsideADiagramTheWordCountsFromNow() {
		assertThat((Date) this.lookup.get("COVERAGE-ALARM")).isAfter(new Date(0));
		assertThat(this.lookup).isEmpty();
	}

	@Test
	void aTableGivesARowForEachMatchingRule() {
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("code", "PRELIM-14");
		inputs.put("urgency", null);
		assertThat(this.tables.decide("deadline", inputs)).singleElement()
			.satisfies(row -> assertThat(row).containsEntry("amount", 14).containsEntry("unit", "days"));
		inputs.put("code", "nothing");
		assertThat(this.tables.decide("deadline", inputs)).isEmpty();
	}

	@Test
	void aTableThatIsNotDeployedIsNamed() {
		assertThatThrownBy(() -> this.tables.decide("no-such-table", Map.of())).isInstanceOf(NotFoundException.class)
			.hasMessageContaining("no-such-table");
	}

	private String start(String process, Map<String, Object> variables) {
		return Scope.asSystem("test", () -> this.runtime.startProcessInstanceByKey(process, variables).getId());
	}

	private Task task(String instance) {
		return this.tasks.createTaskQuery().processInstanceId(instance).singleResult();
	}

	private Date timer(String instance) {
		return this.management.createJobQuery().processInstanceId(instance).timers().singleResult().getDuedate();
	}

	private static String withLongerAlarm() throws IOException {
		String table = new ClassPathResource("origo/processes/deadline/deadline.dmn")
			.getContentAsString(StandardCharsets.UTF_8);
		Pattern amount = Pattern.compile("(?<head>id=\"coverageAlarmAmount\">\\s*<text>)1<");
		assertThat(table).containsPattern(amount);
		return amount.matcher(table).replaceFirst("${head}3<");
	}

	private static BpmnModelInstance waiting(String id, String taskCode, String timerCode) {
		return Bpmn.createExecutableProcess(id)
			.camundaHistoryTimeToLiveString("P1D")
			.startEvent()
			.userTask("wait")
			.camundaDueDate("${deadline['" + taskCode + "']}")
			.boundaryEvent("waitedTooLong")
			.cancelActivity(false)
			.timerWithDate("${deadline['" + timerCode + "']}")
			.endEvent()
			.moveToActivity("wait")
			.endEvent()
			.done();
	}

}
