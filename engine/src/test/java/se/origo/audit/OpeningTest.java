package se.origo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sealed stays sealed until an auditor says why it must be read. */
@OrigoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningTest {

	@LocalServerPort
	int port;

	@Autowired
	Stories stories;

	private final Letter letter = Letter.to("botkyrka");

	private Story story;

	@BeforeAll
	void aCaseIsSent() {
		this.story = this.stories.begin().sent(this.letter, "CONSENT");
	}

	@AfterAll
	void endsTheStory() {
		this.story.ends();
	}

	@Test
	void withAReasonWhatWasAskedForIsOpenedAndOnRecord() {
		HttpResponse<String> answer = open("granskare",
				"{\"reason\":\"complaint\",\"items\":[\"personName\",\"needs\"]}");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains(this.letter.said("personName"), "Namn")
			.doesNotContain(this.letter.said("situation"), this.letter.said("personIdentityNumber"));
		List<String> record = this.story.sender().record();
		assertThat(record.subList(record.size() - 2, record.size())).containsExactly("sealed-opened", "case-read");
		assertThat(this.story.sender()
			.rows("select payload from origo.audit where case_number = :case and kind = 'sealed-opened'"))
			.containsExactly("{\"items\":\"[personName, needs]\",\"reason\":\"complaint\"}");
		assertThat(
				SignedIn.as(this.port, "granskare").get("/api/audit/cases/" + this.story.sender().caseNumber()).body())
			.contains("Öppnade förseglade uppgifter som granskare, skäl: klagomål: den unga personens namn");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"items\":[\"personName\"]}", "{\"reason\":\"curious\",\"items\":[\"personName\"]}",
			"{\"reason\":\"complaint\",\"items\":[]}",
			"{\"reason\":\"complaint\",\"items\":[\"receiver\",\"salt\",null]}", "{\"reason\":null,\"items\":null}",
			"{}" })
	void withoutOneNothingIsOpened(String wanted) {
		List<String> before = this.story.sender().record();
		HttpResponse<String> answer = open("granskare", wanted);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Utan skäl öppnas ingenting").doesNotContain(this.letter.secrets());
		assertThat(this.story.sender().record()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "danderyd", "loggranskare", "drift", "samordnare" })
	void forEverybodyElseThereIsNoSuchPlace(String name) {
		HttpResponse<String> answer = open(name, "{\"reason\":\"complaint\",\"items\":[\"personName\"]}");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).doesNotContain(this.letter.secrets());
	}

	@Test
	void theEventsAreTakenAwayAsAFileWithoutContent() {
		HttpResponse<String> file = SignedIn.as(this.port, "granskare")
			.get("/api/audit/cases/" + this.story.sender().caseNumber() + "/events.csv");
		assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		assertThat(file.body()).startsWith("\uFEFF\"Ärendenummer\";").contains("\"Processen ”Överlämning” startade.\"");
		assertThat(file.body()).doesNotContain(this.letter.secrets());
		assertThat(this.story.sender().record()).endsWith("events-exported");
	}

	private HttpResponse<String> open(String name, String wanted) {
		return SignedIn.as(this.port, name)
			.post("/api/audit/cases/" + this.story.sender().caseNumber() + "/opened", wanted);
	}

}
