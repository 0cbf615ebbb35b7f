package se.origo.audit.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Reads the first part of an export: what it is an export of, the diagrams and tables of
 * the versions concerned, and the disclosures. The export's own event in the log holds
 * the hash of all of it.
 */
final class Preface {

	private static final Name EXPORT = Name.of("origo-export");

	private static final Name FILE = Name.of("file");

	private static final byte[] FIRST = "{\"origo-export\":".getBytes(StandardCharsets.UTF_8);

	private static final byte[] OF_FILE = "{\"file\":".getBytes(StandardCharsets.UTF_8);

	private static final byte[] DISCLOSURE = "{\"disclosure\":".getBytes(StandardCharsets.UTF_8);

	private final MessageDigest content = Hasher.sha256();

	private Header header;

	/**
	 * The first line.
	 *
	 * @param origin the log it is from
	 * @param size how many leaves the log had when the export was asked for
	 * @param caseNumber the case, or null for a period
	 * @param first the first leaf of the period
	 * @param last the last leaf of the period; smaller than the first when there is none
	 */
	record Header(String origin, long size, String caseNumber, long first, long last) {

		private static Header read(Strict json) throws NotProven {
			long format = json.number();
			if (format != 1) {
				throw NotProven.foreign("Filen är av format " + format + ", som den här versionen inte känner till.");
			}
			json.next(Name.of("origin"));
			String origin = json.text().toString();
			json.next(Name.of("size"));
			long size = json.number();
			json.next(Name.of("case"));
			Text caseNumber = json.textOrNull();
			String number = (caseNumber != null) ? caseNumber.toString() : null;
			json.next(Name.of("from"));
			json.textOrNull();
			json.next(Name.of("to"));
			json.textOrNull();
			json.next(Name.of("first"));
			long first = json.number();
			json.next(Name.of("last"));
			return new Header(origin, size, number, first, json.number());
		}

	}

	/** Reads the file's first line. */
	void first(boolean there, Lines line, Strict json) throws NotProven {
		if (!there || !line.startsWith(FIRST)) {
			throw NotProven.foreign("Filen är inte en export från Origo.");
		}
		json.begin(line);
		json.is(EXPORT);
		this.header = Header.read(json);
		json.end();
		add(line);
	}

	Header header() {
		return this.header;
	}

	/**
	 * Reads a line, unless it is the first of the second part.
	 * @return whether it belongs to the first part
	 */
	boolean takes(Lines line, Strict json) throws NotProven {
		boolean file = line.startsWith(OF_FILE);
		if (file) {
			json.begin(line);
			json.is(FILE);
			file(json);
			json.end();
		}
		if (file || line.startsWith(DISCLOSURE)) {
			add(line);
			return true;
		}
		return false;
	}

	private static void file(Strict json) throws NotProven {
		String name = json.text().toString();
		json.next(Name.of("definition"));
		json.text();
		json.next(Name.of("version"));
		json.number();
		json.next(Name.of("sha256"));
		String sha256 = json.text().toString();
		json.next(Name.of("text"));
		Text text = json.text();
		MessageDigest hash = Hasher.sha256();
		hash.update(text.bytes(), text.from(), text.length());
		if (!HexFormat.of().formatHex(hash.digest()).equals(sha256)) {
			throw new NotProven("Texten i " + name + " stämmer inte med sin SHA-256.");
		}
	}

	private void add(Lines line) {
		// With its line break, which follows it there.
		this.content.update(line.bytes(), line.from(), line.to() + 1 - line.from());
	}

	/** The hash of everything read. */
	String hash() {
		return HexFormat.of().formatHex(this.content.digest());
	}

}
