package se.origo.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Outside a trial nobody has a password here. The sign-in page needs somebody to ask, and
 * is told that there is no such user, whoever it asks about.
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
