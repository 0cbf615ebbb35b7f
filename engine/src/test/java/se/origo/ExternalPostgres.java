package se.origo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL that an operator has prepared with {@code docs/compose/roles.sql}, as
 * {@code docs/operating.md} says.
 */
final class ExternalPostgres implements AutoCloseable {

	static final String OWNER_PASSWORD = "myr-hake-fyra-solros";

	static final String APP_PASSWORD = "kvist-tuva-nio-lodbrok";

	private final EmbeddedPostgres server;

	private ExternalPostgres(EmbeddedPostgres server) {
		this.server = server;
	}

	static ExternalPostgres prepared() throws IOException, SQLException {
		EmbeddedPostgres server = EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(Path.of("target/check/external").toFile())
			.start();
		try (Connection superuser = server.getPostgresDatabase().getConnection();
				Statement statement = superuser.createStatement()) {
			for (String command : commands()) {
				statement.execute(command);
			}
		}
		return new ExternalPostgres(server);
	}

	/** The file is for psql: its own commands are left out, its variables filled in. */
	private static List<String> commands() throws IOException {
		String script = Files.readString(Path.of("../docs/compose/roles.sql"))
			.replaceAll("(?m)^(--|\\\\).*$", "")
			.replace(":'owner_password'", "'" + OWNER_PASSWORD + "'")
			.replace(":'app_password'", "'" + APP_PASSWORD + "'");
		return List.of(script.split(";")).stream().map(String::strip).filter(command -> !command.isEmpty()).toList();
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.server.getPort() + "/origo";
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
