package se.origo.bench;

import java.util.UUID;
import java.util.stream.Stream;

import se.origo.Origo;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application, on a database of its own that survives a power cut. */
final class DurableApplication {

	private DurableApplication() {
	}

	static ConfigurableApplicationContext start() {
		return start("bench");
	}

	/** The same, with a name of its own, so that there can be several at a time. */
	static ConfigurableApplicationContext start(String name, String... more) {
		Stream<String> settings = Stream.of("--server.port=0", "--origo.durable=true",
				"--camunda.bpm.process-engine-name=" + name, "--spring.jmx.enabled=false",
				"--origo.home=target/check/" + UUID.randomUUID());
		return new SpringApplicationBuilder(Origo.class, ThirtyGroups.class).profiles("trial", "check")
			.properties("spring.main.register-shutdown-hook=false")
			.run(Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
	}

}
