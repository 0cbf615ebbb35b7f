package se.origo.breakglass;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import se.origo.SignedIn;
import se.origo.party.Agreement;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.flywaydb.core.Flyway;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words for telling of break-glass: people act through the door, by the names they sign
 * in with.
 */
@Component
class GlassStory {

	static final String NEEDS = "Den unga ringde och var rädd.";

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private final ProcessEngine engine;

	private final Stories stories;

	private final JdbcClient database;

	private final Environment environment;

	private final Flyway flyway;

	private final Register register;

	private final Map<String, SignedIn> people = new ConcurrentHashMap<>();

	GlassStory(ProcessEngine engine, Stories stories, JdbcClient database, Environment environment, Flyway flyway,
			Register register) {
		this.engine = engine;
		this.stories = stories;
		this.database = database;
		this.environment = environment;
		this.flyway = flyway;
		this.register = register;
	}

	SignedIn person(String name) {
		return this.people.computeIfAbsent(name,
				who -> SignedIn.as(this.environment.getRequiredProperty("local.server.port", Integer.class), who));
	}

	/** Starts a request; what comes back is the number of its own case. */
	String starts(String name) {
		return json(expect(200, triesToStart(name))).path("businessKey").asText();
	}

	HttpResponse<String> triesToStart(String name) {
		for (JsonNode definition : json(person(name).get(ENGINE + "/process-definition"))) {
			if (definition.path("key").asText().equals("break-glass")) {
				return person(name)
					.post(ENGINE + "/process-definition/" + definition.path("id").asText() + "/submit-form", "{}");
			}
		}
		throw new AssertionError(name + " cannot start break-glass");
	}

	boolean canStart(String name) {
		return person(name).get(ENGINE + "/process-definition").body().contains("\"break-glass\"");
	}

	/** Asks for a case, and tells what the door answered. */
	HttpResponse<String> asks(String name, String glassCase, String sought) {
		return submits(name, task(glassCase), Map.of("soughtCase", sought, "glassReason", "young-person-calls",
				"glassWords", NEEDS, "glassReviewKnown", true));
	}

	/** Opens a case from the first click; what comes back is the opening's own case. */
	String opens(String name, String caseNumber) {
		String glassCase = starts(name);
		expect(204, asks(name, glassCase, caseNumber));
		return glassCase;
	}

	/** Is refused from the first click; what comes back is the sentence. */
	String isRefused(String name, String caseNumber) {
		String glassCase = starts(name);
		String sentence = json(expect(400, asks(name, glassCase, caseNumber))).path("message").asText();
		assertThat(instance(glassCase)).isNotNull();
		stop(glassCase);
		return sentence;
	}

	HttpResponse<String> submits(String name, String task, Map<String, Object> answers) {
		Map<String, Object> variables = new HashMap<>();
		answers.forEach((key, value) -> variables.put(key, Map.of("value", value)));
		return person(name).post(ENGINE + "/task/" + task + "/submit-form", text(Map.of("variables", variables)));
	}

	HttpResponse<String> claims(String name, String task) {
		return person(name).post(ENGINE + "/task/" + task + "/claim", "{}");
	}

	HttpResponse<String> leaves(String name, String task) {
		return person(name).post(ENGINE + "/task/" + task + "/unclaim", "{}");
	}

	/** What the form of a task shows somebody. */
	HttpResponse<String> reads(String name, String task) {
		return person(name).get(ENGINE + "/task/" + task + "/form-variables");
	}

	String shown(String name, String task, String key) {
		return json(expect(200, reads(name, task))).path(key).path("value").asText();
	}

	/** What the tab "Ärende" at a task shows somebody. */
	String panel(String name, String task) {
		return expect(200, person(name).get("/api/tasks/" + task + "/case")).body();
	}

	/** What a press on "Visa identitet" shows. */
	String identity(String name, String task) {
		return expect(200, person(name).post("/api/tasks/" + task + "/case/identity", "")).body();
	}

	/** Whether a task stands on one of somebody's lists. */
	boolean lists(String name, String list, String task) {
		return json(person(name).post(ENGINE + "/filter/" + list + "/list?firstResult=0&maxResults=50",
				"{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}"))
			.at("/_embedded/task")
			.findValuesAsText("id")
			.contains(task);
	}

	/** The one open task of a case. */
	String task(String caseNumber) {
		return tasks().processInstanceBusinessKey(caseNumber).singleResult().getId();
	}

	private TaskQuery tasks() {
		return this.engine.getTaskService().createTaskQuery();
	}

	/** The task about an opening: the reviewers' or the manager's. */
	String taskAbout(String glassCase, String key) {
		List<Task> tasks = tasks().taskDefinitionKey(key).processVariableValueEquals("openedGlass", glassCase).list();
		assertThat(tasks).as("tasks at %s", key).hasSize(1);
		return tasks.get(0).getId();
	}

	String caseOf(String task) {
		String instance = tasks().taskId(task).singleResult().getProcessInstanceId();
		return instances().processInstanceId(instance).singleResult().getBusinessKey();
	}

	private ProcessInstanceQuery instances() {
		return this.engine.getRuntimeService().createProcessInstanceQuery();
	}

	ProcessInstance instance(String caseNumber) {
		return instances().processInstanceBusinessKey(caseNumber).singleResult();
	}

	void fires(String caseNumber, String timer) {
		Scope.asSystem("job", () -> {
			this.engine.getManagementService()
				.executeJob(this.engine.getManagementService()
					.createJobQuery()
					.processInstanceId(instance(caseNumber).getId())
					.activityId(timer)
					.singleResult()
					.getId());
			return null;
		});
	}

	/** Which end the case's process came to. */
	String end(String caseNumber) {
		return this
			.rows("select element from origo.audit where kind = 'process-ended' and case_number = :case", caseNumber)
			.get(0);
	}

	/** Kinds of what stands on record in a case. */
	List<String> record(String caseNumber) {
		return rows("select kind from origo.audit where case_number = :case order by id", caseNumber);
	}

	List<String> rows(String sql, String caseNumber) {
		return this.stories
			.behindTheCurtain(() -> this.database.sql(sql).param("case", caseNumber).query(String.class).list());
	}

	/** The time of an opening is out, and no timer has noticed. */
	void lapsed(String glassCase) {
		asOwner("update origo.opened_glass set opened_at = now() - interval '2 hours', until = now() - interval '1 hour'"
				+ " where glass_case = '" + glassCase + "'");
	}

	/** The task has been due for an hour. */
	void isDue(String task) {
		this.stories.behindTheCurtain(() -> {
			Task late = tasks().taskId(task).singleResult();
			late.setDueDate(Date.from(Instant.now().minusSeconds(3600)));
			this.engine.getTaskService().saveTask(late);
			return null;
		});
	}

	/** Somebody is appointed log reviewer as well, for as long as this takes. */
	void alsoReviews(String name, Runnable meanwhile) {
		String whose = " (select id from origo.person where sign_in_name = '" + name + "')";
		asOwner("insert into origo.appointment (person, party, role, ordinal) select" + whose
				+ ", 'origo', 'log-reviewer', 9 on conflict (person, party, role) do update set valid_until = null");
		try {
			meanwhile.run();
		}
		finally {
			asOwner("update origo.appointment set valid_until = '2020-01-01' where role = 'log-reviewer' and person ="
					+ whose);
		}
	}

	/** Somebody is away from now on, for as long as this takes. */
	void away(String name, Runnable meanwhile) {
		asOwner("insert into origo.absence (person, party, case_number, from_at, until_at, registered_by, registered_at)"
				+ " select a.person, a.party, 'glass-' || a.person, now() - interval '1 minute', now() + interval '1 day',"
				+ " a.person, now() from origo.appointment a join origo.person p on p.id = a.person where p.sign_in_name = '"
				+ name + "' and a.valid_until is null");
		try {
			meanwhile.run();
		}
		finally {
			asOwner("update origo.absence set ended_at = now(), case_number = case_number || '-' || id"
					+ " where case_number like 'glass-%' and ended_at is null");
		}
	}

	/** A party's agreement is suspended, for as long as this takes. */
	void suspended(String party, Runnable meanwhile) {
		agree(party, Agreement.SUSPENDED);
		try {
			meanwhile.run();
		}
		finally {
			agree(party, Agreement.SIGNED);
		}
	}

	private void agree(String party, Agreement agreement) {
		this.stories.behindTheCurtain(() -> {
			this.register.agree(party, agreement);
			return null;
		});
	}

	private void asOwner(String statement) {
		this.stories.changed(JdbcClient.create(this.flyway.getConfiguration().getDataSource())
			.sql("do $$ begin perform set_config('origo.scope', 'test', true); " + statement + "; end $$")
			.update());
	}

	/** Ends all that these stories have begun. */
	void ends(Story... handOvers) {
		List<String> instances = new ArrayList<>();
		for (String process : List.of("break-glass", "glass-review", "glass-notice")) {
			instances().processDefinitionKey(process).list().forEach(instance -> instances.add(instance.getId()));
		}
		Stream.of(handOvers)
			.flatMap(handOver -> Stream.of(handOver.sender(), handOver.receiver()))
			.flatMap(side -> instances().processInstanceBusinessKey(side.caseNumber())
				.rootProcessInstances()
				.list()
				.stream())
			.forEach(instance -> instances.add(instance.getId()));
		this.stories.behindTheCurtain(() -> {
			instances.forEach(instance -> this.engine.getRuntimeService().deleteProcessInstance(instance, "test"));
			return null;
		});
		asOwner("update origo.opened_glass set closed_at = now(), closed_how = 'closed' where closed_at is null");
		// They cannot be removed, but they can be long ago.
		asOwner("alter table origo.glass_attempt no force row level security;"
				+ " update origo.glass_attempt set at = now() - interval '1 day';"
				+ " alter table origo.glass_attempt force row level security");
	}

	private void stop(String caseNumber) {
		this.stories.behindTheCurtain(() -> {
			this.engine.getRuntimeService().deleteProcessInstance(instance(caseNumber).getId(), "test");
			return null;
		});
	}

	static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		return answer;
	}

	static JsonNode json(HttpResponse<String> answer) {
		try {
			return JSON.readTree(answer.body());
		}
		catch (IOException ex) {
			throw new AssertionError(answer.body(), ex);
		}
	}

	private static String text(Object body) {
		try {
			return JSON.writeValueAsString(body);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
