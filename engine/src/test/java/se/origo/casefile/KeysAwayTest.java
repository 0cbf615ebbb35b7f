package se.origo.casefile;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.keys.KeyRoom;
import se.origo.keys.KeyRoom.Lost;
import se.origo.keys.KeysUnreachable;
import se.origo.story.FormTask;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * While keys cannot be reached nothing is read, written or lost; people are told what to
 * do, and when the keys are there again all goes on.
 */
@OrigoTest
@ExtendWith(OutputCaptureExtension.class)
class KeysAwayTest {

	private static final String DOOR = "/camunda/api/engine/engine/default/task/";

	private final Letter letter = Letter.to("botkyrka").with("personIdentityNumber", "20120101-1234");

	@Autowired
	Stories stories;

	@Autowired
	KeyRoom room;

	@Autowired
	TestRestTemplate http;

	@LocalServerPort
	int port;

	private Story story;

	private SignedIn danderyd;

	private String task;

	@AfterEach
	void theKeysAreThereForOthers() throws IOException {
		for (Lost what : Lost.values()) {
			this.room.find(what);
		}
		this.story.ends();
	}

	@ParameterizedTest
	@EnumSource(names = { "MASTER_KEY", "WRAPPED_KEYS" })
	void whatIsWrittenWaitsForItsKeyAndPeopleAreToldSo(Lost what, CapturedOutput log) throws IOException {
		aDraftLiesOnTheDesk();
		FormTask form = this.story.as("danderyd").takes("draftReferral");
		this.room.lose(what);
		reads().forEach(read -> assertRefused(read.get()));
		assertRefused(keepsDraft("Nytt utkast"));
		assertThat(form.submits(this.letter.answers())).startsWith("503").contains(KeysUnreachable.SENTENCE);
		assertThat(this.http.getForEntity("/actuator/health", String.class).getStatusCode().value()).isEqualTo(503);
		assertThat(this.http.getForObject("/actuator/health", String.class)).isEqualTo("{\"status\":\"DOWN\"}");

		this.room.find(what);
		assertThat(this.http.getForObject("/actuator/health", String.class)).isEqualTo("{\"status\":\"UP\"}");
		reads().forEach(read -> assertThat(read.get().statusCode()).isEqualTo(200));
		assertThat(reads().get(0).get().body()).contains("Utkast som är kvar", this.letter.said("situation"))
			.doesNotContain("Nytt utkast");
		assertThat(keepsDraft("Nytt utkast").statusCode()).isEqualTo(200);
		this.story.as("danderyd").writesDraft(this.letter);
		assertThat(this.story.sender().words().toString()).contains(this.letter.said("situation"));
		assertThat(log.getAll()).contains("Keys cannot be reached")
			.doesNotContain("\tat ", KeysUnreachable.SENTENCE)
			.doesNotContain(this.letter.secrets());
	}

	/** Written once, sent back to the writer, and begun anew. */
	private void aDraftLiesOnTheDesk() {
		this.story = this.stories.begin();
		this.story.as("danderyd")
			.startsReferral()
			.writesDraft(this.letter)
			.does("chooseGround", Map.of("groundAction", "back"))
			.takes("draftReferral");
		this.task = this.story.task("draftReferral");
		this.danderyd = SignedIn.as(this.port, "danderyd");
		assertThat(keepsDraft("Utkast som är kvar").statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> keepsDraft(String wishes) {
		return this.danderyd.send("PUT", "/api/drafts/" + this.task, "{\"wishes\":\"" + wishes + "\"}");
	}

	private List<Supplier<HttpResponse<String>>> reads() {
		String panel = "/api/tasks/" + this.task + "/case";
		return List.of(() -> this.danderyd.get(DOOR + this.task + "/form-variables"), () -> this.danderyd.get(panel),
				() -> this.danderyd.post(panel + "/identity", ""), () -> this.danderyd.post(panel + "/notes", ""),
				() -> this.danderyd.post("/api/cases/search", "{\"sought\":\"20120101-1234\"}"));
	}

	private static void assertRefused(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(503);
		assertThat(answer.body()).as(answer.uri().getPath()).contains(KeysUnreachable.SENTENCE);
	}

}
