package se.origo.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.FlushResult;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation.State;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;

/**
 * The engine's own way to write, but of a kind of which a command removes several rows,
 * and of the links of its tasks, all go in one statement; the engine would ask once for
 * each. What no row depends on is removed before all else, and what others depend on
 * after it.
 */
class GatheredRows extends ReadAhead {

	private static final List<Kind> BEFORE = List.of(Kind.removed(VariableInstanceEntity.class, "act_ru_variable"),
			Kind.removed(IdentityLinkEntity.class, "act_ru_identitylink"));

	private static final Kind EXECUTIONS = Kind.removed(ExecutionEntity.class, "act_ru_execution");

	private static final List<Kind> AFTER = List.of(
			new Kind(DbOperationType.INSERT, IdentityLinkEntity.class, """
					insert into camunda.act_ru_identitylink
					  (rev_, id_, type_, user_id_, group_id_, task_id_, proc_def_id_, tenant_id_)
					select 1, link.* from unnest(?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[],
					  ?::varchar[], ?::varchar[]) as link returning id_""",
					List.of(DbEntity::getId, link(IdentityLinkEntity::getType), link(IdentityLinkEntity::getUserId),
							link(IdentityLinkEntity::getGroupId), link(IdentityLinkEntity::getTaskId),
							link(IdentityLinkEntity::getProcessDefId), link(IdentityLinkEntity::getTenantId))),
			EXECUTIONS);

	/**
	 * What is gathered.
	 *
	 * @param type what is done
	 * @param entity to which rows
	 * @param statement does it to several and tells the ids of those that it was done to:
	 * not of one that somebody else has changed or removed meanwhile
	 * @param columns what it has to be told of a row
	 */
	private record Kind(DbOperationType type, Class<?> entity, String statement,
			List<Function<DbEntity, String>> columns) {

		/**
		 * As the engine saw them: a link is never changed and has no revision. They are
		 * found by their keys, so that no plan goes through the table.
		 */
		static Kind removed(Class<?> entity, String table) {
			return new Kind(DbOperationType.DELETE, entity,
					"delete from camunda." + table + " where id_ = any(?::varchar[]) and exists (select from "
							+ "unnest(?::varchar[], ?::varchar[]) as gone (id, rev) where gone.id = id_ "
							+ "and coalesce(gone.rev::integer, rev_) = rev_) returning id_",
					List.of(DbEntity::getId, DbEntity::getId, GatheredRows::revision));
		}

		boolean includes(DbOperation operation) {
			return operation.getOperationType() == this.type && operation.getEntityType() == this.entity;
		}

		/** Takes all of the kind out of these, where there are several. */
		List<DbEntityOperation> from(List<DbOperation> operations) {
			List<DbEntityOperation> taken = operations.stream()
				.filter(this::includes)
				.map(DbEntityOperation.class::cast)
				.toList();
			if (taken.size() < 2) {
				return List.of();
			}
			operations.removeAll(taken);
			return taken;
		}

	}

	GatheredRows(DbSqlSessionFactory factory) {
		super(factory);
	}

	/** Takes the place of the engine's own. */
	static SessionFactory sessions(ProcessEngineConfigurationImpl configuration) {
		return new OwnSessions(DbSqlSession.class, () -> new GatheredRows(configuration.getDbSqlSessionFactory()));
	}

	@Override
	public FlushResult executeDbOperations(List<DbOperation> operations) {
		List<DbOperation> others = new ArrayList<>(operations);
		List<DbOperation> late = behindExecutions(others);
		Part first = gathered(BEFORE, others);
		Part last = gathered(AFTER, others);
		return performed(List.of(first, part(others), last, part(late)));
	}

	/**
	 * Takes out what comes behind the last execution that is removed: what executions
	 * refer to, such as the version of a process.
	 */
	private static List<DbOperation> behindExecutions(List<DbOperation> operations) {
		int end = operations.size();
		while (end > 0 && !EXECUTIONS.includes(operations.get(end - 1))) {
			end--;
		}
		List<DbOperation> behind = operations.subList((end > 0) ? end : operations.size(), operations.size());
		List<DbOperation> taken = List.copyOf(behind);
		behind.clear();
		return taken;
	}

	/**
	 * Some of what a command writes.
	 *
	 * @param operations what it is
	 * @param writing writes it
	 */
	private record Part(List<DbOperation> operations, Supplier<FlushResult> writing) {
	}

	private Part part(List<DbOperation> operations) {
		return new Part(operations, () -> super.executeDbOperations(operations));
	}

	private Part gathered(List<Kind> kinds, List<DbOperation> operations) {
		Map<Kind, List<DbEntityOperation>> gathered = new LinkedHashMap<>();
		kinds.forEach(kind -> gathered.put(kind, kind.from(operations)));
		List<DbOperation> all = gathered.values().stream().<DbOperation>flatMap(List::stream).toList();
		return new Part(all, () -> {
			gathered.forEach(this::perform);
			return FlushResult.withFailures(all.stream().filter(DbOperation::isFailed).toList());
		});
	}

	/**
	 * One after the other until something fails; then it says what has not been tried.
	 */
	private static FlushResult performed(List<Part> parts) {
		List<DbOperation> remaining = new ArrayList<>();
		List<DbOperation> failed = new ArrayList<>();
		for (Part part : parts) {
			if (!failed.isEmpty()) {
				remaining.addAll(part.operations());
			}
			else if (!part.operations().isEmpty()) {
				FlushResult result = part.writing().get();
				failed.addAll(result.getFailedOperations());
				remaining.addAll(result.getRemainingOperations());
			}
		}
		return FlushResult.withFailuresAndRemaining(failed, remaining);
	}

	private void perform(Kind kind, List<DbEntityOperation> operations) {
		if (operations.isEmpty()) {
			return;
		}
		Set<String> done = Set.of();
		PersistenceException failure = null;
		try {
			done = ids(kind, operations.stream().map(DbEntityOperation::getEntity).toList());
		}
		catch (SQLException ex) {
			failure = new PersistenceException(ex);
		}
		for (DbEntityOperation operation : operations) {
			int rows = done.contains(operation.getEntity().getId()) ? 1 : 0;
			if (kind.type() == DbOperationType.DELETE) {
				entityDeletePerformed(operation, rows, failure);
				if (failure != null && ExceptionUtil.checkForeignKeyConstraintViolation(failure)) {
					// Somebody else's row, or one of these as changed by somebody.
					operation.setState(State.FAILED_CONCURRENT_MODIFICATION_EXCEPTION);
				}
			}
			else {
				entityInsertPerformed(operation, rows, failure);
			}
		}
	}

	private Set<String> ids(Kind kind, List<DbEntity> rows) throws SQLException {
		Connection connection = getSqlSession().getConnection();
		Set<String> ids = new HashSet<>();
		try (PreparedStatement prepared = connection.prepareStatement(kind.statement())) {
			for (int column = 0; column < kind.columns().size(); column++) {
				prepared.setArray(column + 1,
						connection.createArrayOf("varchar", rows.stream().map(kind.columns().get(column)).toArray()));
			}
			try (ResultSet done = prepared.executeQuery()) {
				while (done.next()) {
					ids.add(done.getString(1));
				}
			}
		}
		return ids;
	}

	private static String revision(DbEntity row) {
		return (row instanceof HasDbRevision revised) ? String.valueOf(revised.getRevision()) : null;
	}

	private static Function<DbEntity, String> link(Function<IdentityLinkEntity, String> column) {
		return row -> column.apply((IdentityLinkEntity) row);
	}

}
