package se.origo.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;

/**
 * How people come in and go out: in a trial by a form, for real by the sign-in service.
 */
interface WayIn {

	/** Adds the way in to the chain of everything else that is checked. */
	void open(HttpSecurity http, Doorkeeper doorkeeper) throws Exception;

	/** Where whoever has signed out goes next. */
	SimpleUrlLogoutSuccessHandler out();

}
