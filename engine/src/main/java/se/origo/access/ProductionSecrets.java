package se.origo.access;

import java.util.Set;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * In production nothing starts on a database of the application's own or on a secret that
 * everybody knows.
 */
@Component
@Profile("production")
class ProductionSecrets implements InitializingBean {

	private static final Set<String> DEFAULTS = Set.of("", "origo", "postgres", "password", "secret", "changeme",
			"change-me", "test");

	private final Environment environment;

	ProductionSecrets(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void afterPropertiesSet() {
		refuseWithout("spring.datasource.url");
		refuseWithout("spring.datasource.username");
		refuseDefault("spring.datasource.password");
		refuseDefault("spring.flyway.password");
		if (this.environment.matchesProfiles("trial")) {
			throw new IllegalStateException("Profilerna production och trial kan inte användas samtidigt.");
		}
	}

	private void refuseWithout(String property) {
		if (this.environment.getProperty(property, "").isBlank()) {
			throw new IllegalStateException("Profilen production kräver att " + property + " anges.");
		}
	}

	private void refuseDefault(String property) {
		if (DEFAULTS.contains(this.environment.getProperty(property, "").strip().toLowerCase())) {
			throw new IllegalStateException("Profilen production kräver ett eget, hemligt värde i " + property + ".");
		}
	}

}
