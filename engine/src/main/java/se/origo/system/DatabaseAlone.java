package se.origo.system;

import java.util.function.Function;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An operator's command that needs the database and nothing else: the same settings as
 * the application, but no engine, no jobs and no web server, so that it can run beside
 * the nodes.
 */
public final class DatabaseAlone {

	private DatabaseAlone() {
	}

	/**
	 * Does work on the database.
	 * @param args Spring Boot's command line properties
	 * @param work what to do, in the name of the application's role
	 * @return what the work returns
	 * @throws StartRefused when a trial runs on the same folder
	 */
	public static <T> T run(String[] args, Function<JdbcClient, T> work) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Wiring.class)
			.web(WebApplicationType.NONE)
			.run(args)) {
			return work.apply(context.getBean(JdbcClient.class));
		}
	}

	@Configuration(proxyBeanMethods = false)
	@Import(DatabaseConfiguration.Trial.class)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
			JdbcClientAutoConfiguration.class })
	static class Wiring {

	}

}
