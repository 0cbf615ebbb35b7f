package se.origo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * What the tests count and measure, as one report: printed when all tests of the build
 * have run, and kept in {@code engine/target/figures.md}. Nothing here is a promise; what
 * must hold, the tests assert themselves.
 */
public final class Figures implements TestExecutionListener {

	private static final Path KEPT = Path.of("target/figures.md");

	private static final Map<String, Map<String, String>> AREAS = new TreeMap<>();

	/**
	 * Adds a line to the report. The same name in the same area replaces the line.
	 * @param area the heading, for example {@code Isolation}
	 * @param name what has been counted or measured, with its unit
	 * @param value the figure; whole numbers are grouped by thousands
	 */
	public static synchronized void print(String area, String name, Object value) {
		AREAS.computeIfAbsent(area, heading -> new LinkedHashMap<>()).put(name, readable(value));
	}

	private static String readable(Object value) {
		boolean whole = value instanceof Integer || value instanceof Long;
		return whole ? String.format(Locale.ROOT, "%,d", value).replace(',', ' ') : String.valueOf(value);
	}

	@Override
	public void testPlanExecutionFinished(TestPlan plan) {
		String report = report();
		if (report.isEmpty()) {
			return;
		}
		System.out.println(System.lineSeparator() + report);
		try {
			Files.writeString(KEPT, report);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static synchronized String report() {
		if (AREAS.isEmpty()) {
			return "";
		}
		String head = "# Figures (%s, seed %d)%n".formatted(Scale.full() ? "full" : "sample", Scale.seed());
		return head + AREAS.entrySet().stream().map(Figures::section).collect(Collectors.joining());
	}

	private static String section(Map.Entry<String, Map<String, String>> area) {
		return "%n## %s%n".formatted(area.getKey()) + area.getValue()
			.entrySet()
			.stream()
			.map(line -> String.format(Locale.ROOT, "* %s: %s%n", line.getKey(), line.getValue()))
			.collect(Collectors.joining());
	}

}
