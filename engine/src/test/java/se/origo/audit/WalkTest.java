package se.origo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The path of a case, read from rows of the record. */
class WalkTest {

	private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

	private static final Drawing DRAWING = new Drawing("probe", 1, "Prov", "<xml/>",
			Map.of("ask", new Drawing.Element("Fråga", "userTask", "REF-ACK", "form"), "join",
					new Drawing.Element("join", "parallelGateway", null, null), "begun",
					new Drawing.Element("Börjar", "startEvent", null, null), "way",
					new Drawing.Element("Hur?", "exclusiveGateway", null, null), "count",
					new Drawing.Element("Räkna", "serviceTask", null, null)),
			Map.of("toAsk", "ask", "toJoin", "join", "alsoToJoin", "join", "toWay", "way", "toCount", "count"), "d1");

	@Test
	void aWayIsCountedAndOpensAVisitThatTheEndCloses() {
		Course.Walked walked = walk(row("path-walked", null, 0, Map.of("flows", "toAsk")),
				row("activity-passed", "ask", 60, Map.of("type", "userTask")),
				row("path-walked", null, 90, Map.of("flows", "toAsk")));
		assertThat(walked.flows()).containsEntry("toAsk", 2);
		assertThat(walked.visits()).extracting(Course.Visit::from).containsExactly(NOW, NOW.plusSeconds(90));
		assertThat(walked.visits()).extracting(Course.Visit::to).containsExactly(NOW.plusSeconds(60), null);
	}

	@Test
	void whatIsOlderThanTheRowsOfWaysIsKnownByItsTask() {
		Course.Walked walked = walk(row("task-created", "ask", 0, Map.of("due", NOW.plusSeconds(30).toString())),
				row("activity-passed", "ask", 60, Map.of("type", "userTask")));
		assertThat(walked.flows()).isEmpty();
		assertThat(walked.visits()).singleElement()
			.returns(NOW, Course.Visit::from)
			.returns("missed", Course.Visit::kept)
			.returns("REF-ACK", Course.Visit::deadline);
	}

	@Test
	void whatIsOlderThanTheirFirstVisitHasNoBeginning() {
		Course.Walked walked = walk(row("activity-passed", "ask", 10, Map.of("type", "userTask")),
				row("path-walked", null, 20, Map.of("flows", "toAsk")),
				row("activity-passed", "ask", 60, Map.of("type", "userTask")));
		assertThat(walked.visits()).extracting(Course.Visit::from).containsExactly(null, NOW.plusSeconds(20));
	}

	@Test
	void aJoinIsReachedByTwoWaysAndPassedOnce() {
		Course.Walked walked = walk(row("path-walked", null, 0, Map.of("flows", "toJoin alsoToJoin")),
				row("activity-passed", "join", 0, Map.of("type", "parallelGateway")));
		assertThat(walked.visits()).hasSize(1);
		assertThat(walked.flows()).containsEntry("toJoin", 1).containsEntry("alsoToJoin", 1);
	}

	@Test
	void whatACommandPassedStandsWithTheWaysItTook() {
		Course.Walked walked = walk(row("path-walked", null, 0, Map.of("flows", "toAsk")),
				row("path-walked", null, 60, Map.of("flows", "toJoin alsoToJoin", "passed", "ask join")),
				row("path-walked", null, 90, Map.of("passed", "join")));
		assertThat(walked.flows()).containsOnly(Map.entry("toAsk", 1), Map.entry("toJoin", 1),
				Map.entry("alsoToJoin", 1));
		assertThat(walked.visits()).extracting(Course.Visit::element).containsExactly("ask", "join", "join");
		assertThat(walked.visits()).extracting(Course.Visit::to)
			.containsExactly(NOW.plusSeconds(60), NOW.plusSeconds(60), NOW.plusSeconds(90));
	}

	@Test
	void aWayIsToldWithWhatItLedTo() {
		Course.Walked walked = walk(
				row("task-created", "ask", 0, Map.of("due", NOW.plusSeconds(30).toString(), "flows", "toAsk")),
				row("task-completed", "ask", 20, Map.of()),
				row("process-ended", "join", 20, Map.of("flows", "toJoin", "passed", "ask join")));
		assertThat(walked.flows()).containsOnly(Map.entry("toAsk", 1), Map.entry("toJoin", 1));
		assertThat(walked.visits()).extracting(Course.Visit::element).containsExactly("ask", "join");
		assertThat(walked.visits()).extracting(Course.Visit::cancelled).containsOnly(false);
		assertThat(walked.visits().get(0)).returns("kept", Course.Visit::kept).returns("p-a", Course.Visit::actor);
	}

	/**
	 * A step tells its end by itself, an instant before the way that led to it is told.
	 */
	@Test
	void whatACommandWalkedStandsInTheOrderItWasWalked() {
		Course.Walked walked = walk(row("activity-passed", "count", 4, Map.of("type", "serviceTask")),
				row("task-created", "ask", 5, Map.of("flows", "toWay toCount toAsk", "passed", "begun way")),
				row("activity-passed", "count", 60, Map.of("type", "serviceTask")),
				row("task-created", "ask", 60, Map.of("flows", "toWay toCount toAsk", "passed", "ask way")));
		assertThat(walked.visits()).extracting(Course.Visit::element)
			.containsExactly("begun", "way", "count", "ask", "way", "count", "ask");
	}

	@Test
	void anOpenDeadlineRunsUntilItHasPassed() {
		assertThat(walk(row("task-created", "ask", 0, Map.of("due", NOW.plusSeconds(200).toString()))).visits())
			.extracting(Course.Visit::kept)
			.containsExactly("running");
		assertThat(walk(row("task-created", "ask", 0, Map.of("due", NOW.plusSeconds(50).toString()))).visits())
			.extracting(Course.Visit::kept)
			.containsExactly("missed");
	}

	private static Course.Walked walk(AuditRow... rows) {
		return Walk.of(List.of(rows), List.of(DRAWING), person -> person, NOW.plusSeconds(100)).get(0);
	}

	private static AuditRow row(String kind, String element, int seconds, Map<String, String> codes) {
		return new AuditRow("botkyrka", "p-a", null, kind, element, "probe", 1, NOW.plusSeconds(seconds), codes);
	}

}
