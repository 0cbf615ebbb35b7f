package se.origo.isolation;

import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.story.Stories;
import se.origo.story.Story;
import se.origo.system.Hostile;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The two holes of Camunda 7.24 that are known by number, tried over HTTP. Through the
 * Java API {@code NarrowExpressionsTest} tries the first, and this test the second.
 */
@OrigoTest
class KnownHolesTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	/**
	 * Where Camunda reads a query: some of it is ours to answer, the rest is not there.
	 */
	private static final List<String> QUERIES = List.of("/filter/{id}/list", "/filter/{id}/count",
			"/filter/{id}/singleResult", "/task", "/task/count", "/filter/create", "/history/task", "/execution",
			"/process-instance");

	private static final String PROPERTY = "origo.known.hole";

	/** What only somebody who reads the property of this name could say. */
	private final String secret = UUID.randomUUID().toString();

	private final String reading = "${''.getClass().forName('java.lang.System').getMethod('getProperty',"
			+ "''.getClass()).invoke(null, '" + PROPERTY + "')}";

	@Autowired
	Stories stories;

	@Autowired
	TaskService tasks;

	@Autowired
	FilterService filters;

	@Autowired
	IdentityService identity;

	@LocalServerPort
	int port;

	private SignedIn danderyd;

	private String own;

	@BeforeEach
	void nothingHasRunYet() {
		System.setProperty(PROPERTY, this.secret);
		Hostile.hasRun();
	}

	/** Whose list would be another one if an expression were evaluated. */
	private void somebodyHasATask() {
		Story story = this.stories.begin();
		story.as("danderyd").startsReferral();
		this.own = story.task("draftReferral");
		this.danderyd = SignedIn.as(this.port, "danderyd");
		assertThat(list("mine", Map.of()).body()).contains(this.own);
	}

	@AfterEach
	void nothingHasRun() {
		System.clearProperty(PROPERTY);
		assertThat(Hostile.hasRun()).isFalse();
	}

	/**
	 * CVE-2026-109432, a query that extends a list: each of these expressions, were it
	 * evaluated, would leave nothing of the list; it is not listened to.
	 */
	@Test
	void anExpressionInAnExtendingQueryIsNotListenedTo() {
		somebodyHasATask();
		Iterator<String> codes = Stream
			.generate(() -> List.of(Hostile.CODE, this.reading, "#" + this.reading.substring(1), "${1/0}"))
			.flatMap(List::stream)
			.iterator();
		List<String> keys = keys();
		assertThat(keys).contains("assigneeExpression", "candidateGroupExpression", "followUpBeforeExpression");
		for (String key : keys) {
			for (Map<String, Object> query : shapes(Map.of(key, codes.next()))) {
				HttpResponse<String> answer = list("mine", query);
				assertThat(answer.statusCode()).as(key).isEqualTo(200);
				assertThat(answer.body()).as(key).contains(this.own).doesNotContain(this.secret);
			}
		}
	}

	/**
	 * CVE-2026-109432, a query by itself and a saved filter: whoever asks, the address is
	 * not there.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "nobody", "danderyd", "processagare", "granskare", "drift" })
	void noAddressTakesAnExpression(String who) {
		Filter saved = this.filters.newTaskFilter("saved")
			.setQuery(this.tasks.createTaskQuery().or().taskAssigneeExpression(Hostile.CODE).taskName("x").endOr());
		this.filters.saveFilter(saved);
		try {
			SignedIn browser = browser(who);
			for (Map<String, Object> query : shapes(all())) {
				for (String path : QUERIES) {
					isRefused(browser.post(ENGINE + path.replace("{id}", saved.getId()), json(query)));
				}
				isRefused(browser.send("PUT", ENGINE + "/filter/" + saved.getId(), json(Map.of("query", query))));
			}
			for (String path : List.of("/filter/{id}/list", "/filter/{id}/count", "/task/count", "/history/task")) {
				isRefused(browser.get(ENGINE + path.replace("{id}", saved.getId()) + "?assigneeExpression="
						+ UriUtils.encode(Hostile.CODE, UTF_8)));
			}
		}
		finally {
			this.filters.deleteFilter(saved.getId());
		}
	}

	/** CVE-2026-109432, in a value: a text is a text. */
	@Test
	void whatLooksLikeAnExpressionInAValueIsAText() {
		somebodyHasATask();
		for (String code : List.of(Hostile.CODE, this.reading, "#" + this.reading.substring(1))) {
			for (String key : List.of("assignee", "nameLike", "candidateGroup", "processInstanceBusinessKeyLike")) {
				for (Map<String, Object> query : shapes(Map.of(key, code))) {
					assertThat(list("mine", query).body()).contains(this.own).doesNotContain(this.secret);
				}
			}
			String value = UriUtils.encode(code, UTF_8);
			HttpResponse<String> next = this.danderyd.get(ENGINE + "/task?processInstanceId=" + value);
			assertThat(next.statusCode()).isEqualTo(200);
			assertThat(next.body()).contains("\"count\":0").doesNotContain(this.secret);
			assertThat(this.danderyd.get(ENGINE + "/task/" + value).statusCode()).isBetween(400, 404);
			assertThat(this.danderyd.post(ENGINE + "/filter/" + value + "/list", "{}").statusCode()).isBetween(400,
					404);
		}
	}

	/** CVE-2026-77226: while nobody is an administrator, anybody can become one. */
	@ParameterizedTest
	@ValueSource(strings = { "nobody", "danderyd", "processagare", "granskare", "drift" })
	void nobodyMakesAnAdministrator(String who) {
		assertThat(this.identity.createUserQuery().memberOfGroup("camunda-admin").count()).isZero();
		long people = this.identity.createUserQuery().count();
		SignedIn browser = browser(who);
		String user = "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"M\",\"lastName\":\"M\"},\"credentials\":{\"password\":\"m\"}}";
		for (String path : List.of("/camunda/api/admin/setup/default/user/create",
				"/camunda/api/admin/setup/engine/user/create", "/camunda/api/admin/setup/%64efault/user/create",
				"/camunda/api/admin/setup/default/user/create/", "/camunda/api/admin/setup/default/user/create;a=b",
				"/camunda/api/admin;a=b/setup/default/user/create", "/camunda/api//admin/setup/default/user/create",
				"/camunda/api/tasklist/../admin/setup/default/user/create",
				"/camunda/api/tasklist/%2e%2e/admin/setup/default/user/create",
				"/camunda/app/../api/admin/setup/default/user/create", "/camunda/api/admin/setup/default/user%2fcreate",
				"/camunda/api/admin/setup/default/user/create.json", "/CAMUNDA/api/admin/setup/default/user/create",
				"/api/admin/setup/default/user/create", "/camunda/api/engine/engine/default/user/create")) {
			isRefused(browser.post(path, user));
			isRefused(browser.send("POST", path, "profile.id=mallory",
					Map.of("Content-Type", "application/x-www-form-urlencoded", "X-HTTP-Method-Override", "POST")));
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

	private SignedIn browser(String who) {
		return who.equals("nobody") ? SignedIn.nobody(this.port) : SignedIn.as(this.port, who);
	}

	private HttpResponse<String> list(String id, Map<String, Object> query) {
		Map<String, Object> body = new LinkedHashMap<>(query);
		body.put("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc")));
		return this.danderyd.post(ENGINE + "/filter/" + id + "/list?firstResult=0&maxResults=15", json(body));
	}

	private void isRefused(HttpResponse<String> answer) {
		boolean toSignIn = answer.statusCode() == 302
				&& answer.headers().firstValue("Location").orElse("").endsWith("/login");
		assertThat(toSignIn ? 401 : answer.statusCode()).as(answer.uri().toString()).isIn(400, 401, 403, 404, 405);
		assertThat(answer.body()).doesNotContain(this.secret);
	}

	/** What the engine itself can be asked by an expression, as its REST calls it. */
	private static List<String> keys() {
		return Arrays.stream(TaskQuery.class.getMethods())
			.map(Method::getName)
			.filter(name -> name.endsWith("Expression"))
			.map(name -> name.replaceFirst("^task", ""))
			.map(name -> name.substring(0, 1).toLowerCase() + name.substring(1))
			.distinct()
			.toList();
	}

	private Map<String, Object> all() {
		Map<String, Object> all = new LinkedHashMap<>();
		keys().forEach(key -> all.put(key, all.size() % 2 == 0 ? Hostile.CODE : this.reading));
		return all;
	}

	/** The same words at every depth at which Camunda would look for them. */
	private static List<Map<String, Object>> shapes(Map<String, Object> words) {
		return Stream
			.<Map<String, Object>>of(words, Map.of("orQueries", List.of(words)),
					Map.of("orQueries", List.of(Map.of("name", "x"), words)),
					Map.of("orQueries", List.of(Map.of("orQueries", List.of(words)))), Map.of("query", words),
					Map.of("taskVariables", List.of(Map.of("name", "x", "operator", "eq", "value", words))))
			.toList();
	}

	private static String json(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(ex);
		}
	}

}
