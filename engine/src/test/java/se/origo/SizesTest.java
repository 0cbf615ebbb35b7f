package se.origo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Budgets the tail: the longest file and method, not the average. */
class SizesTest {

	private static final int LONGEST_FILE = 250;

	/** A class of stories may be longer than the code it is about. */
	private static final int LONGEST_TEST = 350;

	private static final int LONGEST_METHOD = 30;

	/** A table of data, one entry a line or two; nothing in it is long. */
	private static final Set<String> TABLES = Set.of("Variable.java");

	/** Of all modules, the benchmark's too. */
	private static final Path PROJECT = Path.of("..");

	private static final Pattern CLOSING = Pattern.compile("(\t+)}");

	private static final Pattern OPENING = Pattern.compile("\t+[^\t*/}@].*");

	private static final Pattern TYPE = Pattern.compile(".*\\b(class|record|enum|interface)\\b.*");

	@Test
	void noFileIsLongerThanOneCanReadInOneSitting() {
		assertThat(sources().filter(file -> !TABLES.contains(file.getFileName().toString()))
			.filter(file -> lines(file).size() > (isTest(file) ? LONGEST_TEST : LONGEST_FILE))).isEmpty();
	}

	@Test
	void noMethodIsLongerThanOneScreen() {
		assertThat(sources().flatMap(SizesTest::longMethods)).isEmpty();
	}

	private static Stream<String> longMethods(Path file) {
		List<String> lines = lines(file);
		return IntStream.range(0, lines.size()).boxed().flatMap(end -> {
			Matcher closing = CLOSING.matcher(lines.get(end));
			if (!closing.matches()) {
				return Stream.empty();
			}
			int start = opening(lines, end, closing.group(1).length());
			boolean method = !TYPE.matcher(lines.get(start)).matches();
			return (method && end - start + 1 > LONGEST_METHOD)
					? Stream.of(file.getFileName() + ":" + (start + 1) + " " + lines.get(start).strip())
					: Stream.empty();
		});
	}

	/**
	 * The formatter indents with tabs, so a block begins where the same depth was last.
	 */
	private static int opening(List<String> lines, int end, int depth) {
		int at = end - 1;
		while (at > 0 && !(OPENING.matcher(lines.get(at)).matches() && depth(lines.get(at)) == depth)) {
			at--;
		}
		return at;
	}

	private static int depth(String line) {
		return line.length() - line.replaceFirst("^\t+", "").length();
	}

	private static boolean isTest(Path file) {
		return file.toString().contains("/src/test/");
	}

	private static Stream<Path> sources() {
		try {
			return Files.walk(PROJECT)
				.filter(file -> file.toString().endsWith(".java") && !file.toString().contains("/target/"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
