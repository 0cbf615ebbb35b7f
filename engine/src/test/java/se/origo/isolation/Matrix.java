package se.origo.isolation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that can be tried: every address, everybody, every hand-over's every id. */
final class Matrix {

	private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

	private static final List<String> FILTERS = List.of("mine", "party", "overdue", "waiting", "sent");

	/** Somebody, and a fact that they are shown. */
	record Shown(Somebody who, String fact, String state, List<String> tokens) {

		@Override
		public String toString() {
			return this.fact + " of \"" + this.state + "\" shown to " + this.who;
		}

	}

	private final List<Case> cases;

	private final List<Somebody> people;

	private final List<Endpoint> endpoints;

	private final Directory directory;

	private final Secrets secrets;

	Matrix(List<Case> cases, List<Somebody> people, List<Endpoint> endpoints, Directory directory) {
		this.cases = cases;
		this.people = people;
		this.endpoints = endpoints;
		this.directory = directory;
		this.secrets = new Secrets(cases, people);
	}

	List<Case> cases() {
		return this.cases;
	}

	Secrets secrets() {
		return this.secrets;
	}

	/** Reads that must succeed: what the model opens, at everybody it opens it to. */
	List<Probe> reads() {
		return all().filter(probe -> probe.opens() && !probe.endpoint().changes()).toList();
	}

	/** Changes that the model opens. */
	List<Probe> changes() {
		return all().filter(probe -> probe.opens() && probe.endpoint().changes()).toList();
	}

	/** Tries that change nothing if the model holds. */
	List<Probe> probes() {
		return all().filter(probe -> !(probe.opens() && probe.endpoint().changes())).toList();
	}

	private Stream<Probe> all() {
		return this.endpoints.stream()
			.flatMap(endpoint -> this.people.stream()
				.flatMap(who -> Stream.concat(ofNoCase(endpoint, who),
						this.cases.stream().flatMap(it -> ofCase(endpoint, who, it)))));
	}

	private Stream<Probe> ofNoCase(Endpoint endpoint, Somebody who) {
		return switch (endpoint.asks()) {
			case "-" -> Stream.of(probe(endpoint, who, "no case", "", "", role(endpoint, who)));
			case "size", "notice" -> Stream.of(probe(endpoint, who, "by number", "0", "", false));
			case "filter" -> FILTERS.stream()
				.map(filter -> probe(endpoint, who, filter, filter, "?maxResults=50", role(endpoint, who)));
			case "definition" -> this.directory.definitions()
				.filter(definition -> !endpoint.isOpenTo("signed-in") || who.isNobody()
						|| this.directory.starts(who, definition))
				.map(definition -> probe(endpoint, who, "a diagram", definition, "",
						this.directory.starts(who, definition)));
			case "person" -> this.people.stream()
				.filter(other -> !other.isNobody())
				.map(other -> probe(endpoint, who, other.name(), this.directory.id(other), "", other.equals(who)));
			default -> Stream.empty();
		};
	}

	private Stream<Probe> ofCase(Endpoint endpoint, Somebody who, Case it) {
		String state = it.state().name();
		return switch (endpoint.asks()) {
			case "task" ->
				it.tasks().keySet().stream().map(task -> probe(endpoint, who, state, task, "", it.isOnDesk(task, who)));
			case "job" -> it.jobs()
				.entrySet()
				.stream()
				.map(job -> probe(endpoint, who, state, job.getKey(), "?task=" + job.getValue(),
						opens(endpoint, who, it, job)));
			case "case" ->
				it.caseNumbers().stream().map(number -> probe(endpoint, who, state, number, "", role(endpoint, who)));
			case "instance" -> it.instances()
				.values()
				.stream()
				.map(id -> probe(endpoint, who, state, "", "?processInstanceId=" + id, role(endpoint, who)));
			default -> Stream.empty();
		};
	}

	private boolean opens(Endpoint endpoint, Somebody who, Case it, Map.Entry<String, String> job) {
		boolean held = endpoint.isOpenTo("holder") && it.isOnDesk(job.getValue(), who);
		return held || role(endpoint, who) && this.directory.isBroken(job.getKey());
	}

	private static boolean role(Endpoint endpoint, Somebody who) {
		return endpoint.isOpenTo("everyone") || endpoint.isOpenTo("signed-in") && !who.isNobody()
				|| who.roles().stream().anyMatch(endpoint::isOpenTo);
	}

	private static Probe probe(Endpoint endpoint, Somebody who, String about, String id, String query, boolean opens) {
		return new Probe(who, endpoint, endpoint.verb(), endpoint.at(id) + query, endpoint.body().replace("{id}", id),
				JSON, opens, about, id);
	}

	/**
	 * For each fact that somebody is shown, all that they can read about that hand-over.
	 */
	Map<Shown, List<Probe>> shown() {
		Map<Shown, List<Probe>> shown = new LinkedHashMap<>();
		this.people.forEach(who -> this.cases.forEach(it -> it.facts()
			.keySet()
			.stream()
			.filter(fact -> it.isShown(fact, who))
			.forEach(
					fact -> shown.put(new Shown(who, fact, it.state().name(), it.facts().get(fact)), reads(who, it)))));
		return shown;
	}

	private List<Probe> reads(Somebody who, Case it) {
		return this.endpoints.stream()
			.filter(endpoint -> !endpoint.changes() && Set.of("task", "case").contains(endpoint.asks()))
			.flatMap(endpoint -> ofCase(endpoint, who, it).filter(Probe::opens))
			.toList();
	}

}
