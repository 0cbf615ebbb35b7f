package se.origo.audit.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A signed text in the format of C2SP signed-note: the text, an empty line, and a line
 * {@code — name signature} for each who signed.
 *
 * @param text what is signed, with its last line break
 * @param signatures the lines
 */
public record Note(String text, List<Line> signatures) {

	private static final String DASH = "\u2014 ";

	private static final int ID = 4;

	/** More than anybody will sign, and few enough to check. */
	private static final int MOST = 100;

	/**
	 * One signature.
	 *
	 * @param name whose
	 * @param bytes the key's id and the signature
	 */
	public record Line(String name, byte[] bytes) {

		/** The line as it stands in a note. */
		public String text() {
			return DASH + this.name + " " + Base.encode(this.bytes) + "\n";
		}

	}

	/**
	 * Reads a note.
	 * @throws NotProven when it is none
	 */
	public static Note parse(String note) throws NotProven {
		int end = note.lastIndexOf("\n\n");
		if (end < 0 || !note.endsWith("\n")) {
			throw new NotProven("Kontrollpunkten saknar underskrifter, eller är inte en kontrollpunkt.");
		}
		List<Line> lines = new ArrayList<>();
		for (String line : note.substring(end + 2).split("\n", MOST + 1)) {
			if (!line.isEmpty()) {
				lines.add(line(line));
			}
		}
		return new Note(note.substring(0, end + 1), lines);
	}

	private static Line line(String text) throws NotProven {
		int space = text.indexOf(' ', DASH.length());
		if (!text.startsWith(DASH) || space < 0 || text.indexOf(' ', space + 1) >= 0) {
			throw new NotProven("En rad med en underskrift har inte rätt format.");
		}
		byte[] bytes = Base.decode(text.substring(space + 1));
		if (bytes.length <= ID) {
			throw new NotProven("En underskrift är för kort.");
		}
		return new Line(text.substring(DASH.length(), space), bytes);
	}

	/** The signature that a key made, if it made one and it is right. */
	public Optional<Line> by(Vkey key) {
		return this.signatures.stream()
			.filter(line -> line.name().equals(key.name()))
			.filter(line -> Arrays.equals(Arrays.copyOf(line.bytes(), ID), key.id()))
			.filter(line -> key.verifies(this.text, Arrays.copyOfRange(line.bytes(), ID, line.bytes().length)))
			.findFirst();
	}

	/** The note as it is published. */
	@Override
	public String toString() {
		StringBuilder note = new StringBuilder(this.text).append('\n');
		this.signatures.forEach(line -> note.append(line.text()));
		return note.toString();
	}

}
