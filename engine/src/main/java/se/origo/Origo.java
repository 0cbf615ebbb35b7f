package se.origo;

import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one county's resource centre, its parties and their cases. */
@SpringBootApplication
public class Origo {

	/**
	 * Starts the application.
	 * @param args Spring Boot's command line properties
	 */
	public static void main(String[] args) {
		// First of all: Camunda stores due dates and job locks as local time without a
		// zone, and in the hour that
		// occurs twice in autumn another node would take a job that is still locked.
		TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
		SpringApplication.run(Origo.class, args);
	}

}
