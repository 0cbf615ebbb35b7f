package se.origo.tasklist;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What a case has written into PostgreSQL's write-ahead log, counted record by record:
 * those of the transactions that put something of it on record, and of those that made
 * leaves of that. What others write meanwhile is in other transactions. The engine's own
 * history, which is kept for tests only, is left out, and so are pages that were written
 * whole because a checkpoint had been.
 */
final class WrittenLog {

	private static final String BYTES = """
			with theirs as (
			  select a.xmin from origo.audit a where a.case_number = :case
			  union select l.xmin from origo.audit a
			    join origo.log_leaf l on a.id between l.row_id and l.row_id + l.leaves - 1 where a.case_number = :case),
			first as (
			  select distinct on (start_lsn) start_lsn, relfilenode
			  from pg_get_wal_block_info(cast(:from as pg_lsn), pg_current_wal_flush_lsn()) order by start_lsn, block_id)
			select sum(r.record_length - r.fpi_length)
			from pg_get_wal_records_info(cast(:from as pg_lsn), pg_current_wal_flush_lsn()) r
			  left join first b using (start_lsn)
			  left join pg_class c on pg_relation_filenode(c.oid) = b.relfilenode
			  left join pg_index i on i.indexrelid = c.oid
			  left join pg_class t on t.oid = coalesce(i.indrelid, c.oid)
			where r.xid in (select xmin from theirs) and coalesce(t.relname, '') not like 'act\\_hi\\_%'""";

	private final JdbcClient server;

	/** Asks a trial's server, as the superuser that only it has. */
	WrittenLog(String url) {
		this.server = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
		this.server.sql("create extension if not exists pg_walinspect").update();
	}

	/** Where the log is now. */
	String now() {
		return this.server.sql("select pg_current_wal_insert_lsn()::text").query(String.class).single();
	}

	/** The case that an instance is of, while it runs. */
	String caseOf(String instance) {
		return this.server.sql("select business_key_ from camunda.act_ru_execution where id_ = ?")
			.param(instance)
			.query(String.class)
			.single();
	}

	/**
	 * Bytes that a case has written, its leaves included, once it has been sealed.
	 * @param caseNumber the case
	 * @param from where the log was before it
	 */
	long bytes(String caseNumber, String from) {
		// What is read ends where the log has been flushed.
		this.server.sql("select pg_logical_emit_message(false, 'test', '', true)::text").query(String.class).single();
		return this.server.sql(BYTES).param("case", caseNumber).param("from", from).query(Long.class).single();
	}

}
