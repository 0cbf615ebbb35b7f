package se.origo.isolation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import se.origo.OrigoTest;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** No address is answered that the isolation matrix does not know. */
@OrigoTest
class EveryEndpointIsInTheModelTest {

	@Autowired
	WebApplicationContext application;

	@Test
	void whatAnswersIsDeclaredAndWhatIsDeclaredAnswers() {
		same(new RunningEndpoints(this.application).calls(),
				Endpoint.declared().stream().map(Endpoint::name).collect(Collectors.toSet()),
				"endpoints.csv (whose id it asks for, to whom it opens, whether it changes something, an ordinary body)");
	}

	@Test
	void soAreFilesAndPages() {
		same(new RunningEndpoints(this.application).files(), doors("file"), "doors.csv");
	}

	@Test
	void soAreTheLinksOfTheSecurityChain() {
		same(new RunningEndpoints(this.application).links(), doors("link"), "doors.csv");
	}

	private static void same(Set<String> running, Set<String> declared, String file) {
		Set<String> added = new TreeSet<>(running);
		added.removeAll(declared);
		assertThat(added)
			.as("Answers and is not in the isolation matrix. Give each its row in"
					+ " engine/src/test/resources/isolation/" + file + ", and it is probed for everybody else")
			.isEmpty();
		Set<String> gone = new TreeSet<>(declared);
		gone.removeAll(running);
		assertThat(gone).as("Is declared in engine/src/test/resources/isolation/" + file + " and no longer answers")
			.isEmpty();
	}

	private static Set<String> doors(String kind) {
		return Table.rows("doors.csv")
			.stream()
			.filter(row -> row.get("kind").equals(kind))
			.map(row -> row.get("name"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void noServletAnswersButSpringsOwn() {
		assertThat(this.application.getServletContext().getServletRegistrations().keySet())
			.containsExactly("dispatcherServlet");
	}

	@Test
	void everyStateOfTheModelHasItsHandOver() {
		List<String> states = State.all().stream().map(State::name).toList();
		assertThat(new World(null).states()).containsExactlyInAnyOrderElementsOf(states);
	}

}
