package se.origo.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One PostgreSQL for all candidates, each on a database of its own. It survives a power
 * cut, as theirs would have to, and counts what each asks.
 */
final class Server implements AutoCloseable {

	/** Everybody's password on this server, which nobody else can reach. */
	static final String PASSWORD = "bench-matt-kvist-tuva";

	private final EmbeddedPostgres server;

	Server(Path folder) throws IOException, SQLException {
		this.server = EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(folder.toFile())
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("max_connections", "400")
			.setServerConfig("shared_buffers", "512MB")
			// None while it is measured: a checkpoint meets one candidate and not the
			// others. All thirteen together write some 5 GB.
			.setServerConfig("max_wal_size", "16GB")
			.setServerConfig("checkpoint_timeout", "2h")
			.setServerConfig("shared_preload_libraries", "pg_stat_statements")
			.setServerConfig("pg_stat_statements.max", "10000")
			.start();
		execute("postgres", List.of("create extension pg_stat_statements"));
	}

	/** Makes what docs/compose says, as an operator does. */
	void prepareOrigo(Path compose, String... more) throws IOException, SQLException {
		execute("postgres", commands(compose.resolve("roles.sql"), 0));
		execute("postgres", commands(compose.resolve("keys.sql"), 0));
		execute("origo_keys", commands(compose.resolve("keys.sql"), 1));
		for (String name : more) {
			execute("postgres",
					List.of("create database " + name + " owner origo_owner",
							"revoke all on database " + name + " from public",
							"grant connect on database " + name + " to origo_app"));
		}
	}

	/** The files are for psql: its own commands are left out, its variables filled in. */
	private static List<String> commands(Path file, int part) throws IOException {
		String script = Files.readString(file).split("\\\\connect origo_keys")[part];
		String sql = script.replaceAll("(?m)^\\s*--.*$", "")
			.replaceAll("(?m)^\\\\.*$", "")
			.replaceAll(":'(owner|app|keys)_password'", "'" + PASSWORD + "'");
		return Arrays.stream(sql.split(";")).map(String::strip).filter(command -> !command.isEmpty()).toList();
	}

	void execute(String database, List<String> commands) throws SQLException {
		try (Connection superuser = this.server.getDatabase("postgres", database).getConnection();
				Statement statement = superuser.createStatement()) {
			for (String command : commands) {
				statement.execute(command);
			}
		}
	}

	/** The first column of an answer. */
	List<String> list(String database, String question) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (Connection superuser = this.server.getDatabase("postgres", database).getConnection();
				Statement statement = superuser.createStatement();
				ResultSet answer = statement.executeQuery(question)) {
			while (answer.next()) {
				rows.add(answer.getString(1));
			}
		}
		return rows;
	}

	/** One number. */
	double ask(String database, String question) throws SQLException {
		try (Connection superuser = this.server.getDatabase("postgres", database).getConnection();
				Statement statement = superuser.createStatement();
				ResultSet answer = statement.executeQuery(question)) {
			answer.next();
			return answer.getDouble(1);
		}
	}

	/** Begins to count statements anew. */
	void forgetStatements() throws SQLException {
		execute("postgres", List.of("select pg_stat_statements_reset()"));
	}

	/** Statements that databases of these names have been asked. */
	double statements(List<String> databases) throws SQLException {
		return statements("sum(calls)", databases);
	}

	/** Those of them that begin a transaction and ask nothing. */
	double begins(List<String> databases) throws SQLException {
		return statements("sum(calls) filter (where query ~* '^begin')", databases);
	}

	/** Bytes that their statements have written into the log. */
	double log(List<String> databases) throws SQLException {
		return statements("sum(wal_bytes)", databases);
	}

	/** Pages that their statements have written whole into the log. */
	double wholePages(List<String> databases) throws SQLException {
		return statements("sum(wal_fpi)", databases);
	}

	private double statements(String what, List<String> databases) throws SQLException {
		return ask("postgres", "select coalesce(" + what + ", 0)" + statementsOf(databases));
	}

	/** What each statement costs in one of so many errands, the longest first. */
	List<String> costs(List<String> databases, int errands) throws SQLException {
		String errand = " / " + errands + ", 2), ";
		return list("postgres",
				"select format('%s %s %s %s %s', round(sum(calls)" + errand + "round(sum(total_exec_time)::numeric"
						+ errand + "round(sum(wal_bytes)" + errand + "round(sum(wal_fpi)" + errand
						+ "regexp_replace(query, '\\s+', ' ', 'g'))" + statementsOf(databases)
						+ " group by query order by sum(total_exec_time) desc");
	}

	private static String statementsOf(List<String> databases) {
		return " from pg_stat_statements s join pg_database d on d.oid = s.dbid where toplevel and datname in ('"
				+ String.join("','", databases) + "')";
	}

	/** Pages that statements have read since the start, from memory or not. */
	double pages(String database) throws SQLException {
		return statements("sum(shared_blks_hit + shared_blks_read)", List.of(database));
	}

	/** Bytes on disk. */
	double size(String database) throws SQLException {
		return ask("postgres", "select pg_database_size('" + database + "')");
	}

	/** Bytes of write-ahead log that the whole server has written. */
	double log() throws SQLException {
		return ask("postgres", "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')");
	}

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.server.getPort() + "/" + database;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
