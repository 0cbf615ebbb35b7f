package se.origo.bench;

import java.util.UUID;

import se.origo.Origo;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application, on a database of its own that survives a power cut. */
final class DurableApplication {

	private DurableApplication() {
	}

	static ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(Origo.class, ThirtyGroups.class).profiles("trial", "check")
			.properties("spring.main.register-shutdown-hook=false")
			.run("--server.port=0", "--origo.durable=true", "--camunda.bpm.process-engine-name=bench",
					"--spring.jmx.enabled=false", "--origo.home=target/check/" + UUID.randomUUID());
	}

}
