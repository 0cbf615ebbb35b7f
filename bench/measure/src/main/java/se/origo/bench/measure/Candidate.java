package se.origo.bench.measure;

import java.util.List;

/** One of those that are compared. */
interface Candidate extends AutoCloseable {

	/** What the table calls it. */
	String name();

	/** Databases that are its own. */
	List<String> databases();

	/**
	 * Lets it live so many errands.
	 * @return nanoseconds
	 */
	long live(int times, int people) throws Exception;

	@Override
	void close();

}
