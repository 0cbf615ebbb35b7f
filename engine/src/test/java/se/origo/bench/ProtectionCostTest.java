package se.origo.bench;

import java.util.HashMap;
import java.util.Map;

import se.origo.Figures;
import se.origo.SignedIn;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each protection costs: the same requests with it and without it, in turns, on a
 * database that survives a power cut. Nothing of it is a promise; decision 11 is made by
 * it.
 */
@Tag("full")
class ProtectionCostTest {

	private static final String ALL = "everything as it is";

	private static final String UNSEALED = "without sealing";

	private static final int ROUNDS = Integer.getInteger("origo.rounds", 9);

	private static final int REQUESTS = 60;

	private static final int TASKS = 8;

	private final Rounds reads = new Rounds();

	private final Rounds lists = new Rounds();

	private final Rounds tasks = new Rounds();

	@Test
	void eachProtectionBesideItselfSwitchedOff() {
		try (ConfigurableApplicationContext application = DurableApplication.start()) {
			ThirtyGroups.grant(application.getBean(ProcessEngine.class));
			Stories stories = application.getBean(Stories.class);
			SignedIn reader = SignedIn
				.as(application.getEnvironment().getProperty("local.server.port", Integer.class, 0), "botkyrka");
			Switches switches = new Switches(application);
			String sealed = form(stories);
			Map<String, String> forms = new HashMap<>();
			// What is sealed cannot be read without the seal: that has a case of its own.
			switches.with(UNSEALED, () -> forms.put(UNSEALED, form(stories)));
			measure("warming up", sealed, reader, stories);
			for (int round = 0; round < ROUNDS; round++) {
				measure(ALL, sealed, reader, stories);
				for (String name : switches.names()) {
					switches.with(name, () -> measure(name, forms.getOrDefault(name, sealed), reader, stories));
				}
			}
		}
		print("a form with items of the case file, one request", this.reads);
		print("a list of tasks, one request", this.lists);
		print("a case opened and its draft completed, all requests", this.tasks);
	}

	private static String form(Stories stories) {
		Story story = stories.begin().accepted();
		return "/camunda/api/engine/engine/default/task/" + story.task("reportProgress") + "/form-variables";
	}

	private void measure(String variant, String form, SignedIn reader, Stories stories) {
		this.reads.measure(variant, REQUESTS, () -> assertThat(reader.get(form).statusCode()).isEqualTo(200));
		this.lists.measure(variant, REQUESTS,
				() -> assertThat(reader.post("/camunda/api/engine/engine/default/filter/party/list", "{}").statusCode())
					.isEqualTo(200));
		this.tasks.measure(variant, TASKS,
				() -> stories.begin().as("danderyd").startsReferral().writesDraft(Letter.to("botkyrka")));
	}

	private static void print(String what, Rounds rounds) {
		rounds.forget("warming up");
		rounds.variants()
			.forEach(variant -> Figures.print("Cost of protection", what + ": " + variant,
					rounds.against(variant, ALL)));
	}

}
