package se.origo.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;
import org.springframework.util.ConcurrentLruCache;

/**
 * One question in the scope of whoever asks, for one round trip instead of three. Within
 * a transaction it is asked there. Without one PostgreSQL is told the scope and asked in
 * one message; until its end PostgreSQL takes it for one transaction, so that the
 * question is asked as the scope allows, and nothing of the scope is left when the answer
 * comes, be it rows or an error.
 * <p>
 * Whoever needs two answers that belong together opens a transaction.
 */
@Component
public class ScopedQuestion {

	/** It is read only, and told so. */
	private static final String TELL = ToldScope.TELL
			+ ", set_config('transaction_read_only', 'on', true), set_config('origo.told', 'true', true); ";

	/**
	 * Without a scope there are no rows, which looks like an answer. If anything ever
	 * parted the question from the telling, this fails, for an empty text is neither true
	 * nor false.
	 */
	static final String ASK = "select answer.* from (%s) answer where cast(current_setting('origo.told') as boolean)";

	private static final int KNOWN_QUESTIONS = 256;

	private final JdbcTemplate database;

	private final ConcurrentLruCache<String, ParsedSql> parsed = new ConcurrentLruCache<>(KNOWN_QUESTIONS,
			NamedParameterUtils::parseSqlStatement);

	ScopedQuestion(JdbcTemplate database) {
		this.database = database;
	}

	/**
	 * Asks.
	 * @param sql one query, with named parameters
	 * @param values texts, arrays of texts, whole numbers, truths and moments; the
	 * question takes those it names
	 * @param row what to make of a row
	 */
	public <T> List<T> ask(String sql, Map<String, ?> values, RowMapper<T> row) {
		ParsedSql known = this.parsed.get(sql);
		MapSqlParameterSource named = new MapSqlParameterSource(values);
		String question = NamedParameterUtils.substituteNamedParameters(known, named);
		Object[] parameters = NamedParameterUtils.buildValueArray(known, named, null);
		boolean told = isTold();
		return this.database.execute(
				(Connection connection) -> connection
					.prepareStatement(told ? question : TELL + ASK.replace("%s", question)),
				(PreparedStatement statement) -> answer(statement, told, parameters, row));
	}

	/** Every transaction is told when it begins. */
	private boolean isTold() {
		return TransactionSynchronizationManager.isActualTransactionActive()
				&& TransactionSynchronizationManager.hasResource(this.database.getDataSource());
	}

	private static <T> List<T> answer(PreparedStatement statement, boolean told, Object[] parameters, RowMapper<T> row)
			throws SQLException {
		int first = 1;
		if (!told) {
			ToldScope.fill(statement);
			first += ToldScope.VALUES;
		}
		for (int at = 0; at < parameters.length; at++) {
			statement.setObject(first + at, typed(parameters[at]));
		}
		statement.execute();
		if (!told) {
			statement.getMoreResults();
		}
		try (ResultSet rows = statement.getResultSet()) {
			return new RowMapperResultSetExtractor<>(row).extractData(rows);
		}
	}

	/**
	 * The driver asks PostgreSQL for the type of what it does not know, and next time
	 * ends the message in the middle to make room for a large answer.
	 */
	private static Object typed(Object value) {
		if (value instanceof Instant moment) {
			return moment.atOffset(ZoneOffset.UTC);
		}
		Assert.isTrue(value instanceof String || value instanceof String[] || value instanceof Integer
				|| value instanceof Long || value instanceof Boolean, "Not a type that a question takes");
		return value;
	}

}
