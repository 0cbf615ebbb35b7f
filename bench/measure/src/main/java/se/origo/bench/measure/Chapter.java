package se.origo.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a document that a measurement writes anew: what stands between two marks,
 * which nobody reads. What people have written around it stays.
 */
final class Chapter {

	private final Path document;

	private final String begin;

	private final String end;

	Chapter(Path document, String name) {
		this.document = document;
		this.begin = "<!-- written by bench/run " + name + " -->\n";
		this.end = "<!-- end of " + name + " -->";
	}

	/**
	 * Writes it.
	 * @throws IllegalStateException when the document has no such part
	 */
	void write(String text) throws IOException {
		String whole = Files.readString(this.document);
		int from = whole.indexOf(this.begin);
		int to = whole.indexOf(this.end, from);
		if (from < 0 || to < 0) {
			throw new IllegalStateException(this.document + " has no part between " + this.begin + this.end);
		}
		Files.writeString(this.document,
				whole.substring(0, from + this.begin.length()) + text.strip() + "\n" + whole.substring(to));
	}

}
