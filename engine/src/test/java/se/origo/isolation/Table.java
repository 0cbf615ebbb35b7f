package se.origo.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.springframework.core.io.ClassPathResource;

/**
 * A table of this room's resources: semicolons between cells, a line of names first,
 * {@code #} before what is for the reader.
 */
final class Table {

	private Table() {
	}

	/** Its rows, each by the names of the first line. */
	static List<Map<String, String>> rows(String file) {
		List<String> lines = text(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
		String[] names = lines.get(0).split(";", -1);
		return lines.stream().skip(1).map(line -> row(names, line.split(";", names.length))).toList();
	}

	private static Map<String, String> row(String[] names, String[] cells) {
		if (cells.length != names.length) {
			throw new IllegalArgumentException("A row needs " + names.length + " cells: " + String.join(";", cells));
		}
		Map<String, String> row = new LinkedHashMap<>();
		IntStream.range(0, names.length).forEach(at -> row.put(names[at], cells[at].strip()));
		return row;
	}

	private static String text(String file) {
		try {
			return new ClassPathResource("isolation/" + file).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
