package se.origo.tasklist;

import java.io.PrintStream;

import se.origo.system.DatabaseAlone;

/** The operator's command {@code rebuild-inbox}: writes every row of the inbox anew. */
public final class InboxCommand {

	private InboxCommand() {
	}

	/**
	 * Runs the command; people may work meanwhile.
	 * @param args Spring Boot's command line properties
	 * @param out where to say what was done
	 * @return the exit status: 0, for what cannot be done is an exception
	 */
	public static int run(String[] args, PrintStream out) {
		int tasks = DatabaseAlone.run(args, database -> new InboxUpkeep(database).rebuild());
		out.println("Inkorgen är skriven på nytt: " + tasks + " öppna uppgifter.");
		return 0;
	}

}
