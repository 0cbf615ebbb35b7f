package se.origo.tasklist;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.origo.Figures;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.StatementCount;
import se.origo.Today;
import se.origo.audit.LogNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a finished case asks of the database, counted: the clock of a busy machine proves
 * nothing, but a statement more is a statement more. A journey is watched and nobody
 * travels: started, two tasks answered, six values, one of them of 500 characters.
 */
@OrigoTest
class FinishedCaseCostTest {

	/**
	 * What it takes now, with all protections on, and a few to spare; several values of
	 * one statement count as often as there are of them. Whoever needs more changes the
	 * number and says what it buys.
	 */
	private static final int MOST = 65;

	private static final int LIVES = 6;

	/**
	 * Bytes of the write-ahead log, its leaves included, the keys' database and the split
	 * of a page not; some to spare. It is the other counter that nobody makes worse
	 * unnoticed.
	 */
	private static final long MOST_BYTES = 25_500;

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private static final ObjectMapper JSON = new ObjectMapper();

	@Autowired
	StatementCount statements;

	@Autowired
	JdbcConnectionDetails details;

	@Autowired
	ApplicationContext application;

	@LocalServerPort
	int port;

	private SignedIn person;

	private String definition;

	@BeforeEach
	void somebodySignsInWhileTheLogRests() {
		// How many rounds a case is sealed in depends on how busy the machine is.
		LogNode.restIn(this.application);
		this.person = SignedIn.as(this.port, "kurator");
		get("/process-definition").forEach(startable -> {
			if ("travel-watch".equals(startable.path("key").asText())) {
				this.definition = startable.path("id").asText();
			}
		});
	}

	@Test
	void aFinishedCaseAsksTheDatabaseNoMoreThanIsWrittenHere() {
		// Once in a second something is read anew that is remembered otherwise.
		long fewest = LongStream.range(0, LIVES).map(time -> {
			long before = this.statements.now();
			finish(start());
			return this.statements.now() - before;
		}).min().getAsLong();
		Figures.print("Cost of a finished case", "statements, at the door", String.valueOf(fewest));
		assertThat(fewest).isBetween(30L, (long) MOST);
	}

	@AfterEach
	void theLogGoesOn() {
		LogNode.goesOnIn(this.application);
	}

	@Test
	void aFinishedCaseWritesNoMoreLogThanIsWrittenHere() {
		WrittenLog log = new WrittenLog(this.details.getJdbcUrl());
		LogNode sealing = new LogNode(this.application);
		// Now and then a page is full and is split; of some lives one meets none.
		long fewest = LongStream.range(0, LIVES).map(time -> {
			String before = log.now();
			String instance = start();
			String caseNumber = log.caseOf(instance);
			finish(instance);
			sealing.seals();
			return log.bytes(caseNumber, before);
		}).min().getAsLong();
		Figures.print("Cost of a finished case", "write-ahead log, bytes", String.valueOf(fewest));
		assertThat(fewest).isBetween(10_000L, MOST_BYTES);
	}

	private String start() {
		return post("/process-definition/" + this.definition + "/submit-form", "{}").path("id").asText();
	}

	private void finish(String instance) {
		LocalDate departure = Today.local().plusDays(40);
		answer(task(get("/task?processInstanceId=" + instance), instance),
				Map.of("travelAction", "watch", "travelDate", departure.toString(), "travelReturnDate",
						departure.plusDays(30).toString(), "travelNote", "x".repeat(500)));
		String task = task(
				post("/filter/party/list", "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}"),
				instance);
		post("/task/" + task + "/claim", "{}");
		answer(task, Map.of("travelStep", "stopped", "travelNote", "Stannar hemma."));
	}

	private static String task(JsonNode list, String instance) {
		return list.path("_embedded")
			.path("task")
			.findParents("processInstanceId")
			.stream()
			.filter(task -> instance.equals(task.path("processInstanceId").asText()))
			.findFirst()
			.orElseThrow()
			.path("id")
			.asText();
	}

	private void answer(String task, Map<String, String> answers) {
		post("/task/" + task + "/submit-form",
				"{\"variables\":{" + answers.entrySet()
					.stream()
					.map(answer -> "\"%s\":{\"type\":\"String\",\"value\":\"%s\"}".formatted(answer.getKey(),
							answer.getValue()))
					.collect(Collectors.joining(",")) + "}}");
	}

	private JsonNode get(String path) {
		return json(this.person.get(ENGINE + path).body());
	}

	private JsonNode post(String path, String body) {
		var answer = this.person.post(ENGINE + path, body);
		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
		return json(answer.body());
	}

	private static JsonNode json(String body) {
		try {
			return JSON.readTree(body.isEmpty() ? "null" : body);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
