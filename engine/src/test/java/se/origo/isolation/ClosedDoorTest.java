package se.origo.isolation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import se.origo.Figures;
import se.origo.OrigoTest;
import se.origo.Scale;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.AntPathMatcher;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing of Camunda's own REST, Cockpit, Admin or set-up answers anybody. */
@OrigoTest
class ClosedDoorTest {

	private static final List<String> ROOTS = List.of("/engine-rest/", "/engine-rest/engine/default/", "/rest/",
			"/camunda/api/engine/engine/default/", "/camunda/api/engine/", "/camunda/engine-rest/", "/api/engine/");

	private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "OPTIONS");

	private static final List<String> APPLICATIONS = List.of("/camunda/app/cockpit/default/",
			"/camunda/app/admin/default/", "/camunda/app/welcome/default/", "/camunda/app/cockpit/",
			"/camunda/app/admin/", "/camunda/app/admin/index.html", "/camunda/app/cockpit/index.html",
			"/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
			"/camunda/api/cockpit/plugin/base/static/app/plugin.js",
			"/camunda/api/admin/plugin/adminPlugins/static/app/plugin.js",
			"/camunda/api/admin/auth/user/default/login/cockpit", "/camunda/api/admin/auth/user/default/login/tasklist",
			"/camunda/api/admin/auth/user/default/logout", "/camunda/api/welcome/plugin/x",
			"/camunda-welcome/index.html", "/webjars/camunda/app/admin/index.html", "/camunda/app/admin/default/setup/",
			"/h2-console", "/camunda-invoice");

	private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

	@LocalServerPort
	int port;

	private Callers callers() {
		return new Callers(this.port);
	}

	@Test
	void noAddressOfTheEnginesOwnInterfaceAnswers() throws Exception {
		Callers callers = callers();
		List<Probe> probes = new ArrayList<>(probes());
		Collections.shuffle(probes, Scale.random("closed door"));
		List<Probe> drawn = probes.subList(0, Math.min(probes.size(), Scale.of(800, probes.size())));
		List<String> answered = drawn.parallelStream().filter(probe -> {
			int status = callers.call(probe).statusCode();
			return probe.who().isNobody() ? status != 401 && status != 302 && status != 404 && status != 403
					: status != 404 && status != 405;
		}).map(Probe::toString).toList();
		assertThat(answered.stream().limit(30)).isEmpty();
		Figures.print("The door", "addresses of Camunda's own interface × methods × people", probes.size());
		Figures.print("The door", "of them tried", drawn.size());
		Figures.print("The door", "answered", answered.size());
	}

	private static List<Probe> probes() throws IOException {
		List<String> paths = Stream
			.concat(families().flatMap(family -> ROOTS.stream().map(root -> root + family.replace("{id}", "1"))),
					APPLICATIONS.stream())
			.toList();
		return paths.stream()
			.flatMap(path -> METHODS.stream()
				.filter(method -> !isOurs(method, path))
				.map(method -> Map.entry(method, path)))
			.flatMap(call -> Somebody.all().stream().map(who -> probe(who, call.getKey(), call.getValue())))
			.toList();
	}

	private static Probe probe(Somebody who, String method, String path) {
		return new Probe(who, null, method, path, method.startsWith("P") ? "{}" : "", JSON, false, "closed", "");
	}

	private static Stream<String> families() throws IOException {
		return new ClassPathResource("isolation/closed.txt").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter(line -> !line.startsWith("#"));
	}

	/** What Tasklist's browser side calls has the same address and is answered by us. */
	private static boolean isOurs(String method, String path) {
		AntPathMatcher patterns = new AntPathMatcher();
		return Endpoint.declared()
			.stream()
			.anyMatch(ours -> (ours.verb().equals(method) || method.equals("OPTIONS"))
					&& patterns.match(ours.path(), path.replaceFirst("\\?.*", "")));
	}

	@Test
	void ofCamundasBrowserFilesOnlyTasklistsAreServed() throws IOException {
		Callers callers = callers();
		Somebody operator = Somebody.all().stream().filter(who -> who.name().equals("drift")).findFirst().orElseThrow();
		List<String> served = new ArrayList<>();
		for (Resource file : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:/META-INF/resources/webjars/camunda/**/*.{js,html,json,css}")) {
			String address = file.getURL().toString();
			String path = "/camunda/"
					+ address.substring(address.indexOf("/webjars/camunda/") + "/webjars/camunda/".length());
			boolean tasklists = path.matches("/camunda/((app/tasklist|lib|assets)/.*|favicon.ico)");
			if (!tasklists && callers.call(probe(operator, "GET", path)).statusCode() == 200) {
				served.add(path);
			}
		}
		assertThat(served).isEmpty();
	}

}
