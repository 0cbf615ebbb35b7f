package se.origo.access;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.origo.Production;
import se.origo.Visitor;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Whatever goes wrong: outside a sentence, in the log the kind and the place. */
@ExtendWith({ OutputCaptureExtension.class, Production.Running.class })
class ErrorsTest {

	private static final String SECRET = "hemligt-i-ett-undantag-20010203-2388";

	/** What only somebody who knows the inside would say. */
	private static final Pattern INSIDE = Pattern
		.compile("(?i)(?<!Rest)Exception|\\bat (se|org|java)\\.|org\\.|se\\.origo|fasterxml|postgres|tomcat|select "
				+ "|SQL|\\btrace\\b|" + SECRET);

	/** A signed token: its three parts are letters at random, and can spell anything. */
	private static final Pattern TOKEN = Pattern.compile("\\beyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");

	private final Production production;

	private final Visitor visitor;

	ErrorsTest(Production production) {
		this.production = production;
		this.visitor = production.visitor();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			POST   | /api/cases/search | application/json                  | {                | 400
			POST   | /api/cases/search | application/json                  | {"sought":[{}]}  | 400
			POST   | /api/cases/search | application/xml                   | <a/>             | 415
			DELETE | /api/me           | application/json                  | {}               | 405
			POST   | /                 | application/json                  | {}               | 405
			GET    | /api/no/such      | text/plain                        | x                | 404
			GET    | /no/such          | text/plain                        | x                | 404
			GET    | /audit/           | text/plain                        | x                | 404
			PUT    | /api/drafts/x     | application/json                  | {}               | 404
			POST   | /logout           | multipart/form-data               | x                | 200
			POST   | /logout           | application/x-www-form-urlencoded | %zz=%            | 200
			""")
	void aRefusalSaysNothingOfTheInside(String method, String path, String type, String body, int status,
			CapturedOutput log) {
		this.visitor.signsInAs("dana@danderyd.se").opens("/api/me").calls(method, path, type, body);
		assertThat(this.visitor.status()).isEqualTo(status);
		assertThat(said()).doesNotContainPattern(INSIDE);
		assertThat(log).doesNotContain("\tat ", "dana");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/cases/search", "/logout", "/api/drafts/x", "/log/cosignatures", "/no/such" })
	void whatIsTooLargeSaysNothingOfTheInside(String path, CapturedOutput log) {
		this.visitor.signsInAs("dana@danderyd.se").opens("/api/me");
		for (String type : new String[] { "application/json", "application/x-www-form-urlencoded" }) {
			this.visitor.calls("POST", path, type, "sought=" + SECRET.repeat(10_000));
			assertThat(this.visitor.status()).isLessThan(500);
			assertThat(said()).doesNotContainPattern(INSIDE);
		}
		assertThat(log).doesNotContain("\tat ", SECRET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "fail", "overflow", "ask" })
	void aCallThatFailsTellsNobodyWhy(String way, CapturedOutput log) throws Exception {
		RequestMappingHandlerMapping mappings = this.production.bean("requestMappingHandlerMapping",
				RequestMappingHandlerMapping.class);
		RequestMappingInfo failing = RequestMappingInfo.paths("/api/failing", "/cases/failing")
			.options(mappings.getBuilderConfiguration())
			.build();
		mappings.registerMapping(failing, new Failing(this.production.bean(JdbcClient.class)),
				Failing.class.getMethod(way));
		try {
			this.visitor.signsInAs("dana@danderyd.se");
			for (String path : new String[] { "/api/failing", "/cases/failing" }) {
				this.visitor.opens(path);
				assertThat(this.visitor.status()).isEqualTo(500);
				assertThat(this.visitor.body()).contains("Det gick inte. Försök igen").doesNotContainPattern(INSIDE);
			}
		}
		finally {
			mappings.unregisterMapping(failing);
		}
		assertThat(log).contains("A call failed: ").doesNotContain(SECRET, "dana", "\tat ", "no_such_table");
	}

	@Test
	void aFilterThatFailsTellsNobodyWhyEither(CapturedOutput log) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		FilterChain broken = (request, answer) -> {
			throw new IllegalArgumentException(SECRET);
		};
		assertThatCode(() -> new LastResort().doFilter(new MockHttpServletRequest(), response, broken))
			.doesNotThrowAnyException();
		assertThat(response.getStatus()).isEqualTo(500);
		assertThat(log).contains("A call failed: java.lang.IllegalArgumentException").doesNotContain(SECRET);
	}

	/**
	 * A page that is left while its answer is on the way: wrapped by whatever wrote it,
	 * or past all of that.
	 */
	@Test
	void whoeverLeavesBeforeTheAnswerIsNoFailure(CapturedOutput log) {
		ClientAbortException gone = new ClientAbortException(new IOException("Broken pipe"));
		FilterChain writing = (request, answer) -> {
			throw gone;
		};
		MockHttpServletRequest request = new MockHttpServletRequest();
		assertThatCode(() -> new LastResort().doFilter(request, new MockHttpServletResponse(), writing))
			.doesNotThrowAnyException();
		Exception wrapped = new HttpMessageNotWritableException(SECRET, gone);
		assertThat(new Failures().resolveException(request, new MockHttpServletResponse(), null, wrapped)).isNotNull();
		assertThat(log).doesNotContain("A call failed", SECRET);
	}

	/** What else breaks off, such as the database, is one. */
	@Test
	void aBrokenConnectionElsewhereIsAFailure(CapturedOutput log) {
		new Failures().resolveException(new MockHttpServletRequest(), new MockHttpServletResponse(), null,
				new IllegalStateException(SECRET, new IOException("Broken pipe")));
		assertThat(log).contains("A call failed: java.io.IOException").doesNotContain(SECRET, "Broken pipe");
	}

	/** The answer in words: the page after signing out has the person's token in it. */
	private String said() {
		return TOKEN.matcher(this.visitor.body()).replaceAll("");
	}

	/** Something that fails with a secret in its mouth. */
	public static final class Failing {

		private final JdbcClient database;

		Failing(JdbcClient database) {
			this.database = database;
		}

		/** Fails. */
		public void fail() {
			throw new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
		}

		/** Fails without end. */
		public void overflow() {
			overflow();
		}

		/** Fails in the database, whose message quotes the question. */
		public Map<String, Object> ask() {
			return this.database.sql("select '" + SECRET + "' from no_such_table").query().singleRow();
		}

	}

}
