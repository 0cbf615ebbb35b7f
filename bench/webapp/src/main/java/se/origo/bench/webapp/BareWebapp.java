package se.origo.bench.webapp;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Camunda's web applications as their Spring Boot starter gives them, and nothing else:
 * no process, no user.
 */
@SpringBootApplication
public class BareWebapp {

	/** Starts the server. */
	public static void main(String[] args) {
		SpringApplication.run(BareWebapp.class, args);
	}

}
