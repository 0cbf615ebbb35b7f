package se.origo.audit;

/**
 * What an export is of: a case, or every leaf of a period.
 *
 * @param caseNumber the case, or null for a period
 * @param from the first day, or null for a case
 * @param to the last day, or null for a case
 * @param first position of the period's first leaf; 0 for a case
 * @param last position of the period's last leaf; 0 for a case
 * @param size how many leaves the log had when it was asked for
 */
record Extent(String caseNumber, String from, String to, long first, long last, long size) {

	/**
	 * Its rows {@code a} and leaves {@code l}, with gaps. Where rows of a run end is
	 * asked for apart: row level security lets no sum of two columns lead an index.
	 */
	String rows() {
		return (this.caseNumber != null)
				? " from origo.audit a" + LogRows.LEAF + " where a.case_number = ? and l.position < ?"
				: " from (select * from origo.log_leaf where position >= coalesce((select max(position)"
						+ " from origo.log_leaf where position <= ?), 0) and position <= ?) r"
						+ " cross join lateral (select * from origo.audit"
						+ " where id >= r.row_id and id < r.row_id + r.leaves offset 0) a" + LogRows.OF_RUN
						+ " where l.position between ? and ?";
	}

	/** What fills the gaps. */
	Object[] values() {
		return (this.caseNumber != null) ? new Object[] { this.caseNumber, this.size }
				: new Object[] { this.first, this.last, this.first, this.last };
	}

}
