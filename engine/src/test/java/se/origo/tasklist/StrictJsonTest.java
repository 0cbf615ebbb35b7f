package se.origo.tasklist;

import java.util.stream.Stream;

import se.origo.OrigoTest;
import se.origo.SignedIn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A body has one meaning or is refused; whatever stands behind it is not asked. */
@OrigoTest
class StrictJsonTest {

	private static final String LIST = "/camunda/api/engine/engine/default/filter/mine/list";

	@LocalServerPort
	int port;

	static Stream<Arguments> bodies() {
		return Stream.of(Arguments.of("a key twice", "{\"sorting\":[],\"sorting\":[]}"),
				Arguments.of("something after the end", "{\"sorting\":[]} {}"),
				Arguments.of("a megabyte of nothing", "{\"a\":[" + "0,".repeat(600_000) + "0]}"),
				Arguments.of("a hundred levels", "[".repeat(100) + "]".repeat(100)), Arguments.of("half", "{\"sort"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("bodies")
	void aBodyThatIsNotOneSmallDocumentIsRefused(String what, String body) throws Exception {
		var answer = SignedIn.as(this.port, "danderyd").post(LIST, body);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("gick inte att läsa");
	}

	@Test
	void anOrdinaryBodyIsRead() throws Exception {
		var answer = SignedIn.as(this.port, "danderyd").post(LIST, "{\"sorting\":[]}");
		assertThat(answer.statusCode()).isEqualTo(200);
	}

}
