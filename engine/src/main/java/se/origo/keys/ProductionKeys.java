package se.origo.keys;

import java.net.URI;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * In production the keys have a database of their own and a master key that somebody has
 * made on purpose. Looked at before any other bean is made.
 */
@Component
@Profile("production")
@Order(Ordered.LOWEST_PRECEDENCE)
class ProductionKeys implements BeanFactoryPostProcessor, EnvironmentAware {

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
	 * @throws KeysRefused saying in Swedish what must be set, never its value
	 */
	void check() {
		refuseWithout("origo.keys.url");
		refuseWithout("origo.keys.username");
		refuseWithout("origo.keys.password");
		if (setting("origo.keys.url").equals(setting("spring.datasource.url"))) {
			throw new KeysRefused("Nycklarna (origo.keys.url) får inte ligga i ärendenas databas.");
		}
		String service = setting("origo.keys.service.url");
		if (service.isBlank()) {
			refuseWithout("origo.keys.file");
			return;
		}
		refuseWithout("origo.keys.service.token-file");
		URI address = URI.create(service);
		if (!"https".equals(address.getScheme()) && !"127.0.0.1".equals(address.getHost())) {
			throw new KeysRefused("Nyckeltjänsten (origo.keys.service.url) måste nås krypterat, med https.");
		}
	}

	private void refuseWithout(String property) {
		if (setting(property).isBlank()) {
			throw new KeysRefused("Profilen production kräver att " + property + " anges.");
		}
	}

	private String setting(String property) {
		return this.environment.getProperty(property, "");
	}

}
