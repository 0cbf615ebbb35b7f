package se.origo.bench;

/**
 * One errand from its start to its end: begun, two tasks claimed and completed. Called by
 * several threads at once.
 */
@FunctionalInterface
public interface LifeCycle {

	/**
	 * Lives one.
	 * @param person which of the people at work does it, from 0
	 * @throws Exception when anything does not go as it should; the measurement ends then
	 */
	void live(int person) throws Exception;

}
