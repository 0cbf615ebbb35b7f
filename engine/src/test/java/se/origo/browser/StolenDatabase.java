package se.origo.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.postgresql.PGConnection;

/**
 * The database as a thief has it: a dump of every table of every schema, the statistics
 * among them, which keep values of columns; and the files on the disk, the write-ahead
 * log among them, which keep what has been deleted.
 */
public final class StolenDatabase implements AutoCloseable {

	private final Connection superuser;

	private final Set<String> tables = new TreeSet<>();

	StolenDatabase(DataSource database) throws SQLException {
		try (Connection connection = database.getConnection()) {
			this.superuser = DriverManager.getConnection(connection.getMetaData().getURL(), "postgres", "");
		}
	}

	/** One that a superuser is connected to. */
	public StolenDatabase(Connection superuser) {
		this.superuser = superuser;
	}

	void execute(String sql) throws SQLException {
		try (Statement statement = this.superuser.createStatement()) {
			statement.execute(sql);
		}
	}

	/** What a dump says that looks like this, as "words in table". */
	public Set<String> dumped(Pattern words) throws SQLException, IOException {
		Set<String> found = new TreeSet<>();
		for (String table : tables()) {
			ByteArrayOutputStream rows = new ByteArrayOutputStream();
			this.superuser.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
			find(words, rows.toString(StandardCharsets.UTF_8), table, found);
			this.tables.add(table);
		}
		return found;
	}

	public int tableCount() {
		return this.tables.size();
	}

	/** How many columns a dump of it has. */
	public int columns() throws SQLException {
		try (Statement statement = this.superuser.createStatement();
				ResultSet found = statement.executeQuery("select count(*) from information_schema.columns c"
						+ " join information_schema.tables t using (table_schema, table_name)"
						+ " where t.table_type = 'BASE TABLE'")) {
			found.next();
			return found.getInt(1);
		}
	}

	private List<String> tables() throws SQLException {
		List<String> names = new ArrayList<>();
		try (Statement statement = this.superuser.createStatement();
				ResultSet found = statement
					.executeQuery("select quote_ident(table_schema) || '.' || quote_ident(table_name)"
							+ " from information_schema.tables where table_type = 'BASE TABLE'")) {
			while (found.next()) {
				names.add(found.getString(1));
			}
		}
		return names;
	}

	/** What the files on the disk say that looks like this. */
	Set<String> onDisk(Pattern words) throws SQLException, IOException {
		execute("checkpoint");
		Set<String> found = new TreeSet<>();
		try (Stream<Path> files = Files.walk(folder())) {
			files.filter(Files::isRegularFile)
				.forEach(file -> find(words, bytes(file), file.getFileName().toString(), found));
		}
		return found;
	}

	private Path folder() throws SQLException {
		try (Statement statement = this.superuser.createStatement();
				ResultSet found = statement.executeQuery("show data_directory")) {
			found.next();
			return Path.of(found.getString(1));
		}
	}

	private static String bytes(Path file) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1);
		}
		catch (NoSuchFileException ex) {
			return "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void find(Pattern words, String text, String place, Set<String> found) {
		words.matcher(text).results().forEach(word -> found.add(word.group() + " in " + place));
	}

	@Override
	public void close() throws SQLException {
		this.superuser.close();
	}

}
