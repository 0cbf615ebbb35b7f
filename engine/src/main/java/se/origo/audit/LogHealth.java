package se.origo.audit;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the log is what it was: down when its end does not agree with what was signed,
 * and while it cannot be sealed. It says which to nobody; the application's own log does.
 */
@Component
class LogHealth implements HealthIndicator {

	private volatile boolean intact = true;

	private volatile boolean sealed = true;

	/** Told by the check of the log's end. */
	void intact(boolean holds) {
		this.intact = holds;
	}

	/**
	 * Told after each round.
	 * @return whether that is news
	 */
	boolean sealing(boolean works) {
		boolean news = this.sealed != works;
		this.sealed = works;
		return news;
	}

	@Override
	public Health health() {
		return (this.intact && this.sealed) ? Health.up().build() : Health.down().build();
	}

}
