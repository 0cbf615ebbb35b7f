package se.origo.audit.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a file, as bytes, one at a time; no line fills the memory. */
final class Lines {

	/** The longest diagram is a tenth of it. */
	private static final int LONGEST = 8_000_000;

	private final InputStream file;

	private final byte[] buffer = new byte[1 << 16];

	private int next;

	private int end;

	private long number;

	Lines(InputStream file) {
		this.file = file;
	}

	/** The number of the line read last, from 1. */
	long number() {
		return this.number;
	}

	/**
	 * The next line without its line break, or null when there is none.
	 * @throws NotProven when the last line does not end, or a line is too long
	 */
	byte[] read() throws IOException, NotProven {
		ByteArrayOutputStream begun = null;
		while (true) {
			if (this.next == this.end && !fill()) {
				if (begun == null) {
					return null;
				}
				throw new NotProven("Filen slutar mitt i en rad.");
			}
			int at = this.next;
			while (at < this.end && this.buffer[at] != '\n') {
				at++;
			}
			if (at < this.end) {
				return line(begun, at);
			}
			begun = (begun != null) ? begun : new ByteArrayOutputStream();
			begun.write(this.buffer, this.next, this.end - this.next);
			this.next = this.end;
			if (begun.size() > LONGEST) {
				throw new NotProven("En rad är längre än " + LONGEST + " tecken.");
			}
		}
	}

	private byte[] line(ByteArrayOutputStream begun, int at) {
		byte[] line;
		if (begun == null) {
			line = Arrays.copyOfRange(this.buffer, this.next, at);
		}
		else {
			begun.write(this.buffer, this.next, at - this.next);
			line = begun.toByteArray();
		}
		this.next = at + 1;
		this.number++;
		return line;
	}

	private boolean fill() throws IOException {
		this.next = 0;
		this.end = Math.max(0, this.file.read(this.buffer));
		return this.end > 0;
	}

}
