package se.origo.isolation;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import se.origo.Figures;
import se.origo.OrigoTest;
import se.origo.Scale;
import se.origo.SignedIn;
import se.origo.story.Stories;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Anything at all, sent to every address and into every form by those who may: an answer
 * or a refusal, never a failure, and nothing of what was sent in the log.
 */
@OrigoTest
@ExtendWith(OutputCaptureExtension.class)
class FuzzedInputTest {

	/** What only a failure's own words would hold. */
	private static final Pattern INSIDE = Pattern.compile(
			"(?<!Rest)Exception|\\bat (se|org|java|com)\\.|org\\.(camunda|spring|postgres|apache)|com\\.fasterxml|SQLSTATE|Tomcat");

	/** A version or a transfer of HTTP that the server does not speak. */
	private static final Set<Integer> OF_THE_PROTOCOL = Set.of(501, 505);

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private final Hostility hostility = new Hostility(Scale.random("fuzz"));

	private final List<String> wrong = new ArrayList<>();

	private final Map<Integer, Integer> statuses = new TreeMap<>();

	@Autowired
	Stories stories;

	@Autowired
	ProcessEngine engine;

	@LocalServerPort
	int port;

	@Test
	void everyFormTakesAnythingAndBreaksOnNothing(CapturedOutput log) {
		int each = Scale.of(12, 600);
		World world = new World(this.stories);
		Map<String, Integer> forms = new TreeMap<>();
		Set<String> filled = new HashSet<>();
		for (State state : State.all()) {
			for (String element : state.desks().keySet()) {
				if (filled.add(element)) {
					forms.merge(fill(world, state, element, each), each, Integer::sum);
				}
			}
		}
		settle("form data", log);
		assertThat(forms).hasSizeGreaterThan(9);
		Figures.print("Fuzz", "forms filled with anything", forms.size());
	}

	/**
	 * Fills in one form many times; where an answer is accepted, the state is made anew.
	 */
	private String fill(World world, State state, String element, int times) {
		Somebody holder = holder(state, element);
		SignedIn browser = SignedIn.as(this.port, holder.name());
		String form = "";
		String task = null;
		List<String> keys = List.of();
		for (int at = 0; at < times; at++) {
			if (task == null) {
				task = open(Case.of(state, world.in(state.name()), this.engine, this.stories), element);
				browser.post(ENGINE + "/task/" + task + "/claim", "{}");
				JsonNode schema = browser.json(ENGINE + "/task/" + task + "/deployed-form");
				form = schema.path("id").asText();
				keys = keys(schema);
			}
			boolean draft = at % 4 == 3;
			String path = draft ? "/api/drafts/" + task : ENGINE + "/task/" + task + "/submit-form";
			String body = this.hostility.body(keys);
			HttpResponse<String> answer = judged(path, body, browser.send(draft ? "PUT" : "POST", path, body));
			if (draft) {
				judged(path, body, browser.get(ENGINE + "/task/" + task + "/form-variables"));
			}
			task = (!draft && answer.statusCode() == 204) ? null : task;
		}
		return form;
	}

	private static Somebody holder(State state, String element) {
		return Somebody.all()
			.stream()
			.filter(who -> state.desks().get(element).contains(who.side()))
			.findFirst()
			.orElseThrow();
	}

	private static String open(Case it, String element) {
		return it.tasks()
			.entrySet()
			.stream()
			.filter(task -> task.getValue().equals(element))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow();
	}

	private static List<String> keys(JsonNode component) {
		List<String> keys = new ArrayList<>();
		StreamSupport.stream(component.path("components").spliterator(), false).forEach(inner -> {
			if (inner.hasNonNull("key")) {
				keys.add(inner.path("key").asText());
			}
			keys.addAll(keys(inner));
		});
		return keys;
	}

	@Test
	void everyAddressTakesAnythingAndBreaksOnNothing(CapturedOutput log) {
		List<SignedIn> people = List.of(SignedIn.nobody(this.port), SignedIn.as(this.port, "danderyd"),
				SignedIn.as(this.port, "granskare"), SignedIn.as(this.port, "drift"));
		Random random = Scale.random("addresses");
		Hostility anything = new Hostility(random);
		for (Endpoint endpoint : Endpoint.declared()) {
			for (int at = Scale.of(10, 600); at > 0; at--) {
				String id = List
					.of("1", "0", "-1", "x", "%00", "9".repeat(300), "%F0%9F%91%A9", "a%2Fb", "%24%7B1%7D", "mine")
					.get(random.nextInt(10));
				String query = List
					.of("", "?maxResults=-1", "?firstResult=x", "?maxResults=99999999999", "?task=%00",
							"?nameLike=%25%00", "?processInstanceId=%E2%80%AE")
					.get(random.nextInt(7));
				String body = endpoint.verb().equals("GET") ? ""
						: anything.body(List.of("variables", "sorting", "task"));
				SignedIn who = people.get(random.nextInt(people.size()));
				String path = endpoint.at(id) + query;
				judged(endpoint.verb() + " " + path, body,
						who.send(endpoint.verb(), path, body, headers(random, anything)));
			}
		}
		settle("bodies, ids and queries", log);
	}

	private static Map<String, String> headers(Random random, Hostility anything) {
		String type = List
			.of("application/json", "application/json", "application/json;charset=utf-16", "text/plain",
					"application/xml", "multipart/form-data; boundary=x", "application/x-java-serialized-object", "x")
			.get(random.nextInt(8));
		String visible = anything.text().replaceAll("[^ -~]", "?");
		return Map.of("Content-Type", type, "X-Requested-With",
				visible.substring(0, Math.min(visible.length(), 2_000)));
	}

	@Test
	void tokensCookiesAndHeadersCanBeAnything(CapturedOutput log) throws Exception {
		Random random = Scale.random("headers");
		Hostility anything = new Hostility(random);
		RawHttp raw = new RawHttp(this.port);
		for (int at = Scale.of(200, 20_000); at > 0; at--) {
			String request = raw.request(random, anything);
			String answer = raw.send(request);
			if (!answer.isEmpty()) {
				judge(request, Integer.parseInt(answer.replaceFirst("(?s)HTTP/1.[01] (\\d+).*", "$1")), answer);
			}
		}
		settle("cookies, tokens and headers", log);
	}

	private HttpResponse<String> judged(String path, String body, HttpResponse<String> answer) {
		judge(path + " " + body, answer.statusCode(), answer.statusCode() / 100 == 2 ? "" : answer.body());
		return answer;
	}

	private void judge(String sent, int status, String answer) {
		this.statuses.merge(status, 1, Integer::sum);
		String shown = sent.substring(0, Math.min(sent.length(), 500));
		if (status >= 500 && !OF_THE_PROTOCOL.contains(status)) {
			this.wrong.add(status + " to " + shown);
		}
		if (INSIDE.matcher(answer).find()) {
			this.wrong.add("the inside is told to " + shown + ": " + answer);
		}
	}

	private void settle(String what, CapturedOutput log) {
		Figures.print("Fuzz", what + ": inputs tried",
				this.statuses.values().stream().mapToInt(Integer::intValue).sum());
		Figures.print("Fuzz", what + ": answers by status", this.statuses);
		Figures.print("Fuzz", what + ": unexpected 5xx or words of the inside", this.wrong.size());
		assertThat(this.wrong.stream().limit(20)).isEmpty();
		assertThat(log.getAll()).doesNotContain(Hostility.CANARY);
	}

}
