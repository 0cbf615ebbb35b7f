package se.origo.audit.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log says of itself at one moment, in the format of C2SP tlog-checkpoint.
 *
 * @param origin the log's own name
 * @param size how many leaves it has
 * @param root their root
 */
public record Checkpoint(String origin, long size, byte[] root) {

	private static final Pattern FORMAT = Pattern
		.compile("([^\\s+\\p{Cntrl}]+)\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n");

	/** The three lines that are signed. */
	public String text() {
		return this.origin + "\n" + this.size + "\n" + Base.encode(this.root) + "\n";
	}

	/**
	 * Reads the text of a note.
	 * @throws NotProven when it is no checkpoint
	 */
	public static Checkpoint parse(String text) throws NotProven {
		Matcher lines = FORMAT.matcher(text);
		if (!lines.matches()) {
			throw new NotProven("Kontrollpunkten har inte rätt format: tre rader med logg, storlek och rot väntas.");
		}
		return new Checkpoint(lines.group(1), Long.parseLong(lines.group(2)),
				Base.decode(lines.group(3), Hasher.LENGTH));
	}

}
