package se.origo.tasklist;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import se.origo.process.Problem;
import se.origo.process.Variable;

import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A form asks for Stockholm's time, and the server takes it for that. */
class MomentsInFormsTest {

	private final AnswerCheck check = new AnswerCheck(new Conditions(new ScalaFeelEngineFactory().createInstance()));

	@Test
	void tenOClockIsTenOClockInStockholm() throws IOException {
		assertThat(sentences("call-meeting", "meetingAt", "2026-11-30T10:00")).isEmpty();
		assertThat(EngineValues.of(Variable.meetingAt, "2026-11-30T10:00"))
			.isEqualTo(Date.from(Instant.parse("2026-11-30T09:00:00Z")));
	}

	@Test
	void itIsShownAgainAsItWasTyped() throws IOException {
		Field asked = form("call-meeting").fields().get("meetingAt");
		assertThat(EngineValues.shown(asked, Date.from(Instant.parse("2026-11-30T09:00:00Z"))))
			.isEqualTo("2026-11-30T10:00");
		Field day = form("contact-again").fields().get("followUpAt");
		assertThat(EngineValues.shown(day, Date.from(Instant.parse("2026-11-29T23:00:00Z")))).isEqualTo("2026-11-30");
	}

	@Test
	void theHourThatDoesNotExistIsRefused() throws IOException {
		assertThat(sentences("call-meeting", "meetingAt", "2027-03-28T02:30")).singleElement()
			.asString()
			.contains("finns inte", "Ange ett annat");
	}

	@Test
	void whatIsNoDayOrNoMomentIsRefusedWhereItIsAsked() throws IOException {
		assertThat(sentences("call-meeting", "meetingAt", "i morgon")).singleElement().asString().contains("klockslag");
		assertThat(sentences("decide-action", "decisionDue", "2026-11-30T10:00")).singleElement()
			.asString()
			.contains("Ange ett datum");
		assertThat(sentences("decide-action", "decisionDue", "2026-11-30")).isEmpty();
	}

	private List<String> sentences(String form, String key, String answer) throws IOException {
		return this.check.problems(form(form), Map.of(), Map.of(key, answer)).stream().map(Problem::sentence).toList();
	}

	private static FormSchema form(String name) throws IOException {
		String room = name.equals("contact-again") ? "intake" : "meeting";
		try (InputStream stream = MomentsInFormsTest.class
			.getResourceAsStream("/origo/forms/" + room + "/" + name + ".form")) {
			return FormSchema.parse(stream.readAllBytes());
		}
	}

}
