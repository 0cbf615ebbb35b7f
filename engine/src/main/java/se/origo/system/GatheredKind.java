package se.origo.system;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Rows of which a command writes several and that go in one statement.
 *
 * @param type what is done
 * @param entity to which rows
 * @param statement does it to several, but not to one that somebody else has changed or
 * removed meanwhile
 * @param columns what it has to be told of a row
 */
record GatheredKind(DbOperationType type, Class<?> entity, String statement, List<Function<DbEntity, String>> columns) {

	static final List<GatheredKind> BEFORE = List.of(removed(VariableInstanceEntity.class, "act_ru_variable"),
			removed(IdentityLinkEntity.class, "act_ru_identitylink"));

	static final GatheredKind EXECUTIONS = removed(ExecutionEntity.class, "act_ru_execution");

	static final List<GatheredKind> AFTER = List.of(
			new GatheredKind(DbOperationType.INSERT, IdentityLinkEntity.class, """
					insert into camunda.act_ru_identitylink
					  (rev_, id_, type_, user_id_, group_id_, task_id_, proc_def_id_, tenant_id_)
					select 1, link.* from unnest(?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[],
					  ?::varchar[], ?::varchar[]) as link""",
					List.of(DbEntity::getId, link(IdentityLinkEntity::getType), link(IdentityLinkEntity::getUserId),
							link(IdentityLinkEntity::getGroupId), link(IdentityLinkEntity::getTaskId),
							link(IdentityLinkEntity::getProcessDefId), link(IdentityLinkEntity::getTenantId))),
			EXECUTIONS);

	/**
	 * As the engine saw them: a link is never changed and has no revision. They are found
	 * by their keys, so that no plan goes through the table.
	 */
	private static GatheredKind removed(Class<?> entity, String table) {
		return new GatheredKind(DbOperationType.DELETE, entity,
				"delete from camunda." + table + " where id_ = any(?::varchar[]) and exists (select from "
						+ "unnest(?::varchar[], ?::varchar[]) as gone (id, rev) where gone.id = id_ "
						+ "and coalesce(gone.rev::integer, rev_) = rev_)",
				List.of(DbEntity::getId, DbEntity::getId, GatheredKind::revision));
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

	/** Tells the statement of these. */
	void bind(PreparedStatement statement, List<DbEntityOperation> operations) throws SQLException {
		for (int column = 0; column < this.columns.size(); column++) {
			Function<DbEntity, String> value = this.columns.get(column);
			statement.setArray(column + 1, statement.getConnection()
				.createArrayOf("varchar", operations.stream().map(row -> value.apply(row.getEntity())).toArray()));
		}
	}

	private static String revision(DbEntity row) {
		return (row instanceof HasDbRevision revised) ? String.valueOf(revised.getRevision()) : null;
	}

	private static Function<DbEntity, String> link(Function<IdentityLinkEntity, String> column) {
		return row -> column.apply((IdentityLinkEntity) row);
	}

}
