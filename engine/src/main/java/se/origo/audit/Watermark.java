package se.origo.audit;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Up to which id every row is decided: a leaf, or undone. Ids are given out before
 * transactions end, so a smaller id can become visible after a greater one; looking at
 * all rows each time would be slow.
 * <p>
 * {@link AuditLog} takes its transaction's number before it takes an id. So whoever has
 * an id that had been given out at some moment has a number that had been given out by
 * then, and is decided once every transaction up to that number has ended.
 */
final class Watermark {

	private final JdbcClient database;

	private long id;

	private Seen pending;

	Watermark(JdbcClient database) {
		this.database = database;
	}

	/**
	 * A moment.
	 *
	 * @param given the highest id given out by then
	 * @param number a transaction's number not given out before then
	 * @param ended every transaction with a smaller number than this had ended by then
	 */
	record Seen(long given, long number, long ended) {
	}

	/**
	 * Looks at the transactions, after the ids and before the rows.
	 * @param given the highest id given out, asked before
	 */
	Seen look(long given) {
		return this.database
			.sql("select pg_current_xact_id()::text::bigint, pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
			.query((row, index) -> new Seen(given, row.getLong(1), row.getLong(2)))
			.single();
	}

	/** Every row up to this id is decided. */
	long id() {
		return this.id;
	}

	/** To be called when every row that was visible then has become a leaf. */
	void advance(Seen seen) {
		if (this.pending != null && seen.ended() >= this.pending.number()) {
			this.id = this.pending.given();
			this.pending = null;
		}
		if (this.pending == null && seen.given() > this.id) {
			this.pending = seen;
		}
	}

}
