package se.origo.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.jdbc.Convoy;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import se.origo.OrigoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Statements that go together do what each would have done alone. */
@OrigoTest
class ConvoyTest {

	private static final String INSERT = "insert into told (name, size) values (?, ?)";

	private static final String GROW = "update told set size = size + 1 where name = ?";

	private static final String REMOVE = "delete from told where name = any(?)";

	@Autowired
	DataSource pool;

	private Connection connection;

	private JdbcTemplate database;

	@BeforeEach
	void aTableOfItsOwn() throws SQLException {
		this.connection = this.pool.getConnection();
		this.database = new JdbcTemplate(new SingleConnectionDataSource(this.connection, true));
		this.connection.setAutoCommit(false);
		this.database
			.execute("create temporary table told (name text primary key, size integer not null) on commit drop");
	}

	@AfterEach
	void itIsGone() throws SQLException {
		this.connection.rollback();
		this.connection.setAutoCommit(true);
		this.connection.close();
	}

	@Test
	void theyAreDoneInTheOrderInWhichTheyWereAdded() throws SQLException {
		try (Convoy convoy = new Convoy(this.connection)) {
			insert(convoy, "a", 1);
			grow(convoy, "a");
			grow(convoy, "b");
			insert(convoy, "b", 5);
			grow(convoy, "b");
			remove(convoy, "a", "c");
			assertThat(convoy.send()).containsExactly(1, 1, 0, 1, 1, 1);
		}
		assertThat(told()).containsExactly("b 6");
	}

	@Test
	void rowsOfOneStatementGoTogetherAndTheOthersKeepTheirCounts() throws SQLException {
		for (boolean last : List.of(false, true)) {
			try (Convoy convoy = new Convoy(this.connection)) {
				if (last) {
					grow(convoy, "none");
				}
				for (String name : List.of("d", "e", "f", "g", "h")) {
					insert(convoy, name, 1);
				}
				grow(convoy, "e");
				remove(convoy, "d", "e", "f", "g", "h");
				int[] counts = convoy.send();
				assertThat(counts).hasSize(last ? 8 : 7).endsWith(1, 5);
			}
		}
	}

	@Test
	void itIsTheSameHoweverOftenItIsSent() throws SQLException {
		insertAlone("a");
		for (int time = 1; time <= 20; time++) {
			try (Convoy convoy = new Convoy(this.connection)) {
				grow(convoy, "a");
				remove(convoy, "none");
				grow(convoy, "a");
				assertThat(convoy.send()).containsExactly(1, 0, 1);
			}
		}
		assertThat(told()).containsExactly("a 41");
	}

	@Test
	void oneThatFailsUndoesAll() throws SQLException {
		this.connection.setSavepoint("before");
		try (Convoy convoy = new Convoy(this.connection)) {
			insert(convoy, "a", 1);
			grow(convoy, "a");
			insert(convoy, "a", 2);
			remove(convoy, "a");
			assertThatExceptionOfType(SQLException.class).isThrownBy(convoy::send)
				.matches(refused -> "23505".equals(refused.getSQLState()));
		}
		this.database.execute("rollback to savepoint before");
		assertThat(told()).isEmpty();
	}

	@Test
	void oneAloneIsAConvoyToo() throws SQLException {
		try (Convoy convoy = new Convoy(this.connection)) {
			insert(convoy, "a", 1);
			assertThat(convoy.send()).containsExactly(1);
		}
		assertThat(told()).containsExactly("a 1");
	}

	private void insertAlone(String name) {
		this.database.update(INSERT, name, 1);
	}

	private static void insert(Convoy convoy, String name, int size) throws SQLException {
		convoy.add(INSERT, statement -> {
			statement.setString(1, name);
			statement.setInt(2, size);
		});
	}

	private static void grow(Convoy convoy, String name) throws SQLException {
		convoy.add(GROW, statement -> statement.setString(1, name));
	}

	private static void remove(Convoy convoy, String... names) throws SQLException {
		convoy.add(REMOVE, statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", names)));
	}

	private List<String> told() {
		return this.database.queryForList("select name || ' ' || size from told order by name", String.class);
	}

}
