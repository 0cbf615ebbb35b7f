package se.origo.system;

import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import se.origo.OrigoTest;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a line of the log carries along, whatever its format. */
@OrigoTest
class BareLinesTest {

	/** Writes a line for each step that the engine takes. */
	private final Logger engine = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.pvm");

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	@Autowired
	Stories stories;

	@Test
	void noLineOfAStepCarriesWhichCaseItIsAbout() {
		Story story = this.stories.begin();
		listen();
		try {
			story.as("danderyd").startsReferral();
		}
		finally {
			this.engine.detachAppender(this.lines);
			this.engine.setLevel(null);
			story.ends();
		}
		assertThat(this.lines.list).isNotEmpty().extracting(ILoggingEvent::getMDCPropertyMap).containsOnly(Map.of());
	}

	private void listen() {
		this.lines.start();
		this.engine.setLevel(Level.TRACE);
		this.engine.addAppender(this.lines);
	}

}
