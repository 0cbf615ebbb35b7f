package se.origo.system;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.type.TypeHandler;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.sql.BatchDbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;

/**
 * The engine's own way to read, but whoever knows what the engine will ask next has it
 * all read in one round trip: the driver sends statements that stand in one text
 * together. The engine's next question is answered from it, once, as if it had been asked
 * then; what nobody asks for is never seen, not even by the engine's memory. Whatever is
 * written ends it.
 * <p>
 * Each connection prepares each text anew, so there should be few: which questions go
 * together is decided in few places, and never by what is in the rows.
 */
public abstract class ReadAhead extends BatchDbSqlSession {

	private final Map<EngineQuestion, List<Object>> answers = new HashMap<>();

	ReadAhead(DbSqlSessionFactory factory) {
		super(factory);
	}

	/** The one of the open command. */
	public static ReadAhead ofCommand() {
		return (ReadAhead) Context.getCommandContext().getDbSqlSession();
	}

	/** Reads what the engine will ask. */
	public void read(List<EngineQuestion> questions) {
		ExceptionUtil.doWithExceptionWrapper(() -> {
			inOneTrip(questions);
			return null;
		});
	}

	/** Whether the answer to this has been read and not asked for yet. */
	public boolean knows(EngineQuestion question) {
		return this.answers.containsKey(question);
	}

	/**
	 * A question together with the engine's statement for it.
	 *
	 * @param question what is asked
	 * @param statement knows how rows become what the engine works with
	 * @param sql the text for just this question
	 */
	private record Asked(EngineQuestion question, MappedStatement statement, BoundSql sql) {
	}

	private void inOneTrip(List<EngineQuestion> questions) {
		List<Asked> asked = questions.stream().map(this::asked).toList();
		String text = asked.stream().map(one -> one.sql().getSql()).collect(Collectors.joining(";\n"));
		try (PreparedStatement prepared = this.sqlSession.getConnection().prepareStatement(text)) {
			int next = 1;
			for (Asked one : asked) {
				next = fill(prepared, next, one);
			}
			prepared.execute();
			for (Asked one : asked) {
				this.answers.put(one.question(), rows(prepared, one));
			}
		}
		catch (SQLException ex) {
			throw new PersistenceException(ex);
		}
	}

	private Asked asked(EngineQuestion question) {
		MappedStatement statement = this.sqlSession.getConfiguration()
			.getMappedStatement(this.dbSqlSessionFactory.mapStatement(question.statement()));
		return new Asked(question, statement, statement.getBoundSql(question.parameter()));
	}

	/** As the engine's own handler does, which can begin at the first place only. */
	@SuppressWarnings({ "rawtypes", "unchecked" })
	private static int fill(PreparedStatement prepared, int first, Asked asked) throws SQLException {
		Configuration configuration = asked.statement().getConfiguration();
		Object parameter = asked.sql().getParameterObject();
		int next = first;
		for (ParameterMapping mapping : asked.sql().getParameterMappings()) {
			Object value = configuration.getTypeHandlerRegistry().hasTypeHandler(parameter.getClass()) ? parameter
					: configuration.newMetaObject(parameter).getValue(mapping.getProperty());
			((TypeHandler) mapping.getTypeHandler()).setParameter(prepared, next++, value, mapping.getJdbcType());
		}
		return next;
	}

	/** The engine's handler leaves the statement at what the next question brought. */
	private static List<Object> rows(PreparedStatement prepared, Asked asked) throws SQLException {
		Configuration configuration = asked.statement().getConfiguration();
		ParameterHandler parameters = configuration.newParameterHandler(asked.statement(),
				asked.sql().getParameterObject(), asked.sql());
		return configuration
			.newResultSetHandler(null, asked.statement(), RowBounds.DEFAULT, parameters, null, asked.sql())
			.handleResultSets(prepared);
	}

	@Override
	public List<?> selectList(String statement, Object parameter) {
		List<Object> known = taken(EngineQuestion.asked(statement, parameter));
		if (known == null) {
			return super.selectList(statement, parameter);
		}
		known.forEach(this::fireEntityLoaded);
		return known;
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T extends DbEntity> T selectById(Class<T> type, String id) {
		List<Object> known = taken(EngineQuestion.key(this.dbSqlSessionFactory.getSelectStatement(type), id));
		if (known == null) {
			return super.selectById(type, id);
		}
		known.forEach(this::fireEntityLoaded);
		return known.isEmpty() ? null : (T) known.get(0);
	}

	private List<Object> taken(EngineQuestion question) {
		return this.answers.isEmpty() ? null : this.answers.remove(question);
	}

	/** What has been read before something is written is not true after it. */
	void forget() {
		this.answers.clear();
	}

	@Override
	public void lock(String statement, Object parameter) {
		forget();
		super.lock(statement, parameter);
	}

	@Override
	public int executeUpdate(String statement, Object parameter) {
		forget();
		return super.executeUpdate(statement, parameter);
	}

	@Override
	public int update(String statement, Object parameter) {
		forget();
		return super.update(statement, parameter);
	}

	/** Whoever asks for it may write with it. */
	@Override
	public SqlSession getSqlSession() {
		forget();
		return super.getSqlSession();
	}

}
