package se.origo.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Outside a trial nobody has a password here. Without this bean Spring Boot would make up
 * a user and print its password in the log.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!trial")
class ClosedSignIn {

	@Bean
	UserDetailsService nobody() {
		return name -> {
			throw new UsernameNotFoundException("no such user");
		};
	}

}
