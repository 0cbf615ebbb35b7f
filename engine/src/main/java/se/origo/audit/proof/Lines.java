package se.origo.audit.proof;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a file, one at a time, where they lie in a buffer: nothing is copied, and
 * no line fills the memory.
 */
final class Lines {

	/** The longest diagram is a tenth of it. */
	private static final int LONGEST = 8_000_000;

	/**
	 * After so many lines the core goes to whoever waits for it. Where there is one only,
	 * that is the compiler: lines that are read before it is done cost several times as
	 * much, so that a file is read sooner when it goes first.
	 */
	private static final int BETWEEN_YIELDS = 64;

	private final InputStream file;

	private byte[] buffer = new byte[(1 << 16) + Eights.BEHIND];

	private int from;

	private int to;

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

	/** Where the line lies. Its line break follows it, so whoever reads on meets it. */
	byte[] bytes() {
		return this.buffer;
	}

	/** Where in {@link #bytes} it begins. */
	int from() {
		return this.from;
	}

	/** Where in {@link #bytes} it has ended. */
	int to() {
		return this.to;
	}

	boolean startsWith(byte[] text) {
		return this.to - this.from >= text.length
				&& Arrays.equals(this.buffer, this.from, this.from + text.length, text, 0, text.length);
	}

	/**
	 * Goes on to the next line.
	 * @return whether there is one
	 * @throws NotProven when the last line does not end, or a line is too long
	 */
	boolean read() throws IOException, NotProven {
		int searched = 0;
		while (true) {
			int found = Eights.lineBreak(this.buffer, this.next + searched, this.end);
			if (found < this.end) {
				this.from = this.next;
				this.to = found;
				this.next = found + 1;
				this.number++;
				if (this.number % BETWEEN_YIELDS == 0) {
					Thread.yield();
				}
				return true;
			}
			searched = this.end - this.next;
			if (searched > LONGEST) {
				throw new NotProven("En rad är längre än " + LONGEST + " tecken.");
			}
			if (!fill()) {
				if (searched == 0) {
					return false;
				}
				throw new NotProven("Filen slutar mitt i en rad.");
			}
		}
	}

	/** Reads on behind what has been read of the line that has begun. */
	private boolean fill() throws IOException {
		int begun = this.end - this.next;
		byte[] wider = (begun > this.buffer.length / 2) ? new byte[this.buffer.length * 2] : this.buffer;
		System.arraycopy(this.buffer, this.next, wider, 0, begun);
		this.buffer = wider;
		this.next = 0;
		this.end = begun;
		int read = this.file.read(this.buffer, begun, this.buffer.length - begun - Eights.BEHIND);
		this.end += Math.max(0, read);
		return read > 0;
	}

}
