package se.origo.access;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.origo.OrigoTest;
import se.origo.SignedIn;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@OrigoTest
class OwnPagesTest {

	@LocalServerPort
	int port;

	@ParameterizedTest
	@CsvSource({ "granskare,/audit/,Granskning", "drift,/operations/,Drift", "botkyrka,/cases/,Sök ärende",
			"botkyrka-2,/cases/,Sök ärende", "kurator,/cases/,Sök ärende", "samordnare,/cases/,Sök ärende" })
	void aPageIsShownToItsOwnRole(String name, String page, String title) {
		HttpResponse<String> answer = SignedIn.as(this.port, name).get(page);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
		assertThat(answer.body()).contains("<title>" + title + " – Origo</title>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/audit/", "/audit/index.html", "/audit", "/api/audit/cases/22222-22222" })
	void forOthersTheAuditorsPathsDoNotExist(String path) {
		doesNotExistFor(path, "botkyrka", "origo-chef", "samordnare", "processagare", "loggranskare", "drift");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/operations/", "/operations/index.html", "/operations", "/api/operations/incidents",
			"/api/operations/keys" })
	void forOthersTheOperatorsPathsDoNotExist(String path) {
		doesNotExistFor(path, "botkyrka", "origo-chef", "samordnare", "processagare", "loggranskare", "granskare");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/cases/", "/cases/index.html", "/cases" })
	void forOthersTheSearchDoesNotExist(String path) {
		doesNotExistFor(path, "botkyrka-chef", "origo-chef", "processagare", "loggranskare", "granskare", "drift");
	}

	@Test
	void whatOneMayNotHaveLooksLikeWhatDoesNotExist() {
		SignedIn somebody = SignedIn.as(this.port, "botkyrka");
		assertThat(somebody.get("/api/audit/cases/22222-22222").body())
			.isEqualTo(somebody.get("/api/nothing-at-all").body());
		assertThat(somebody.get("/audit/").body()).isEqualTo(somebody.get("/nothing-at-all").body());
		HttpResponse<String> retry = somebody.post("/api/operations/jobs/1/retry", "");
		assertThat(retry.statusCode()).isEqualTo(404);
		assertThat(retry.body()).isEqualTo(somebody.post("/api/nothing-at-all", "").body());
	}

	@Test
	void theOperatorSeesHowManyKeysThereAreAndNothingOfThem() {
		HttpResponse<String> answer = SignedIn.as(this.port, "drift").get("/api/operations/keys");
		assertThat(answer.body()).matches("\\{\"newest\":\"1\",\"versions\":\\{(\"1\":\\d+)?},\"left\":0}");
		assertThat(SignedIn.as(this.port, "drift").post("/api/operations/keys/rewrap", "").statusCode()).isEqualTo(200);
	}

	@Test
	void withoutSignInCallsAreToldSoAndPagesLeadToSignIn() {
		SignedIn nobody = SignedIn.nobody(this.port);
		assertThat(nobody.get("/api/audit/cases/22222-22222").statusCode()).isEqualTo(401);
		assertThat(nobody.get("/api/operations/incidents").statusCode()).isEqualTo(401);
		for (String page : new String[] { "/audit/", "/operations/" }) {
			assertThat(nobody.get(page).headers().firstValue("Location"))
				.hasValueSatisfying(location -> assertThat(location).endsWith("/login"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "/pages/page.css,text/css", "/pages/page.js,text/javascript", "/pages/login.js,text/javascript",
			"/pages/login-texts.js,text/javascript", "/favicon.ico,image/", "/camunda/favicon.ico,image/" })
	void whatTheSignInPageNeedsIsOpen(String path, String type) {
		HttpResponse<String> answer = SignedIn.nobody(this.port).get(path);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
	}

	@Test
	void aPageThatDoesNotExistIsAnsweredInSwedishAndWithoutATrace() {
		HttpResponse<String> answer = SignedIn.as(this.port, "granskare").get("/finns-inte");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("<h1>Sidan finns inte. Kontrollera adressen.</h1>")
			.doesNotContain("Exception", "org.springframework", "Whitelabel");
	}

	@Test
	void aCallThatDoesNotExistIsAnsweredInJson() {
		HttpResponse<String> answer = SignedIn.as(this.port, "granskare").get("/api/finns-inte");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("\"status\":404")
			.contains("\"message\":\"Sidan finns inte. Kontrollera adressen.\"");
	}

	@Test
	void theErrorPageItselfIsNoPage() {
		assertThat(SignedIn.nobody(this.port).get("/error").statusCode()).isEqualTo(404);
	}

	private void doesNotExistFor(String path, String... names) {
		for (String name : names) {
			assertThat(SignedIn.as(this.port, name).get(path).statusCode()).as(name).isEqualTo(404);
		}
	}

}
