package se.origo.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** On what and when it was measured, as a table must say. */
final class Machine {

	private Machine() {
	}

	static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

	static String words() throws IOException {
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
