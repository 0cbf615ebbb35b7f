package se.origo.bench.camunda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import se.origo.bench.Errand;

/**
 * The errand with as much in its diagram as ours: two deadlines from a table at the
 * start, the next step from another, a timer at the second task, two questions. The
 * tables are those that we ship. Its beans are called by the diagram's expressions.
 */
public final class Tabled {

	/** The diagram's name for this. */
	static final String BEAN = "tables";

	private static final String BEGUN = "<startEvent id=\"begun\"/>";

	private static final String ASKING = """
			<startEvent id="begun"><extensionElements>
			  <camunda:executionListener event="end" expression="${tables.deadlines(execution)}"/>
			</extensionElements></startEvent>""";

	private static final String BETWEEN = "<sequenceFlow id=\"b\" sourceRef=\"plan\" targetRef=\"follow\"/>";

	private static final String TABLE = """
			<sequenceFlow id="b" sourceRef="plan" targetRef="watched"/>
			<exclusiveGateway id="watched" default="b2"/>
			<sequenceFlow id="b1" sourceRef="watched" targetRef="next">
			  <conditionExpression xsi:type="tFormalExpression">${action == 'watch'}</conditionExpression>
			</sequenceFlow>
			<sequenceFlow id="b2" sourceRef="watched" targetRef="ended"/>
			<serviceTask id="next" camunda:expression="${tables.next(execution)}"/>
			<sequenceFlow id="b3" sourceRef="next" targetRef="follow"/>
			<boundaryEvent id="reached" attachedToRef="follow">
			  <timerEventDefinition><timeDate xsi:type="tFormalExpression">${nextAt}</timeDate></timerEventDefinition>
			</boundaryEvent>
			<sequenceFlow id="b4" sourceRef="reached" targetRef="next"/>""";

	private static final String AFTER = "<sequenceFlow id=\"c\" sourceRef=\"follow\" targetRef=\"ended\"/>";

	private static final String QUESTION = """
			<sequenceFlow id="c" sourceRef="follow" targetRef="answered"/>
			<exclusiveGateway id="answered" default="c2"/>
			<sequenceFlow id="c1" sourceRef="answered" targetRef="ended">
			  <conditionExpression xsi:type="tFormalExpression">${step == 'stopped'}</conditionExpression>
			</sequenceFlow>
			<sequenceFlow id="c2" sourceRef="answered" targetRef="next"/>""";

	Tabled() {
	}

	/**
	 * Adds the diagram and the tables that it asks.
	 * @param processes the folder of what we ship
	 */
	static void add(DeploymentBuilder deployment, Path processes) throws IOException {
		String diagram = Errand.diagram()
			.replace(BEGUN, ASKING)
			.replace(BETWEEN, TABLE)
			.replace(AFTER, QUESTION)
			.replace("id=\"plan\"", "id=\"plan\" camunda:dueDate=\"${planDue}\"")
			.replace("id=\"follow\"", "id=\"follow\" camunda:dueDate=\"${nextAt}\"");
		deployment.addString("errand.bpmn", diagram);
		for (String table : new String[] { "deadline/deadline.dmn", "watch/travel-watch.dmn" }) {
			deployment.addString(table, Files.readString(processes.resolve(table), StandardCharsets.UTF_8));
		}
	}

	/** Asks by when what has to be answered. */
	public void deadlines(DelegateExecution errand) {
		errand.setVariable("planDue", due(errand, "TRAVEL-PLAN"));
		errand.setVariable("abroadDue", due(errand, "TRAVEL-ABROAD"));
	}

	private static Date due(DelegateExecution errand, String code) {
		Map<String, Object> asked = new HashMap<>();
		asked.put("code", code);
		asked.put("urgency", null);
		int days = ((Number) ask(errand, "deadline", asked).getEntry("amount")).intValue();
		return Date.from(Instant.now().plus(days + 1L, ChronoUnit.DAYS));
	}

	/** Asks what is to be done until when. */
	public void next(DelegateExecution errand) {
		LocalDate today = LocalDate.now();
		LocalDate departure = LocalDate.parse((String) errand.getVariable("departure"));
		Map<String, Object> asked = new HashMap<>();
		asked.put("daysLeft", ChronoUnit.DAYS.between(today, departure));
		asked.put("daysToReturn",
				ChronoUnit.DAYS.between(today, LocalDate.parse((String) errand.getVariable("return"))));
		DmnDecisionRuleResult told = ask(errand, "travel-watch", asked);
		int before = ((Number) told.getEntry("nextDays")).intValue();
		errand.setVariable("stage", told.getEntry("stage"));
		errand.setVariable("nextAt", Date.from(departure.minusDays(before).atStartOfDay(ZoneOffset.UTC).toInstant()));
		errand.setVariable("noted", false);
	}

	private static DmnDecisionRuleResult ask(DelegateExecution errand, String table, Map<String, Object> asked) {
		return errand.getProcessEngineServices()
			.getDecisionService()
			.evaluateDecisionTableByKey(table, asked)
			.getSingleResult();
	}

}
