package se.origo.keys;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** A node that cannot open a case is not ready. Why stands in its log, not here. */
@Component
class KeysHealth implements HealthIndicator {

	private static final Logger LOG = LoggerFactory.getLogger(KeysHealth.class);

	private final KeyCabinet cabinet;

	private final MasterKey master;

	KeysHealth(KeyCabinet cabinet, MasterKey master) {
		this.cabinet = cabinet;
		this.master = master;
	}

	@Override
	public Health health() {
		try {
			this.master.version();
			this.cabinet.find("health");
			return Health.up().build();
		}
		catch (KeysUnreachable ex) {
			LOG.error("Keys cannot be reached: {}", (ex.getCause() != null) ? ex.getCause().getMessage() : "");
			return Health.down().build();
		}
	}

}
