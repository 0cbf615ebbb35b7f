package se.origo.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Writes what stands in docs/performance.md between two marks; the rest of it is written
 * by people.
 */
final class Report {

	private Report() {
	}

	static String of(String table, int rounds, int errands, int people, LocalDate day) throws IOException {
		return """
				Measured on %s: %d rounds in turns, %d errands each, %d people at once; %s.

				%s""".formatted(day, rounds, errands, people, machine(), table);
	}

	private static String machine() throws IOException {
		String processor = Files.readAllLines(Path.of("/proc/cpuinfo"))
			.stream()
			.filter(line -> line.startsWith("model name"))
			.map(line -> line.replaceFirst(".*: *", ""))
			.findFirst()
			.orElse("unknown processor");
		String memory = Files.readAllLines(Path.of("/proc/meminfo"))
			.stream()
			.filter(line -> line.startsWith("MemTotal"))
			.map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 / 1024 + " GiB")
			.findFirst()
			.orElse("unknown memory");
		return Runtime.getRuntime().availableProcessors() + " cores (" + processor + "), " + memory + ", Java "
				+ Runtime.version().feature() + ", PostgreSQL 17 with fsync on";
	}

}
