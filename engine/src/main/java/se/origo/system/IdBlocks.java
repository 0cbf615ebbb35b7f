package se.origo.system;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.db.DbIdGenerator;

/**
 * The engine's numbers, which it draws from the database by the block. When two nodes
 * draw one at the same moment, one of them is refused, in a transaction of its own: it
 * draws again, and nobody who starts or answers something is told that somebody else was
 * faster.
 */
class IdBlocks extends DbIdGenerator {

	/** Some forty cases; what is left of a block when a node stops is never used. */
	static final int SIZE = 1000;

	/** So many nodes would have to be faster each time. */
	private static final int DRAWS = 50;

	@Override
	protected synchronized void getNewBlock() {
		for (int draw = 1; draw < DRAWS; draw++) {
			try {
				super.getNewBlock();
				return;
			}
			catch (OptimisticLockingException ex) {
				// Another node was faster; its block is not ours.
			}
		}
		super.getNewBlock();
	}

}
