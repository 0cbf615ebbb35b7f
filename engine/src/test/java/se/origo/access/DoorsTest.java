package se.origo.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.origo.Production;
import se.origo.Visitor;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/** The ordinary locks, tried on the application as it is run for real. */
@ExtendWith(Production.Running.class)
class DoorsTest {

	/** What changes nothing by its very meaning. */
	private static final Set<RequestMethod> SAFE = Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

	private final Production production;

	private final Visitor visitor;

	DoorsTest(Production production) {
		this.production = production;
		this.visitor = production.visitor();
	}

	@Test
	void noChangeIsMadeWithoutTheTokenAgainstForgery() {
		this.visitor.signsInAs("dana@danderyd.se");
		List<Call> changes = Stream
			// Whoever cosigns the log has no session; the signature is the proof.
			.concat(calls().filter(call -> !SAFE.contains(call.method()) && !call.path().startsWith("/log/")),
					Stream.of(new Call(RequestMethod.POST, "/logout"), new Call(RequestMethod.POST, "/login")))
			.toList();
		assertThat(changes).hasSizeGreaterThan(10)
			.allSatisfy(call -> assertThat(this.visitor.isMadeToCall(call.method().name(), call.path()).status())
				.isEqualTo(403));
		assertThat(this.visitor.opens("/api/me").status()).isEqualTo(200);
	}

	@Test
	void nothingKeepsAnAnswerOfTheApi() {
		this.visitor.signsInAs("dana@danderyd.se");
		List<Call> reads = calls().filter(call -> call.method() == RequestMethod.GET)
			.filter(call -> call.path().contains("/api/"))
			.toList();
		assertThat(reads).hasSizeGreaterThan(15)
			.allSatisfy(
					call -> assertThat(this.visitor.opens(call.path()).answer().headers().firstValue("Cache-Control"))
						.hasValueSatisfying(keep -> assertThat(keep).contains("no-store")));
	}

	@Test
	void theBrowserIsToldToKeepThePageToItself() {
		var headers = this.visitor.opens("/login").answer().headers();
		assertThat(headers.firstValue("Strict-Transport-Security")).contains("max-age=31536000 ; includeSubDomains");
		assertThat(headers.firstValue("Content-Security-Policy"))
			.hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'")
				.contains("frame-ancestors 'none'")
				.doesNotContain("unsafe"));
		assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
		assertThat(headers.firstValue("Cross-Origin-Embedder-Policy")).contains("require-corp");
		assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
		assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
		assertThat(headers.firstValue("Server")).isEmpty();
	}

	@Test
	void cookiesStayOnTheEncryptedConnectionToThisHost() {
		List<String> cookies = Stream.concat(
				this.visitor.opens("/login").answer().headers().allValues("Set-Cookie").stream(),
				this.visitor.opens("/oauth2/authorization/origo").answer().headers().allValues("Set-Cookie").stream())
			.toList();
		assertThat(cookies).anySatisfy(cookie -> assertThat(cookie).startsWith("__Host-ORIGO=")
			.contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
			.doesNotContain("Domain"));
		assertThat(cookies)
			.anySatisfy(cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("Secure", "SameSite=Strict"));
	}

	@Test
	void onlyTheProxyIsBelievedWhenItSaysThatItWasEncrypted() throws IOException {
		assertThat(asked("127.0.0.1", "X-Forwarded-Proto: https")).contains("Strict-Transport-Security");
		assertThat(asked("127.0.0.2", "X-Forwarded-Proto: https")).contains("200").doesNotContain("Strict-Transport");
	}

	@Test
	void noAnswerRepeatsTheHostThatARequestClaimsToBeFor() throws IOException {
		assertThat(asked("127.0.0.1", "X-Forwarded-Host: evil.example")).doesNotContain("evil.example");
		assertThat(raw("127.0.0.1", "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
			.contains("Location: /login")
			.doesNotContain("evil.example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api//me", "/api/./me", "/api/x/../me", "/api/me;x=1", "/api/%2e%2e/me", "/api/%2fme",
			"/api/me%00", "/api%5cme", "/api/%252e%252e/me", "/audit/%0a" })
	void aTrickWithThePathIsNotUnderstood(String path) throws IOException {
		assertThat(raw("127.0.0.1", "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 400")
			.doesNotContain("Exception", "\tat ", "Tomcat");
	}

	@Test
	void whatIsTooLargeIsNotTakenIn() throws IOException {
		this.visitor.signsInAs("dana@danderyd.se").opens("/api/me");
		assertThat(this.visitor
			.calls("POST", "/api/cases/search", "application/json", "{\"sought\":\"" + "x".repeat(1_100_000) + "\"}")
			.status()).isBetween(400, 413);
		assertThat(this.visitor
			.calls("POST", "/api/cases/search", "multipart/form-data; boundary=b",
					"--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\nx\r\n--b--")
			.status()).isBetween(400, 415);
		assertThat(asked("127.0.0.1", "X-Long: " + "x".repeat(20_000))).startsWith("HTTP/1.1 400");
	}

	@Test
	void nobodyTriesToSignInAsFastAsAMachine() {
		for (int i = 0; i < 60; i++) {
			assertThat(this.visitor.opens("/oauth2/authorization/origo").status()).isEqualTo(302);
		}
		isToldToWait(this.visitor.opens("/oauth2/authorization/origo"));
		assertThat(this.production.visitor().opens("/oauth2/authorization/origo").status()).isEqualTo(302);
	}

	@Test
	void nobodySearchesForEveryNumberThereIs() {
		this.visitor.signsInAs("bo@botkyrka.se").opens("/api/me");
		for (int i = 0; i < 20; i++) {
			assertThat(searches().status()).isEqualTo(200);
		}
		searches();
		isToldToWait(this.visitor);
		assertThat(this.visitor.opens("/api/me").status()).isEqualTo(200);
	}

	@Test
	void nobodyKeepsTheLogBusyWithProofs() {
		for (int i = 0; i < 15; i++) {
			assertThat(cosigns("no note").status()).isEqualTo(400);
			assertThat(this.visitor.opens("/log/consistency/0").status()).isIn(200, 404);
		}
		isToldToWait(cosigns("no note"));
		isToldToWait(this.visitor.opens("/log/consistency/0"));
		assertThat(this.visitor.opens("/log/key").status()).isEqualTo(200);
		this.visitor.from("198.51.100.250");
		assertThat(cosigns("x".repeat(30_000)).status()).isEqualTo(400);
	}

	private Visitor cosigns(String note) {
		return this.visitor.calls("POST", "/log/cosignatures", "text/plain", note);
	}

	private static void isToldToWait(Visitor somebody) {
		assertThat(somebody.status()).isEqualTo(429);
		assertThat(somebody.answer().headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 61L);
		assertThat(somebody.body()).contains("Det blev för många försök på kort tid. Vänta en minut");
	}

	private RequestMappingHandlerMapping mappings() {
		return this.production.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
	}

	private Visitor searches() {
		return this.visitor.calls("POST", "/api/cases/search", "application/json", "{\"sought\":\"22222-22222\"}");
	}

	/** Every call that the running application itself says it answers. */
	private Stream<Call> calls() {
		Collection<RequestMappingInfo> mappings = mappings().getHandlerMethods().keySet();
		return mappings.stream()
			.flatMap(mapping -> mapping.getPatternValues()
				.stream()
				.map(path -> path.replaceAll("\\{[^}]*}", "1"))
				.flatMap(path -> mapping.getMethodsCondition().getMethods().isEmpty()
						? Stream.of(new Call(RequestMethod.POST, path))
						: mapping.getMethodsCondition().getMethods().stream().map(method -> new Call(method, path))));
	}

	private String asked(String from, String header) throws IOException {
		return raw(from, "GET /login HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n");
	}

	/**
	 * Word for word, since a client would tidy it up; from one of this machine's own
	 * addresses.
	 */
	private String raw(String from, String request) throws IOException {
		URI site = URI.create(this.production.address());
		try (Socket socket = new Socket(InetAddress.getByName(site.getHost()), site.getPort(),
				InetAddress.getByName(from), 0)) {
			OutputStream out = socket.getOutputStream();
			out.write(request.getBytes(ISO_8859_1));
			out.flush();
			InputStream in = socket.getInputStream();
			return new String(in.readAllBytes(), ISO_8859_1);
		}
	}

	private record Call(RequestMethod method, String path) {
	}

}
