package se.origo.bench;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import se.origo.Origo;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
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
		return run(Stream.concat(Stream.of("--origo.home=target/check/" + UUID.randomUUID(),
				"--camunda.bpm.process-engine-name=" + name), Stream.of(more)));
	}

	/** What one more node has to be told, to be a second one of a running application. */
	static List<String> besides(ConfigurableApplicationContext application) {
		JdbcConnectionDetails serving = application.getBean(JdbcConnectionDetails.class);
		FlywayConnectionDetails migrating = application.getBean(FlywayConnectionDetails.class);
		return List.of("--spring.datasource.url=" + serving.getJdbcUrl(),
				"--spring.datasource.username=" + serving.getUsername(),
				"--spring.flyway.url=" + migrating.getJdbcUrl(), "--spring.flyway.user=" + migrating.getUsername(),
				"--origo.home=" + application.getEnvironment().getProperty("origo.home"));
	}

	/** Starts such a node, in a process of its own. */
	static ConfigurableApplicationContext startBesides(List<String> settings) {
		return run(settings.stream());
	}

	private static ConfigurableApplicationContext run(Stream<String> settings) {
		Stream<String> always = Stream.of("--server.port=0", "--origo.durable=true", "--spring.jmx.enabled=false");
		return new SpringApplicationBuilder(Origo.class, ThirtyGroups.class).profiles("trial", "check")
			.properties("spring.main.register-shutdown-hook=false")
			.run(Stream.concat(always, settings).toArray(String[]::new));
	}

}
