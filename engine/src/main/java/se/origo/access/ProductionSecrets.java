package se.origo.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import se.origo.system.ProductionCheck;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * In production nothing starts on a database of the application's own or on a secret that
 * everybody knows.
 */
@Component
@Profile("production")
class ProductionSecrets extends ProductionCheck {

	private static final Set<String> DEFAULTS = Set.of("", "origo", "postgres", "password", "secret", "changeme",
			"change-me", "test");

	@Override
	public void check() {
		refuseIf(environment().matchesProfiles("trial"),
				"Profilerna production och trial kan inte användas samtidigt.");
		List.of("spring.datasource.url", "spring.datasource.username", "spring.flyway.user", "origo.log.origin",
				"origo.log.key-file")
			.forEach(this::demand);
		List.of("spring.datasource.password", "spring.flyway.password").forEach(this::refuseDefault);
		Binder.get(environment()).bindOrCreate("origo.sign-in", SignInSettings.class).demand();
	}

	private void refuseDefault(String property) {
		refuseIf(DEFAULTS.contains(setting(property).toLowerCase(Locale.ROOT)),
				"Profilen production kräver ett eget, hemligt värde i " + property + ".");
	}

}
