package se.origo.bench.measure;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import se.origo.bench.Errand;
import se.origo.bench.LifeCycle;

/** Somebody who works through Camunda's own REST: seven calls for an errand. */
final class RestPerson implements LifeCycle {

	private final Map<Integer, Calls> people = new ConcurrentHashMap<>();

	private final String site;

	RestPerson(String site) {
		this.site = site;
	}

	@Override
	public void live(int person) throws Exception {
		String name = "person" + person;
		Calls calls = this.people.computeIfAbsent(person, first -> new Calls(this.site, Map.of("Authorization",
				"Basic " + Base64.getEncoder().encodeToString((name + ":bench").getBytes(StandardCharsets.UTF_8)))));
		String instance = calls
			.post("/engine-rest/process-definition/key/" + Errand.KEY + "/start",
					Map.of("businessKey", Errand.number(), "variables", typed(Errand.start())))
			.path("id")
			.asText();
		complete(calls, name, instance, Errand.plan());
		complete(calls, name, instance, Errand.outcome());
	}

	private static void complete(Calls calls, String name, String instance, Map<String, Object> answers)
			throws Exception {
		String task = calls.get("/engine-rest/task?processInstanceId=" + instance).path(0).path("id").asText();
		calls.post("/engine-rest/task/" + task + "/claim", Map.of("userId", name));
		calls.post("/engine-rest/task/" + task + "/complete", Map.of("variables", typed(answers)));
	}

	static Map<String, Object> typed(Map<String, Object> answers) {
		Map<String, Object> typed = new LinkedHashMap<>();
		answers.forEach((name, value) -> typed.put(name, Map.of("type", "String", "value", value)));
		return typed;
	}

}
