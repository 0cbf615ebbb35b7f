package se.origo.isolation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * Other ways to send the same try: what a proxy, a browser or somebody with tools makes
 * of it.
 */
final class Tricks {

	private static final Map<String, String> NONE = Map.of("Content-Type", "application/json");

	/** Methods that no allowed call could change anything with. */
	private static final List<String> HARMLESS = List.of("HEAD", "OPTIONS");

	private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE",
			"TRACE", "PROPFIND", "get");

	private static final List<Map<String, String>> HEADERS = List.of(Map.of("Content-Type", "text/plain"),
			Map.of("Content-Type", "application/xml"), Map.of("Content-Type", "application/x-www-form-urlencoded"),
			Map.of("Content-Type", "application/json;charset=utf-16"),
			Map.of("Content-Type", "application/json", "Accept", "application/hal+json"),
			Map.of("Content-Type", "application/json", "Accept", "application/xml"),
			Map.of("Content-Type", "application/json", "Accept", "*/*"),
			Map.of("Content-Type", "application/json", "X-HTTP-Method-Override", "GET"),
			Map.of("Content-Type", "application/json", "X-Original-URL", "/api/audit/cases/AAAAA-AAAAA"),
			Map.of("Content-Type", "application/json", "X-Forwarded-User", "granskare"),
			Map.of("Content-Type", "application/json", "X-Forwarded-Prefix", "/camunda"),
			Map.of("Content-Type", "application/json", "X-Forwarded-For", "127.0.0.1"),
			Map.of("Content-Type", "application/json", "Accept-Encoding", "gzip"),
			Map.of("Content-Type", "application/json", "Range", "bytes=0-9"),
			Map.of("Content-Type", "application/json", "If-None-Match", "*"));

	private static final List<String> BODIES = List.of("", "null", "[]", "{\"id\":\"%1$s\"}",
			"{\"userId\":\"%1$s\",\"taskId\":\"%1$s\"}",
			"{\"variables\":{\"party\":{\"value\":\"botkyrka\"},\"assignee\":{\"value\":\"x\"}}}",
			"{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}", "{\"sorting\":[{\"sortBy\":\"%1$s\"}]}",
			"{\"taskId\":\"%1$s\",\"processInstanceBusinessKeyLike\":\"%%\"}");

	/** A try and what differs is chosen by. */
	private static final List<BiFunction<String, String, String>> PATHS = List.of((path, id) -> path + "/",
			(path, id) -> "/" + path, (path, id) -> path + ";jsessionid=1", (path, id) -> path.replace(id, id + ";x=y"),
			(path, id) -> path.replace(id, encoded(id)), (path, id) -> path.replace(id, "./" + id),
			(path, id) -> path.replace(id, "x/../" + id), (path, id) -> path.replace(id, "x%2f..%2f" + id),
			(path, id) -> path.replace(id, "%2e%2e/" + id), (path, id) -> path + ".json",
			(path, id) -> path + "?id=" + id, (path, id) -> path + "?taskId=" + id + "&processInstanceId=" + id,
			(path, id) -> path.toUpperCase(Locale.ROOT), (path, id) -> path.replace(id, id.toLowerCase(Locale.ROOT)),
			(path, id) -> path.replace(id, "0" + id), (path, id) -> path.replace(id, "%20" + id),
			(path, id) -> path.replace(id, id + "%00"), (path, id) -> path.replace(id, id + "," + id),
			(path, id) -> path.replace(id, "*"), (path, id) -> path.replace(id, id + "%0d%0aX-Origo:%201"),
			(path, id) -> path.replace("/", "//"), (path, id) -> path.replace("/api/", "/api;a=b/"),
			(path, id) -> path.replace("/", "%2f").replaceFirst("%2f", "/"), (path, id) -> path + "/%2e%2e",
			(path, id) -> path + "%3bx", (path, id) -> path.replace(id, "%255c" + id));

	private final Random random;

	Tricks(Random random) {
		this.random = random;
	}

	/**
	 * The same try in another dress; nothing that an allowed caller could change by it.
	 */
	Probe on(Probe probe) {
		String word = probe.id().isEmpty() ? "engine" : probe.id();
		return switch (this.random.nextInt(4)) {
			case 0 ->
				probe.sent(one(probe.opens() ? HARMLESS : METHODS), probe.path(), probe.body(), NONE, "other method");
			case 1 ->
				probe.sent(probe.method(), one(PATHS).apply(probe.path(), word), probe.body(), NONE, "other path");
			case 2 -> probe.sent(probe.method(), probe.path(), probe.body(), one(HEADERS), "other headers");
			default -> probe.sent(probe.method(), probe.path(), one(BODIES).formatted(word), NONE, "other body");
		};
	}

	private <T> T one(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	private static String encoded(String id) {
		StringBuilder encoded = new StringBuilder();
		id.chars().forEach(sign -> encoded.append("%%%02x".formatted(sign)));
		return encoded.toString();
	}

}
