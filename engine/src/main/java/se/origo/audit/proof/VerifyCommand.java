package se.origo.audit.proof;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code java -jar origo.jar verify FILE [--key …] [--checkpoint …] [--cosigner …]}:
 * checks an export without a database and without starting the application. Exit codes
 * are in docs/auditing.md.
 */
public final class VerifyCommand {

	/** Everything is as the key and the checkpoint say. */
	static final int PROVEN = 0;

	/** Something is wrong; the sentence says what comes first. */
	static final int WRONG = 1;

	/** There is nothing that could be checked. */
	static final int UNUSABLE = 2;

	/** The file agrees with itself, but nobody has vouched for it. */
	static final int NO_KEY = 3;

	private static final int LONGEST_NOTE = 100_000;

	private final PrintStream out;

	private final List<Vkey> keys = new ArrayList<>();

	private final List<Vkey> cosigners = new ArrayList<>();

	private Note published;

	private Path file;

	private VerifyCommand(PrintStream out) {
		this.out = out;
	}

	/**
	 * Checks a file and says so.
	 * @param arguments what follows {@code verify}
	 * @param out where to say it
	 * @return the exit code
	 */
	public static int run(List<String> arguments, PrintStream out) {
		VerifyCommand command = new VerifyCommand(out);
		try {
			command.read(arguments);
		}
		catch (NotProven | IOException | InvalidPathException ex) {
			out.println("Kan inte kontrollera: " + said(ex));
			out.println("Så här: verify FIL [--key NYCKEL] [--checkpoint FIL] [--cosigner NYCKEL]");
			return UNUSABLE;
		}
		return command.check();
	}

	private static String said(Exception ex) {
		return (ex instanceof NotProven) ? ex.getMessage() : "filen " + ex.getMessage() + " kan inte läsas.";
	}

	private void read(List<String> arguments) throws NotProven, IOException {
		for (int at = 0; at < arguments.size(); at++) {
			String argument = arguments.get(at);
			boolean option = argument.startsWith("--");
			if (option && at + 1 == arguments.size()) {
				throw new NotProven("efter " + argument + " ska något stå.");
			}
			switch (argument) {
				case "--key" -> this.keys.addAll(keys(arguments.get(++at), false));
				case "--cosigner" -> this.cosigners.addAll(keys(arguments.get(++at), true));
				case "--checkpoint" -> this.published = Note.parse(small(Path.of(arguments.get(++at))));
				default -> file(argument, option);
			}
		}
		if (this.file == null) {
			throw new NotProven("ingen fil är angiven.");
		}
	}

	private void file(String argument, boolean option) throws NotProven {
		if (option || this.file != null) {
			throw new NotProven("\"" + argument + "\" är inget som verify känner till.");
		}
		this.file = Path.of(argument);
	}

	/** A key as it is written, or the name of a file with one a line. */
	private static List<Vkey> keys(String given, boolean cosigners) throws NotProven, IOException {
		List<Vkey> keys = new ArrayList<>();
		String text = Files.isRegularFile(Path.of(given.replace('\0', ' '))) ? small(Path.of(given)) : given;
		for (String line : text.strip().split("\\s+")) {
			Vkey key = Vkey.parse(line);
			if (key.isCosigner() != cosigners) {
				throw new NotProven("nyckeln " + key.name() + " är av fel sort för det den anges som.");
			}
			keys.add(key);
		}
		return keys;
	}

	private static String small(Path file) throws IOException, NotProven {
		try (InputStream bytes = Files.newInputStream(file)) {
			byte[] read = bytes.readNBytes(LONGEST_NOTE);
			if (read.length == LONGEST_NOTE) {
				throw new NotProven("filen " + file + " är för stor.");
			}
			return new String(read, StandardCharsets.UTF_8);
		}
	}

	private int check() {
		try (InputStream bytes = new BufferedInputStream(Files.newInputStream(this.file))) {
			return proven(Verification.check(bytes, new Verification.Trust(this.keys, this.cosigners, this.published)));
		}
		catch (NotProven wrong) {
			this.out.println((wrong.isForeign() ? "Kan inte kontrollera: " : "STÄMMER INTE. ") + wrong.getMessage());
			return wrong.isForeign() ? UNUSABLE : WRONG;
		}
		catch (IOException ex) {
			this.out.println("Kan inte kontrollera: filen " + this.file + " kan inte läsas.");
			return UNUSABLE;
		}
	}

	private int proven(Verification.Proven proven) {
		Checkpoint checkpoint = proven.checkpoint();
		this.out.printf("Stämmer: %d händelser ur loggen %s, som då hade %d.%n", proven.events(), checkpoint.origin(),
				checkpoint.size());
		proven.cosigned().forEach((name, size) -> this.out.printf("Medundertecknat av %s fram till %d.%n", name, size));
		if (this.published == null) {
			this.out.println("Ingen publicerad kontrollpunkt är angiven: att loggen är densamma som andra har sett "
					+ "är inte prövat.");
		}
		if (this.keys.isEmpty()) {
			this.out.println("Ingen nyckel är angiven: att filen kommer från loggen är inte prövat.");
			return NO_KEY;
		}
		return PROVEN;
	}

}
