package se.origo.keys;

import java.net.URI;
import java.util.List;

import se.origo.system.ProductionCheck;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * In production the keys have a database of their own and a master key that somebody has
 * made on purpose.
 */
@Component
@Profile("production")
class ProductionKeys extends ProductionCheck {

	@Override
	public void check() {
		List.of("origo.keys.url", "origo.keys.username", "origo.keys.password").forEach(this::demand);
		refuseIf(setting("origo.keys.url").equals(setting("spring.datasource.url")),
				"Nycklarna (origo.keys.url) får inte ligga i ärendenas databas.");
		String service = setting("origo.keys.service.url");
		if (service.isEmpty()) {
			demand("origo.keys.file");
			return;
		}
		demand("origo.keys.service.token-file");
		URI address = URI.create(service);
		refuseIf(!"https".equals(address.getScheme()) && !"127.0.0.1".equals(address.getHost()),
				"Nyckeltjänsten (origo.keys.service.url) måste nås krypterat, med https.");
	}

}
