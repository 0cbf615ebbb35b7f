package se.origo.access;

import java.util.Set;

import se.origo.system.StartRefused;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * In production nothing starts on a database of the application's own or on a secret that
 * everybody knows. It looks before any other bean is made, so that its sentence is the
 * one an operator reads and not what a half-built database connection would say.
 */
@Component
@Profile("production")
class ProductionSecrets implements BeanFactoryPostProcessor, EnvironmentAware {

	private static final Set<String> DEFAULTS = Set.of("", "origo", "postgres", "password", "secret", "changeme",
			"change-me", "test");

	private static final String ACTION = "Rätta inställningen och starta igen; docs/operating.md beskriver alla.";

	private Environment environment;

	@Override
	public void setEnvironment(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		check();
	}

	/**
	 * Looks at the settings.
	 * @throws StartRefused saying in Swedish what must be set, never its value
	 */
	void check() {
		if (this.environment.matchesProfiles("trial")) {
			throw new StartRefused("Profilerna production och trial kan inte användas samtidigt.", ACTION);
		}
		refuseWithout("spring.datasource.url");
		refuseWithout("spring.datasource.username");
		refuseWithout("spring.flyway.user");
		refuseWithout("origo.log.origin");
		refuseWithout("origo.log.key-file");
		refuseDefault("spring.datasource.password");
		refuseDefault("spring.flyway.password");
		Binder.get(this.environment).bindOrCreate("origo.sign-in", SignInSettings.class).demand();
	}

	private void refuseWithout(String property) {
		if (this.environment.getProperty(property, "").isBlank()) {
			throw new StartRefused("Profilen production kräver att " + property + " anges.", ACTION);
		}
	}

	private void refuseDefault(String property) {
		if (DEFAULTS.contains(this.environment.getProperty(property, "").strip().toLowerCase())) {
			throw new StartRefused("Profilen production kräver ett eget, hemligt värde i " + property + ".", ACTION);
		}
	}

}
