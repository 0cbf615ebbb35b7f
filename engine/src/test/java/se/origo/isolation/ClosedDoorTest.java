package se.origo.isolation;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import se.origo.Figures;
import se.origo.OrigoTest;
import se.origo.Scale;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.AntPathMatcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

	@Autowired
	IdentityService identity;

	private Callers callers() {
		return new Callers(this.port);
	}

	@Test
	void noAddressOfTheEnginesOwnInterfaceAnswers() throws Exception {
		Callers callers = callers();
		List<Probe> probes = new ArrayList<>(probes());
		Collections.shuffle(probes, Scale.random("closed door"));
		List<Probe> drawn = probes.subList(0, Math.min(probes.size(), Scale.of(1_500, probes.size())));
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

	/** CVE-2026-77226: until somebody is an administrator, anybody could become one. */
	static List<Somebody> everybody() {
		return Somebody.all();
	}

	@ParameterizedTest
	@MethodSource("everybody")
	void nobodyMakesAnAdministrator(Somebody who) {
		long people = this.identity.createUserQuery().count();
		String user = "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"M\",\"lastName\":\"M\"},\"credentials\":{\"password\":\"m\"}}";
		Callers callers = callers();
		for (String engine : List.of("default", "engine", "%64efault")) {
			HttpResponse<String> answer = callers.call(new Probe(who, null, "POST",
					"/camunda/api/admin/setup/" + engine + "/user/create", user, JSON, false, "set-up", ""));
			assertThat(answer.statusCode()).isIn(400, 401, 403, 404);
		}
		assertThat(this.identity.createUserQuery().count()).isEqualTo(people);
		assertThat(this.identity.createUserQuery().userId("mallory").count()).isZero();
	}

	/** The same by way of the Java API: the register is the only truth. */
	@Test
	void theEngineItselfMakesNoUsersAndNoGroups() {
		assertThat(this.identity.isReadOnly()).isTrue();
		assertThatThrownBy(() -> this.identity.newUser("mallory")).isInstanceOf(UnsupportedOperationException.class);
		assertThatThrownBy(() -> this.identity.createMembership("mallory", "camunda-admin"))
			.isInstanceOf(UnsupportedOperationException.class);
		assertThat(this.identity.createGroupQuery().groupId("camunda-admin").count()).isZero();
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
