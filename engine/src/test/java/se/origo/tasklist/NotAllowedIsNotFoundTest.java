package se.origo.tasklist;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import se.origo.Figures;
import se.origo.OrigoTest;
import se.origo.Scale;
import se.origo.SignedIn;
import se.origo.StatementCount;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever asks for what is not theirs gets, byte for byte and statement for statement,
 * what they would get if it did not exist.
 */
@OrigoTest
class NotAllowedIsNotFoundTest {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	/** Looks like a task of the engine, and is none. */
	private static final String NO_TASK = "999999999999";

	/** Made anew at each answer, whatever it says. */
	private static final List<String> CHANGES = List.of("date", "set-cookie");

	@Autowired
	Stories stories;

	@Autowired
	StatementCount statements;

	@Autowired
	RepositoryService repository;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient database;

	@LocalServerPort
	int port;

	private Story story;

	private Story block;

	private Story second;

	/**
	 * One call, once for what is there and once for what is not.
	 *
	 * @param method the HTTP method
	 * @param hidden the path to what there is
	 * @param missing the path to what there is not
	 * @param body a JSON text, or empty
	 */
	private record Pair(String method, String hidden, String missing, String body) {
	}

	@BeforeEach
	void somebodyIsBlocked() {
		this.story = this.stories.begin().sent(Letter.to("botkyrka"), "CONSENT");
		this.block = this.stories.begin();
		this.block.as("danderyd").blocks(this.story.sender().caseNumber(), "Kontaktperson Botkyrka");
		this.second = this.stories.begin();
		this.second.as("danderyd").blocks(this.story.sender().caseNumber(), "Granskare, Resurscentrum Origo");
	}

	@AfterEach
	void end() {
		this.story.ends();
		this.block.ends();
		this.second.ends();
	}

	@Test
	void toEveryCallTheAnswerToWhatIsAnothersIsTheAnswerToWhatIsNotThere() {
		for (String who : List.of("botkyrka", "nacka", "nacka-chef", "samordnare", "processagare", "drift")) {
			SignedIn person = SignedIn.as(this.port, who);
			atTasks().forEach(pair -> alike(who, person, pair));
		}
		// Whoever has another hand-over on the desk may see the drawing; these two never
		// do.
		for (String who : List.of("processagare", "drift")) {
			SignedIn person = SignedIn.as(this.port, who);
			atDrawings().forEach(pair -> alike(who, person, pair));
		}
		SignedIn auditor = SignedIn.as(this.port, "granskare");
		Stream.of(this.story.sender().caseNumber(), this.story.receiver().caseNumber())
			.forEach(number -> alike("granskare", auditor,
					new Pair("GET", "/api/audit/cases/" + number, "/api/audit/cases/22222-33333", "")));
	}

	/** Every call of Tasklist's door that has an id in its path. */
	private List<Pair> atTasks() {
		String task = this.story.task("acknowledgeReferral");
		List<Pair> pairs = new ArrayList<>();
		for (String call : List.of("", "/form", "/deployed-form", "/form-variables")) {
			pairs.add(pair("GET", ENGINE + "/task/%s" + call, task, NO_TASK, ""));
		}
		for (String call : List.of("/claim", "/unclaim")) {
			pairs.add(pair("POST", ENGINE + "/task/%s" + call, task, NO_TASK, "{}"));
		}
		pairs.add(pair("POST", ENGINE + "/task/%s/submit-form", task, NO_TASK, "{\"variables\":{}}"));
		pairs.add(pair("GET", "/api/drafts/%s", task, NO_TASK, ""));
		pairs.add(pair("PUT", "/api/drafts/%s", task, NO_TASK, "{}"));
		pairs.add(pair("GET", "/api/tasks/%s/deadlines", task, NO_TASK, ""));
		pairs.add(pair("POST", "/api/trial/jobs/1/lapse?task=%s", task, NO_TASK, ""));
		String instance = this.tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
		pairs.add(pair("GET", ENGINE + "/task?processInstanceId=%s", instance, NO_TASK, ""));
		return pairs;
	}

	private List<Pair> atDrawings() {
		List<Pair> pairs = new ArrayList<>();
		String definition = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("referral-reception")
			.latestVersion()
			.singleResult()
			.getId();
		for (String call : List.of("xml", "startForm", "deployed-start-form")) {
			pairs.add(pair("GET", ENGINE + "/process-definition/%s/" + call, definition, "referral-reception:9:9", ""));
		}
		return pairs;
	}

	private static Pair pair(String method, String path, String hidden, String missing, String body) {
		return new Pair(method, path.formatted(hidden), path.formatted(missing), body);
	}

	private void alike(String who, SignedIn person, Pair pair) {
		// What the first call of a session or of a version warms up is warm.
		person.send(pair.method(), pair.missing(), pair.body());
		HttpResponse<String> missing = person.send(pair.method(), pair.missing(), pair.body());
		HttpResponse<String> hidden = person.send(pair.method(), pair.hidden(), pair.body());
		assertThat(hidden.statusCode()).as("%s: %s", who, pair).isEqualTo(missing.statusCode());
		assertThat(hidden.body()).as("%s: %s", who, pair).isEqualTo(missing.body());
		assertThat(headers(hidden)).as("%s: %s", who, pair).isEqualTo(headers(missing));
		assertThat(fewest(person, pair, pair.hidden())).as("statements of %s: %s", who, pair)
			.isEqualTo(fewest(person, pair, pair.missing()))
			.isPositive();
	}

	/** Of several times: once in a second the parties are read anew, whoever asks. */
	private long fewest(SignedIn person, Pair pair, String path) {
		return LongStream.range(0, 3).map(time -> {
			long before = this.statements.now();
			person.send(pair.method(), path, pair.body());
			return this.statements.now() - before;
		}).min().getAsLong();
	}

	private static Map<String, List<String>> headers(HttpResponse<?> answer) {
		Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
		CHANGES.forEach(headers::remove);
		return headers;
	}

	@Test
	void whoIsAllowedFindsTheSame() {
		String task = this.story.task("acknowledgeReferral");
		SignedIn deputy = SignedIn.as(this.port, "botkyrka-2");
		assertThat(deputy.get(ENGINE + "/task/" + task).statusCode()).isEqualTo(200);
		assertThat(deputy.get("/api/tasks/" + task + "/deadlines").statusCode()).isEqualTo(200);
	}

	@Test
	void whatWasAskedForIsOnRecordAndNothingOfWhatThereIs() {
		String task = this.story.task("acknowledgeReferral");
		String text = "namn" + UUID.randomUUID();
		SignedIn blocked = SignedIn.as(this.port, "botkyrka");
		for (String asked : List.of(task, NO_TASK, text, "19121212-1212", "191212121212")) {
			blocked.get(ENGINE + "/task/" + asked);
		}
		assertThat(lastRecorded(5)).containsExactly("{\"asked\":\"" + task + "\"} null null",
				"{\"asked\":\"" + NO_TASK + "\"} null null", "{} null null", "{} null null", "{} null null");
	}

	private List<String> lastRecorded(int rows) {
		List<String> recorded = new ArrayList<>(this.stories.behindTheCurtain(() -> this.database.sql("""
				select payload || ' ' || coalesce(party, 'null') || ' ' || coalesce(case_number, 'null')
				from origo.audit where kind = 'not-found' order by id desc limit ?""")
			.param(rows)
			.query(String.class)
			.list()));
		Collections.reverse(recorded);
		return recorded;
	}

	/** Printed, never promised: a clock on a busy machine proves nothing. */
	@Test
	void howMuchLongerAnAnswerTakesWhenThereIsSomethingToHide() {
		int pairs = Scale.of(100, 1000);
		String task = ENGINE + "/task/" + this.story.task("acknowledgeReferral");
		for (String who : List.of("botkyrka", "nacka")) {
			SignedIn person = SignedIn.as(this.port, who);
			List<Long> hidden = new ArrayList<>();
			List<Long> missing = new ArrayList<>();
			for (int i = 0; i < pairs; i++) {
				hidden.add(time(person, task));
				missing.add(time(person, ENGINE + "/task/" + NO_TASK));
			}
			Figures.print("Not allowed is not found",
					"difference of medians over %d pairs, %s".formatted(pairs,
							who.equals("nacka") ? "another party" : "a blocked person"),
					"%.3f ms (medians %.2f and %.2f ms)".formatted(median(hidden) - median(missing), median(hidden),
							median(missing)));
		}
	}

	private static long time(SignedIn person, String path) {
		long start = System.nanoTime();
		assertThat(person.get(path).statusCode()).isEqualTo(404);
		return System.nanoTime() - start;
	}

	private static double median(List<Long> nanos) {
		Collections.sort(nanos);
		return nanos.get(nanos.size() / 2) / 1_000_000.0;
	}

}
