package se.origo.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;

/**
 * A database of its own for several nodes, with a role of its own, made by
 * {@code docs/compose/keys.sql}. Its connections take no part in the case database's
 * transactions: what is written here holds whatever becomes of those.
 */
class KeyDatabase implements KeyCabinet, AutoCloseable {

	private final HikariDataSource connections = new HikariDataSource();

	KeyDatabase(String url, String user, String password) {
		this.connections.setJdbcUrl(url);
		this.connections.setUsername(user);
		this.connections.setPassword(password);
		this.connections.setMaximumPoolSize(8);
		this.connections.setMinimumIdle(1);
		this.connections.setConnectionTimeout(3000);
		// It may be away when the application starts; who asks is told then.
		this.connections.setInitializationFailTimeout(-1);
		this.connections.addDataSourceProperty("socketTimeout", "10");
		// A plan made while there were few keys, and kept, would read all of them.
		this.connections.addDataSourceProperty("options", "-c enable_seqscan=off -c jit=off");
	}

	@Override
	public Optional<WrappedKey> find(String name) {
		return rows("select version, wrapped from wrapped_key where name = ?",
				row -> new WrappedKey(row.getString(1), row.getBytes(2)), name)
			.stream()
			.findFirst();
	}

	@Override
	public boolean add(String name, WrappedKey key) {
		return update("insert into wrapped_key (name, version, wrapped) values (?, ?, ?) on conflict do nothing", name,
				key.version(), key.bytes());
	}

	@Override
	public boolean replace(String name, WrappedKey old, WrappedKey key) {
		return update("update wrapped_key set version = ?, wrapped = ? where name = ? and wrapped = ?", key.version(),
				key.bytes(), name, old.bytes());
	}

	@Override
	public void destroy(String name) {
		update("delete from wrapped_key where name = ?", name);
	}

	@Override
	public Map<String, Integer> versions() {
		Map<String, Integer> versions = new TreeMap<>();
		rows("select version, count(*) from wrapped_key group by version",
				row -> versions.put(row.getString(1), row.getInt(2)));
		return versions;
	}

	@Override
	public List<String> notOf(String version, int most) {
		return rows("select name from wrapped_key where version <> ? order by name limit ?", row -> row.getString(1),
				version, most);
	}

	@Override
	public void enter(Erasure erasure) {
		update("""
				insert into erasure (case_number, key_id, party, reason, proposed_by, confirmed_by, at)
				values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", erasure.caseNumber(), erasure.key(),
				erasure.party(), erasure.reason(), erasure.proposedBy(), erasure.confirmedBy(),
				OffsetDateTime.ofInstant(erasure.at(), ZoneOffset.UTC));
	}

	@Override
	public List<Erasure> erasures() {
		return rows("select case_number, key_id, party, reason, proposed_by, confirmed_by, at from erasure",
				row -> new Erasure(row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getString(4),
						row.getString(5), row.getString(6), row.getObject(7, OffsetDateTime.class).toInstant()));
	}

	private boolean update(String sql, Object... values) {
		try (Connection connection = this.connections.getConnection();
				PreparedStatement statement = prepared(connection, sql, values)) {
			return statement.executeUpdate() == 1;
		}
		catch (SQLException ex) {
			throw new KeysUnreachable(ex);
		}
	}

	private <T> List<T> rows(String sql, Row<T> read, Object... values) {
		try (Connection connection = this.connections.getConnection();
				PreparedStatement statement = prepared(connection, sql, values);
				ResultSet found = statement.executeQuery()) {
			List<T> rows = new ArrayList<>();
			while (found.next()) {
				rows.add(read.of(found));
			}
			return rows;
		}
		catch (SQLException ex) {
			throw new KeysUnreachable(ex);
		}
	}

	private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(sql);
		for (int i = 0; i < values.length; i++) {
			statement.setObject(i + 1, values[i]);
		}
		return statement;
	}

	@Override
	public void close() {
		this.connections.close();
	}

	private interface Row<T> {

		T of(ResultSet row) throws SQLException;

	}

}
