package se.origo.bench.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;

import se.origo.bench.Errand;
import se.origo.bench.LifeCycle;

/**
 * A contact person who works through Origo's real door, as Tasklist calls it. Six calls
 * for an errand; what is started is taken at once.
 */
final class DoorPerson implements LifeCycle {

	/** A process of ours: a journey is watched until nobody travels. */
	static final String JOURNEY = "travel-watch";

	static final String ENGINE = "/camunda/api/engine/engine/default";

	private final Map<Integer, Calls> people = new ConcurrentHashMap<>();

	private final String site;

	private final List<String> names;

	private final String process;

	private volatile String definition;

	/**
	 * One who lives errands.
	 * @param process what an errand is: its process's id
	 */
	DoorPerson(String site, List<String> names, String process) {
		this.site = site;
		this.names = names;
		this.process = process;
	}

	@Override
	public void live(int person) throws Exception {
		String instance = begin(person);
		Calls calls = signedIn(person);
		String task = tasks(list(calls), instance);
		calls.post(ENGINE + "/task/" + task + "/claim", Map.of("userId", "me"));
		answer(calls, task, outcome());
	}

	/**
	 * The first half of an errand.
	 * @return id of its instance
	 */
	String begin(int person) throws Exception {
		Calls calls = signedIn(person);
		String instance = start(calls);
		answer(calls, next(calls, instance), plan());
		return instance;
	}

	/**
	 * Starts one.
	 * @param definition the version that is in force
	 * @return id of its instance
	 */
	static String start(Calls calls, String definition) throws Exception {
		return calls.post(ENGINE + "/process-definition/" + definition + "/submit-form", Map.of()).path("id").asText();
	}

	/** The task that whoever has started something goes on with. */
	static String next(Calls calls, String instance) throws Exception {
		return tasks(calls.get(ENGINE + "/task?processInstanceId=" + instance), instance);
	}

	/** The party's open tasks, the newest first. */
	static JsonNode list(Calls calls) throws Exception {
		return calls.post(ENGINE + "/filter/party/list?firstResult=0&maxResults=15",
				Map.of("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc"))));
	}

	static Map<String, Object> plan() {
		LocalDate departure = LocalDate.now().plusDays(40);
		return Map.of("travelAction", "watch", "travelDate", departure.toString(), "travelReturnDate",
				departure.plusDays(30).toString(), "travelNote", Errand.NOTE);
	}

	static Map<String, Object> outcome() {
		return Map.of("travelStep", "stopped", "travelNote", "Stannar hemma.");
	}

	static String tasks(JsonNode list, String instance) {
		for (JsonNode task : list.path("_embedded").path("task")) {
			if (instance.equals(task.path("processInstanceId").asText())) {
				return task.path("id").asText();
			}
		}
		throw new IllegalStateException("The task is not in the list");
	}

	static JsonNode answer(Calls calls, String task, Map<String, Object> answers) throws Exception {
		return calls.post(ENGINE + "/task/" + task + "/submit-form", Map.of("variables", RestPerson.typed(answers)));
	}

	/** Signs in through the county's service when the person comes for the first time. */
	Calls signedIn(int person) throws Exception {
		Calls known = this.people.get(person);
		if (known == null) {
			known = signedIn(this.site, this.names.get(person), person);
			this.people.put(person, known);
		}
		return known;
	}

	/** Somebody who has signed in before. */
	Optional<Calls> known(int person) {
		return Optional.ofNullable(this.people.get(person));
	}

	/** Signs in somebody of this name, who sits at an address of their own. */
	static Calls signedIn(String site, String name, int address) throws Exception {
		Calls somebody = new Calls(site,
				Map.of("Accept", "application/hal+json,application/json;q=0.9,*/*;q=0.5", "X-Forwarded-Proto", "https",
						"X-Forwarded-For", "198.18." + address / 250 + "." + (address % 250 + 1)));
		String service = somebody.leads("/oauth2/authorization/origo");
		String back = somebody.leads(service + "&person=" + Calls.encoded(name));
		somebody.leads(back);
		somebody.get(ENGINE + "/filter/count");
		return somebody;
	}

	/**
	 * The version that is in force, of what one can start.
	 * @param process id of the process
	 */
	static String startable(Calls calls, String process) throws Exception {
		for (JsonNode startable : calls.get(ENGINE + "/process-definition")) {
			if (process.equals(startable.path("key").asText())) {
				return startable.path("id").asText();
			}
		}
		throw new IllegalStateException("Nobody can start " + process);
	}

	/** Asked once: an errand is six calls. */
	private String start(Calls calls) throws Exception {
		if (this.definition == null) {
			this.definition = startable(calls, this.process);
		}
		return start(calls, this.definition);
	}

	/**
	 * A task that another party's person has just been given, for the check that nobody
	 * else sees it.
	 */
	String startedBy(int person) throws Exception {
		Calls calls = signedIn(person);
		return ENGINE + "/task/" + next(calls, start(calls));
	}

}
