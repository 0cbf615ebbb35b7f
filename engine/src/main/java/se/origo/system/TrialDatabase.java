package se.origo.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL that the application starts for itself, so that a trial needs nothing
 * installed. Its files stay between starts. It listens on the loopback address only and
 * is refused in production.
 */
final class TrialDatabase implements AutoCloseable {

	private static final String NAME = "origo";

	private final FileChannel lockFile;

	private final FileLock lock;

	private final EmbeddedPostgres server;

	private TrialDatabase(FileChannel lockFile, FileLock lock, EmbeddedPostgres server) {
		this.lockFile = lockFile;
		this.lock = lock;
		this.server = server;
	}

	/**
	 * Starts the server on the files of a home folder, which is made when missing.
	 * @param home the folder that holds everything this installation keeps
	 * @param durable whether a commit survives a power cut; false only for tests
	 * @return the running server
	 * @throws StartRefused when another running application holds the same folder
	 */
	static TrialDatabase start(Path home, boolean durable) {
		try {
			Files.createDirectories(home);
			FileChannel lockFile = FileChannel.open(home.resolve("origo.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = lockFile.tryLock();
			if (lock == null) {
				throw new StartRefused("Origo körs redan på mappen " + home + ".",
						"Stoppa det först, eller ange en annan mapp med ORIGO_HOME.");
			}
			Path data = home.resolve("postgres");
			stopOrphan(data);
			TrialDatabase database = new TrialDatabase(lockFile, lock, launch(home, data, durable));
			database.createRoles();
			return database;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The database below " + home + " could not be started", ex);
		}
	}

	private static EmbeddedPostgres launch(Path home, Path data, boolean durable) throws IOException {
		String sync = durable ? "on" : "off";
		return EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.setOverrideWorkingDirectory(home.resolve("postgres-binaries").toFile())
			// The library is made for tests and switches durability off unless told.
			.setServerConfig("fsync", sync)
			.setServerConfig("synchronous_commit", sync)
			.setServerConfig("full_page_writes", sync)
			.setServerConfig("timezone", "UTC")
			.setServerConfig("log_statement", "none")
			// A failing statement must not write its values into the server's log.
			.setServerConfig("log_min_error_statement", "panic")
			.setPGStartupWait(Duration.ofSeconds(60))
			.start();
	}

	/**
	 * A killed application leaves its server running; a new one cannot start on the same
	 * files until it is gone.
	 */
	private static void stopOrphan(Path data) throws IOException {
		Path pidFile = data.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
		ProcessHandle.of(pid)
			.filter(process -> process.info().command().filter(command -> command.contains("postgres")).isPresent())
			.ifPresent(TrialDatabase::stop);
	}

	private static void stop(ProcessHandle orphan) {
		orphan.destroy();
		try {
			orphan.onExit().get(30, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (Exception ex) {
			throw new IllegalStateException("A database server left behind (process " + orphan.pid()
					+ ") does not stop. Stop it by hand and start again.", ex);
		}
	}

	private void createRoles() {
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			for (String role : new String[] { DatabaseRoles.OWNER, DatabaseRoles.APPLICATION }) {
				if (isMissing(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
					statement.execute("create role " + role + " login nosuperuser nocreatedb nocreaterole");
				}
			}
			if (isMissing(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
				statement.execute("create database " + NAME + " owner " + DatabaseRoles.OWNER);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database's roles could not be created", ex);
		}
	}

	private static boolean isMissing(Statement statement, String query) throws SQLException {
		try (ResultSet found = statement.executeQuery(query)) {
			return !found.next();
		}
	}

	/** The address for JDBC, without user. */
	String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.server.getPort() + "/" + NAME;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.lock.release();
		this.lockFile.close();
	}

}
