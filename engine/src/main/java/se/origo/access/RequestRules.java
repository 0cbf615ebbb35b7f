package se.origo.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * What is refused before anybody reads it. Spring refuses tricks in paths and headers by
 * itself; the sign that ends a text in other languages is refused in queries too, because
 * the database cannot hold it.
 */
@Configuration(proxyBeanMethods = false)
class RequestRules {

	@Bean
	StrictHttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedParameterNames(RequestRules::isText);
		firewall.setAllowedParameterValues(RequestRules::isText);
		return firewall;
	}

	private static boolean isText(String text) {
		return text.indexOf('\0') < 0;
	}

}
