package se.origo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL that an operator has prepared with {@code docs/compose/roles.sql} and
 * {@code keys.sql}, as {@code docs/operating.md} says.
 */
public final class ExternalPostgres implements AutoCloseable {

	public static final String OWNER_PASSWORD = "myr-hake-fyra-solros";

	public static final String APP_PASSWORD = "kvist-tuva-nio-lodbrok";

	public static final String KEYS_PASSWORD = "alm-stig-sju-humla";

	private final EmbeddedPostgres server;

	private ExternalPostgres(EmbeddedPostgres server) {
		this.server = server;
	}

	public static ExternalPostgres prepared() throws IOException, SQLException {
		EmbeddedPostgres server = EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(Path.of("target/check/external").toFile())
			.start();
		try (Connection superuser = server.getPostgresDatabase().getConnection();
				Statement statement = superuser.createStatement()) {
			for (String command : commands(read("roles.sql"))) {
				statement.execute(command);
			}
		}
		prepareKeys(server);
		return new ExternalPostgres(server);
	}

	private static void prepareKeys(EmbeddedPostgres server) throws IOException, SQLException {
		String[] script = read("keys.sql").split("\\\\connect origo_keys");
		for (int part = 0; part < script.length; part++) {
			String name = (part == 0) ? "postgres" : "origo_keys";
			try (Connection superuser = server.getDatabase("postgres", name).getConnection();
					Statement statement = superuser.createStatement()) {
				for (String command : commands(script[part])) {
					statement.execute(command);
				}
			}
		}
	}

	private static String read(String file) throws IOException {
		return Files.readString(Path.of("../docs/compose").resolve(file));
	}

	/** The files are for psql: its own commands are left out, its variables filled in. */
	private static List<String> commands(String script) {
		String sql = script.replaceAll("(?m)^\\s*--.*$", "")
			.replaceAll("(?m)^\\\\.*$", "")
			.replace(":'owner_password'", "'" + OWNER_PASSWORD + "'")
			.replace(":'app_password'", "'" + APP_PASSWORD + "'")
			.replace(":'keys_password'", "'" + KEYS_PASSWORD + "'");
		return List.of(sql.split(";")).stream().map(String::strip).filter(command -> !command.isEmpty()).toList();
	}

	public String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.server.getPort() + "/origo";
	}

	/** The database of the keys. */
	public String keysUrl() {
		return url() + "_keys";
	}

	/** What the application has to be told to run for real on this server. */
	public List<String> settings(String url, Path keyFile) {
		return List.of("spring.datasource.url=" + url, "spring.datasource.username=origo_app",
				"spring.datasource.password=" + APP_PASSWORD, "spring.flyway.user=origo_owner",
				"spring.flyway.password=" + OWNER_PASSWORD, "origo.keys.url=" + keysUrl(),
				"origo.keys.username=origo_keys", "origo.keys.password=" + KEYS_PASSWORD, "origo.keys.file=" + keyFile);
	}

	/** The superuser's way in, to one of the databases. */
	public Connection superuser(String name) throws SQLException {
		return this.server.getDatabase("postgres", name).getConnection();
	}

	/** A master key of one version, as an operator makes it. */
	public static Path masterKey(Path folder) throws IOException {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		Path file = Files.createFile(folder.resolve("master.key"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		return Files.writeString(file, "1 " + Base64.getEncoder().encodeToString(key) + "\n");
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
