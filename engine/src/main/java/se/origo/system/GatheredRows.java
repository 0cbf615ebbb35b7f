package se.origo.system;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.reflection.ParamNameResolver;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.FlushResult;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbBulkOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation.State;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;
import org.postgresql.jdbc.Convoy;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The engine's own way to write, but all that a command writes is sent together and
 * answered together, with what others have to write beside it. Of a kind of which it
 * removes several rows, and of the links of its tasks, all go in one statement; the
 * engine would ask once for each. What no row depends on is removed before all else, and
 * what others depend on after it.
 */
class GatheredRows extends ReadAhead {

	GatheredRows(DbSqlSessionFactory factory) {
		super(factory);
	}

	/** Takes the place of the engine's own. */
	static SessionFactory sessions(ProcessEngineConfigurationImpl configuration) {
		return new OwnSessions(DbSqlSession.class, () -> new GatheredRows(configuration.getDbSqlSessionFactory()));
	}

	@Override
	public FlushResult executeDbOperations(List<DbOperation> operations) {
		forget();
		this.sqlSession.clearCache();
		// What was not part of a flush waits in MyBatis.
		flushBatchOperations();
		List<DbOperation> others = new ArrayList<>(operations);
		List<DbOperation> late = behindExecutions(others);
		List<Line> before = gathered(GatheredKind.BEFORE, others);
		List<Line> after = gathered(GatheredKind.AFTER, others);
		return sent(Stream
			.of(before.stream(), others.stream().map(this::line), after.stream(), late.stream().map(this::line))
			.flatMap(Function.identity())
			.toList());
	}

	/**
	 * Takes out what comes behind the last execution that is removed: what executions
	 * refer to, such as the version of a process.
	 */
	private static List<DbOperation> behindExecutions(List<DbOperation> operations) {
		int end = operations.size();
		while (end > 0 && !GatheredKind.EXECUTIONS.includes(operations.get(end - 1))) {
			end--;
		}
		List<DbOperation> behind = operations.subList((end > 0) ? end : operations.size(), operations.size());
		List<DbOperation> taken = List.copyOf(behind);
		behind.clear();
		return taken;
	}

	/**
	 * A statement of what a command writes.
	 *
	 * @param operations what the engine wants done by it
	 * @param sql the statement
	 * @param binder gives it its parameters
	 */
	private record Line(List<? extends DbOperation> operations, String sql, Convoy.Binder binder) {
	}

	/** The engine's own statement for one operation. */
	private Line line(DbOperation operation) {
		Object row = (operation instanceof DbBulkOperation bulk)
				? ParamNameResolver.wrapToMapIfCollection(bulk.getParameter(), null)
				: ((DbEntityOperation) operation).getEntity();
		Configuration mappings = this.sqlSession.getConfiguration();
		MappedStatement mapped = mappings.getMappedStatement(this.dbSqlSessionFactory.mapStatement(named(operation)));
		BoundSql bound = mapped.getBoundSql(row);
		return new Line(List.of(operation), bound.getSql(),
				mappings.newParameterHandler(mapped, row, bound)::setParameters);
	}

	private String named(DbOperation operation) {
		if (operation instanceof DbBulkOperation bulk) {
			return bulk.getStatement();
		}
		DbEntity row = ((DbEntityOperation) operation).getEntity();
		return switch (operation.getOperationType()) {
			case INSERT -> this.dbSqlSessionFactory.getInsertStatement(row);
			case UPDATE -> this.dbSqlSessionFactory.getUpdateStatement(row);
			default -> this.dbSqlSessionFactory.getDeleteStatement(row.getClass());
		};
	}

	private static List<Line> gathered(List<GatheredKind> kinds, List<DbOperation> operations) {
		List<Line> lines = new ArrayList<>();
		for (GatheredKind kind : kinds) {
			List<DbEntityOperation> taken = kind.from(operations);
			if (!taken.isEmpty()) {
				lines.add(new Line(taken, kind.statement(), statement -> kind.bind(statement, taken)));
			}
		}
		return lines;
	}

	private FlushResult sent(List<Line> lines) {
		try (Convoy convoy = new Convoy(this.sqlSession.getConnection())) {
			for (Line line : lines) {
				convoy.add(line.sql(), line.binder());
			}
			for (Convoy.Companion companion : companions()) {
				companion.join(convoy);
			}
			int[] counts = convoy.send();
			List<DbOperation> failed = new ArrayList<>();
			for (int at = 0; at < lines.size(); at++) {
				failed.addAll(performed(lines.get(at).operations(), counts[at]));
			}
			return FlushResult.withFailures(failed);
		}
		catch (SQLException ex) {
			return refused(lines.stream().<DbOperation>flatMap(line -> line.operations().stream()).toList(),
					new PersistenceException(ex));
		}
	}

	/** Those who have told the open transaction that they have something to write. */
	private static List<Convoy.Companion> companions() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return List.of();
		}
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Convoy.Companion.class::isInstance)
			.map(Convoy.Companion.class::cast)
			.toList();
	}

	/**
	 * Tells the engine of a statement.
	 * @param rows to how many rows it was done; of several, that somebody else has
	 * changed one is all that can be known, and enough
	 */
	private List<DbOperation> performed(List<? extends DbOperation> operations, int rows) {
		int each = (operations.size() == 1) ? rows : (rows == operations.size()) ? 1 : 0;
		operations.forEach(operation -> postProcessOperationPerformed(operation, each, null));
		return operations.stream().filter(DbOperation::isFailed).map(DbOperation.class::cast).toList();
	}

	/**
	 * One statement has failed and the transaction with it; which, is not told. Where a
	 * row is missing or somebody else has referred to one, it is somebody else's doing.
	 */
	private FlushResult refused(List<DbOperation> operations, PersistenceException failure) {
		operations.forEach(operation -> postProcessOperationPerformed(operation, 0, failure));
		if (ExceptionUtil.checkForeignKeyConstraintViolation(failure)) {
			operations.stream()
				.filter(operation -> operation.getOperationType() == DbOperationType.DELETE)
				.forEach(operation -> operation.setState(State.FAILED_CONCURRENT_MODIFICATION_EXCEPTION));
		}
		DbOperation one = operations.stream()
			.filter(operation -> operation.getState() == State.FAILED_CONCURRENT_MODIFICATION_EXCEPTION)
			.findFirst()
			.orElse(operations.get(0));
		return FlushResult.withFailures(List.of(one));
	}

}
