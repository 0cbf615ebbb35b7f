package se.origo.system;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.PlatformTransactionManager;

/** One PostgreSQL, one pool, two roles. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	@Bean
	// The engine checks its schema when it is built, so the migrations must have run.
	@DependsOn("flywayInitializer")
	PlatformTransactionManager transactionManager(DataSource dataSource) {
		return new ScopedTransactionManager(dataSource);
	}

	@Configuration(proxyBeanMethods = false)
	@Profile("!production")
	@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
	static class Trial {

		@Bean
		TrialDatabase trialDatabase(@Value("${origo.home}") Path home,
				@Value("${origo.durable:true}") boolean durable) {
			return TrialDatabase.start(home, durable);
		}

		@Bean
		JdbcConnectionDetails jdbcConnectionDetails(TrialDatabase database) {
			return new Serving(database.url(), DatabaseRoles.APPLICATION);
		}

		@Bean
		FlywayConnectionDetails flywayConnectionDetails(TrialDatabase database) {
			return new Migrating(database.url(), DatabaseRoles.OWNER);
		}

	}

	private record Serving(String getJdbcUrl, String getUsername) implements JdbcConnectionDetails {

		@Override
		public String getPassword() {
			return "";
		}

	}

	private record Migrating(String getJdbcUrl, String getUsername) implements FlywayConnectionDetails {

		@Override
		public String getPassword() {
			return "";
		}

	}

}
