package se.origo.process;

import java.util.Collection;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at many, each in a transaction of its own: one that cannot be done neither keeps
 * the others waiting nor keeps the application from starting. For what is looked at again
 * by itself.
 */
@Component
public class OneByOne {

	private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

	private final TransactionTemplate transaction;

	OneByOne(PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Does the same for each. What fails is undone, written in the log and left until the
	 * next look.
	 * @param what what is done, for the log
	 * @param all whom it is done for
	 * @param work does it for one
	 */
	public <T> void each(String what, Collection<T> all, Consumer<T> work) {
		for (T one : all) {
			try {
				this.transaction.executeWithoutResult(status -> work.accept(one));
			}
			catch (RuntimeException ex) {
				// By its kind only: a message may quote what nobody may read here.
				LOG.error("To {} failed for one of {} and is tried again at the next look: {}", what, all.size(),
						ex.getClass().getName());
			}
		}
	}

}
