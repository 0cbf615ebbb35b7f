package se.origo;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Reads along what this JVM writes, from the first test to the last: lines with a word of
 * a young person in them are kept, the others only counted.
 */
public final class LoggedLines implements TestExecutionListener {

	/** The words that tests make young people of, each with a random ending. */
	public static final Pattern WORDS = Pattern
		.compile("(?=[hnpsvw])(personName|safeContact|situation|wishes|namn|hant|nas|vill|svar)[0-9a-f]{32}");

	private static final List<String> FOUND = new ArrayList<>();

	private static long count;

	@Override
	public void testPlanExecutionStarted(TestPlan plan) {
		System.setOut(new PrintStream(new Reader(System.out), true, StandardCharsets.UTF_8));
		System.setErr(new PrintStream(new Reader(System.err), true, StandardCharsets.UTF_8));
	}

	/** Lines that hold such a word. */
	public static synchronized List<String> found() {
		return List.copyOf(FOUND);
	}

	/** Lines read so far. */
	public static synchronized long count() {
		return count;
	}

	private static synchronized void read(String line) {
		count++;
		if (WORDS.matcher(line).find()) {
			FOUND.add(line);
		}
	}

	private static final class Reader extends OutputStream {

		private final OutputStream next;

		private final ByteArrayOutputStream line = new ByteArrayOutputStream();

		Reader(OutputStream next) {
			this.next = next;
		}

		@Override
		public synchronized void write(int sign) {
			write(new byte[] { (byte) sign }, 0, 1);
		}

		@Override
		public synchronized void write(byte[] bytes, int from, int length) {
			for (int at = from; at < from + length; at++) {
				if (bytes[at] == '\n') {
					read(this.line.toString(StandardCharsets.UTF_8));
					this.line.reset();
				}
				else {
					this.line.write(bytes[at]);
				}
			}
			((PrintStream) this.next).write(bytes, from, length);
		}

		@Override
		public void flush() {
			((PrintStream) this.next).flush();
		}

	}

}
