package se.origo.disposal;

import se.origo.party.Scope;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases again, before anything is served or executed, what a restored backup has brought
 * back. Where the list cannot be read nothing starts.
 */
@Component
class ErasuresAtStart implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(ErasuresAtStart.class);

	private final DisposalProcess disposal;

	private final TransactionTemplate transaction;

	private boolean running;

	ErasuresAtStart(DisposalProcess disposal, PlatformTransactionManager transactions) {
		this.disposal = disposal;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Before the bundle is deployed, and so before all else that works. */
	@Override
	public int getPhase() {
		return -1;
	}

	@Override
	public void start() {
		int returned = Scope.asSystem("disposal", () -> this.transaction.execute(status -> this.disposal.replay()));
		if (returned > 0) {
			LOG.warn("Cases that had been erased and stood in the database again, as after a restore: {}", returned);
		}
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
