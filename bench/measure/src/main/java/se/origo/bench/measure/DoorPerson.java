package se.origo.bench.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;

import se.origo.bench.Errand;
import se.origo.bench.LifeCycle;

/**
 * A contact person who works through Origo's real door, as Tasklist calls it: a journey
 * is watched until nobody travels. Six calls for an errand; what is started is taken at
 * once.
 */
final class DoorPerson implements LifeCycle {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private final Map<Integer, Calls> people = new ConcurrentHashMap<>();

	private final String site;

	private final List<String> names;

	private volatile String definition;

	DoorPerson(String site, List<String> names) {
		this.site = site;
		this.names = names;
	}

	@Override
	public void live(int person) throws Exception {
		Calls calls = signedIn(person);
		String instance = calls.post(ENGINE + "/process-definition/" + definition(calls) + "/submit-form", Map.of())
			.path("id")
			.asText();
		answer(calls, tasks(calls.get(ENGINE + "/task?processInstanceId=" + instance), instance), plan());
		JsonNode list = calls.post(ENGINE + "/filter/party/list?firstResult=0&maxResults=15",
				Map.of("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc"))));
		String task = tasks(list, instance);
		calls.post(ENGINE + "/task/" + task + "/claim", Map.of("userId", "me"));
		answer(calls, task, Map.of("travelStep", "stopped", "travelNote", "Stannar hemma."));
	}

	private static Map<String, Object> plan() {
		LocalDate departure = LocalDate.now().plusDays(40);
		return Map.of("travelAction", "watch", "travelDate", departure.toString(), "travelReturnDate",
				departure.plusDays(30).toString(), "travelNote", Errand.NOTE);
	}

	private static String tasks(JsonNode list, String instance) {
		for (JsonNode task : list.path("_embedded").path("task")) {
			if (instance.equals(task.path("processInstanceId").asText())) {
				return task.path("id").asText();
			}
		}
		throw new IllegalStateException("The task is not in the list");
	}

	private static void answer(Calls calls, String task, Map<String, Object> answers) throws Exception {
		calls.post(ENGINE + "/task/" + task + "/submit-form", Map.of("variables", RestPerson.typed(answers)));
	}

	/** Signs in through the county's service when the person comes for the first time. */
	Calls signedIn(int person) throws Exception {
		Calls known = this.people.get(person);
		if (known == null) {
			known = new Calls(this.site, Map.of("Accept", "application/hal+json,application/json;q=0.9,*/*;q=0.5",
					"X-Forwarded-Proto", "https", "X-Forwarded-For", "198.18.0." + (person + 1)));
			String service = known.leads("/oauth2/authorization/origo");
			String back = known.leads(service + "&person=" + Calls.encoded(this.names.get(person)));
			known.leads(back);
			known.get(ENGINE + "/filter/count");
			this.people.put(person, known);
		}
		return known;
	}

	/** The version that is in force. */
	private String definition(Calls calls) throws Exception {
		if (this.definition == null) {
			for (JsonNode startable : calls.get(ENGINE + "/process-definition")) {
				if ("travel-watch".equals(startable.path("key").asText())) {
					this.definition = startable.path("id").asText();
				}
			}
		}
		return this.definition;
	}

	/**
	 * A task that another party's person has just been given, for the check that nobody
	 * else sees it.
	 */
	String startedBy(int person) throws Exception {
		Calls calls = signedIn(person);
		String instance = calls.post(ENGINE + "/process-definition/" + definition(calls) + "/submit-form", Map.of())
			.path("id")
			.asText();
		return ENGINE + "/task/" + tasks(calls.get(ENGINE + "/task?processInstanceId=" + instance), instance);
	}

}
