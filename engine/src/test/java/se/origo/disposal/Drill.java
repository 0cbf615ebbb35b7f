package se.origo.disposal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import se.origo.ExternalPostgres;
import se.origo.Origo;
import se.origo.keys.EveryKey;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A database server with the cases and the keys, the application on it, and backups of
 * both, which can be restored one by one.
 */
final class Drill implements AutoCloseable {

	private final ExternalPostgres server = ExternalPostgres.prepared();

	private final Path masterKey;

	private ConfigurableApplicationContext origo;

	Drill(Path folder) throws IOException, SQLException {
		this.masterKey = ExternalPostgres.masterKey(folder);
	}

	/** Starts on the cases as they are. */
	void starts() {
		starts(this.server.url());
	}

	/** Starts on the cases as they were when the backup was taken. */
	void startsOnTheBackup() {
		starts(this.server.url() + "_copy");
	}

	private void starts(String url) {
		List<String> settings = new ArrayList<>(this.server.settings(url, this.masterKey));
		settings.addAll(List.of("server.port=0", "camunda.bpm.process-engine-name=restored", "spring.jmx.enabled=false",
				"camunda.bpm.job-execution.enabled=false", "ORIGO_TRIAL_PASSWORD=prov-och-inget-annat",
				"origo.home=target/check/none"));
		this.origo = new SpringApplicationBuilder(Origo.class).profiles("trial")
			.properties("spring.main.register-shutdown-hook=false")
			.run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
	}

	void stops() {
		if (this.origo != null) {
			this.origo.close();
		}
	}

	<T> T bean(Class<T> type) {
		return this.origo.getBean(type);
	}

	int port() {
		return this.origo.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	/**
	 * The server copies the files of the cases' database, while nobody is connected, and
	 * the wrapped keys.
	 */
	void takesBackups() throws SQLException {
		execute("postgres", "alter database origo allow_connections false",
				"select pg_terminate_backend(pid) from pg_stat_activity where datname = 'origo'",
				"create database origo_copy template origo owner origo_owner",
				"alter database origo allow_connections true", "grant connect on database origo_copy to origo_app");
		// What the server has cut off is not used again.
		bean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
		execute("origo_keys", "create table before as table wrapped_key");
	}

	/** All keys are there again that were there when the backup was taken. */
	void restoresTheKeys() throws SQLException {
		execute("origo_keys", "insert into wrapped_key select * from before on conflict do nothing");
	}

	/** The list of erased cases is lost. */
	void losesTheList() throws SQLException {
		execute("origo_keys", "truncate erasure");
	}

	/** Every key there is, opened. */
	Map<String, byte[]> keys() {
		return EveryKey.in(this.server.keysUrl(), "origo_keys", ExternalPostgres.KEYS_PASSWORD, this.masterKey);
	}

	/** The superuser's way to the backup of the cases. */
	Connection backup() throws SQLException {
		return this.server.superuser("origo_copy");
	}

	/** The superuser's way to the keys. */
	Connection keyDatabase() throws SQLException {
		return this.server.superuser("origo_keys");
	}

	private void execute(String name, String... commands) throws SQLException {
		try (Connection superuser = this.server.superuser(name); Statement statement = superuser.createStatement()) {
			for (String command : commands) {
				statement.execute(command);
			}
		}
	}

	@Override
	public void close() throws IOException {
		stops();
		this.server.close();
	}

}
