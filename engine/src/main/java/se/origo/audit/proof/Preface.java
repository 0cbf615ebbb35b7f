package se.origo.audit.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Reads the first part of an export: what it is an export of, the diagrams and tables of
 * the versions concerned, and the disclosures. The export's own event in the log holds
 * the hash of all of it.
 */
final class Preface {

	private static final String NAME = "{\"origo-export\":";

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

		private static Header read(Strict json) throws IOException, NotProven {
			long format = json.number();
			if (format != 1) {
				throw NotProven.foreign("Filen är av format " + format + ", som den här versionen inte känner till.");
			}
			String origin = json.text("origin");
			long size = json.number("size");
			String caseNumber = json.textOrNull("case");
			json.textOrNull("from");
			json.textOrNull("to");
			return new Header(origin, size, caseNumber, json.number("first"), json.number("last"));
		}

	}

	/** Reads the file's first line. */
	void first(byte[] line) throws NotProven {
		if (line == null
				|| !new String(line, 0, Math.min(line.length, NAME.length()), StandardCharsets.UTF_8).equals(NAME)) {
			throw NotProven.foreign("Filen är inte en export från Origo.");
		}
		this.header = Strict.read(line, (json, name) -> Header.read(json));
		add(line);
	}

	Header header() {
		return this.header;
	}

	/**
	 * Reads a line, unless it is the first of the second part.
	 * @return whether it belongs to the first part
	 */
	boolean takes(byte[] line) throws NotProven {
		String text = new String(line, 0, Math.min(line.length, 20), StandardCharsets.UTF_8);
		if (text.startsWith("{\"file\":")) {
			Strict.read(line, (json, name) -> file(json));
			add(line);
			return true;
		}
		if (text.startsWith("{\"disclosure\":")) {
			add(line);
			return true;
		}
		return false;
	}

	private static Void file(Strict json) throws IOException, NotProven {
		String name = json.text();
		json.text("definition");
		json.number("version");
		String sha256 = json.text("sha256");
		String text = json.text("text");
		byte[] hash = Hasher.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
		if (!HexFormat.of().formatHex(hash).equals(sha256)) {
			throw new NotProven("Texten i " + name + " stämmer inte med sin SHA-256.");
		}
		return null;
	}

	private void add(byte[] line) {
		this.content.update(line);
		this.content.update((byte) '\n');
	}

	/** The hash of everything read. */
	String hash() {
		return HexFormat.of().formatHex(this.content.digest());
	}

}
