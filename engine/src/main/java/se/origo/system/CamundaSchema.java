package se.origo.system;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Runs Camunda's own scripts as the owner, so that the application's role never needs the
 * right to change a schema.
 */
@Component
class CamundaSchema implements JavaMigration {

	private static final List<String> PARTS = List.of("engine", "history", "identity", "decision.engine",
			"decision.history", "case.engine", "case.history");

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("002");
	}

	@Override
	public String getDescription() {
		return "camunda 7.24";
	}

	@Override
	public Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws Exception {
		Connection connection = context.getConnection();
		try (Statement statement = connection.createStatement()) {
			statement.execute("set local search_path to camunda");
			for (String part : PARTS) {
				// All of it at once: each statement by itself would wait for an answer
				// three hundred times.
				statement.execute(new ClassPathResource(
						"org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql")
					.getContentAsString(StandardCharsets.UTF_8));
			}
			statement.execute("set local search_path to origo");
		}
	}

}
