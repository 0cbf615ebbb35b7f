package se.origo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TimeZone;

import se.origo.audit.proof.VerifyCommand;
import se.origo.tasklist.InboxCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one county's resource centre, its parties and their cases. */
@SpringBootApplication
public class Origo {

	/**
	 * Starts the application; or checks an exported file, or writes the inbox anew,
	 * without starting it.
	 * @param args Spring Boot's command line properties, after {@code rebuild-inbox} if
	 * that is meant; or {@code verify} and a file
	 */
	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals("verify")) {
			List<String> arguments = List.of(args).subList(1, args.length);
			System.exit(VerifyCommand.run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
		}
		if (args.length > 0 && args[0].equals("rebuild-inbox")) {
			System.exit(InboxCommand.run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
		}
		// First of all: Camunda stores due dates and job locks as local time without a
		// zone, and in the hour that
		// occurs twice in autumn another node would take a job that is still locked.
		TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
		SpringApplication.run(Origo.class, args);
	}

}
