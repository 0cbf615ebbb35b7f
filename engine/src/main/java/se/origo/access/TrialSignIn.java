package se.origo.access;

import java.security.SecureRandom;
import java.util.List;

import se.origo.party.Register;
import se.origo.system.StartRefused;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;

/**
 * Trial users: everybody in the register, one password for all, on the loopback address
 * only.
 */
@Configuration(proxyBeanMethods = false)
@Profile("trial")
class TrialSignIn implements WayIn {

	private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

	private final String password;

	TrialSignIn(@Value("${ORIGO_TRIAL_PASSWORD:}") String given, ServerProperties server) {
		if (server.getAddress() == null || !server.getAddress().isLoopbackAddress()) {
			throw new StartRefused("Provanvändare finns bara på den egna datorn, men server.address är en annan.",
					"Ta bort inställningen server.address (SERVER_ADDRESS), eller använd profilen production.");
		}
		this.password = given.isBlank() ? random() : given;
	}

	@Override
	public void open(HttpSecurity http, Doorkeeper doorkeeper) throws Exception {
		http.formLogin(login -> login.loginPage("/login").successHandler(doorkeeper).failureHandler(doorkeeper));
	}

	@Override
	public SimpleUrlLogoutSuccessHandler out() {
		return new SimpleUrlLogoutSuccessHandler();
	}

	private static String random() {
		SecureRandom random = new SecureRandom();
		StringBuilder word = new StringBuilder();
		for (int i = 0; i < 16; i++) {
			word.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
		}
		return word.toString();
	}

	/**
	 * The weakest there is: the hash is made at the start and never leaves the memory,
	 * which holds the password too. Guessing is stopped by the limit on sign-ins.
	 */
	@Bean
	PasswordEncoder passwordEncoder() {
		return new BCryptPasswordEncoder(4);
	}

	/**
	 * The session holds the person's opaque id; what the person may do is asked of the
	 * register each time.
	 */
	@Bean
	UserDetailsService trialUsers(Register register, PasswordEncoder encoder) {
		String encoded = encoder.encode(this.password);
		return name -> register.callerBySignInName(name)
			.map(caller -> new User(caller.person(), encoded, List.of()))
			.orElseThrow(() -> new UsernameNotFoundException("no such user"));
	}

	@EventListener
	void greet(ApplicationReadyEvent ready) {
		int port = ((ServletWebServerApplicationContext) ready.getApplicationContext()).getWebServer().getPort();
		System.out.printf("""

				Origo är redo: http://localhost:%d/
				Provanvändare (bara på den här datorn), lösenord för alla: %s
				  <partens kod>         kontaktperson, till exempel botkyrka, danderyd, region-stockholm
				  <partens kod>-2       ersättare
				  <partens kod>-chef    chef
				  origo, kurator, samordnare                                  resurscentrum
				  processagare, processagare-2, granskare, loggranskare, drift

				""", port, this.password);
	}

}
