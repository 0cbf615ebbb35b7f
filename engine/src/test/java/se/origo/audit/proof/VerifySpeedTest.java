package se.origo.audit.proof;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.origo.Figures;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a million events take to check, in a memory that would not hold them. Where
 * {@code taskset} is, all of the JVM has one core, its compilers too. The jar is packed
 * when tests have run, so this calls the main class that it calls. What somebody types,
 * {@code taskset -c 0 java -jar origo.jar verify FILE --key KEY}, finds the classes in
 * the jar, which adds some hundredths of a second.
 */
@Tag("full")
class VerifySpeedTest {

	private static final int EVENTS = 1_000_000;

	private static final String MEMORY = "-Xmx64m";

	private static final Path TASKSET = Path.of("/usr/bin/taskset");

	@Test
	void aMillionEventsOnOneCore(@TempDir Path folder) throws Exception {
		Signer signer = Example.signer();
		Example log = new Example(signer).happens(EVENTS);
		Path file = folder.resolve("million.jsonl");
		try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
			log.export(bytes, false, 0, EVENTS - 1, 0);
		}
		List<String> runs = new ArrayList<>();
		for (int round = 0; round < 3; round++) {
			runs.add(verified(file, signer));
		}
		Figures.print("Log", "a million events checked in full by `verify`, one core, " + MEMORY + ", each run",
				String.join(", ", runs) + String.format(Locale.ROOT,
						"; %d MB of file, the JVM's start and its compiling included", Files.size(file) >> 20));
		Figures.print("Log", "the same file three times by one JVM, one core, " + MEMORY + ", each time",
				again(file, signer));
		Figures.print("Log", "a million leaf hashes made into a root, one core",
				String.format(Locale.ROOT, "%.2f s", hashes()));
	}

	private static String verified(Path file, Signer signer) throws Exception {
		long start = System.nanoTime();
		Process process = new ProcessBuilder(
				command("se.origo.Origo", "verify", file.toString(), "--key", signer.vkey().toString()))
			.inheritIO()
			.start();
		Duration busy = Duration.ZERO;
		while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
			busy = process.info().totalCpuDuration().orElse(busy);
		}
		assertThat(process.exitValue()).isEqualTo(VerifyCommand.PROVEN);
		return String.format(Locale.ROOT, "%.1f s (%.1f s of the processor)", (System.nanoTime() - start) / 1e9,
				busy.toMillis() / 1e3);
	}

	/** What is left when the JVM has started and has compiled what it runs. */
	private static String again(Path file, Signer signer) throws Exception {
		Process process = new ProcessBuilder(command(Again.class.getName(), file.toString(), signer.vkey().toString()))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isZero();
		return said.strip().replace("\n", ", ");
	}

	/** A JVM on one core. */
	private static List<String> command(String... arguments) {
		List<String> command = new ArrayList<>(
				Files.exists(TASKSET) ? List.of(TASKSET.toString(), "-c", "0") : List.of());
		command.addAll(List.of(ProcessHandle.current().info().command().orElse("java"), MEMORY,
				"-XX:ActiveProcessorCount=1", "-cp", System.getProperty("java.class.path")));
		command.addAll(List.of(arguments));
		return command;
	}

	/** Checks a file three times and says how long each took. */
	static final class Again {

		private Again() {
		}

		public static void main(String[] arguments) {
			PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
			for (int round = 0; round < 3; round++) {
				long start = System.nanoTime();
				if (VerifyCommand.run(List.of(arguments[0], "--key", arguments[1]), nowhere) != VerifyCommand.PROVEN) {
					System.exit(VerifyCommand.WRONG);
				}
				System.out.printf(Locale.ROOT, "%.2f s%n", (System.nanoTime() - start) / 1e9);
			}
		}

	}

	/** What the tree alone costs, without reading what happened. */
	private static double hashes() {
		Hasher hasher = new Hasher();
		byte[][] leaves = new byte[EVENTS][];
		for (int at = 0; at < EVENTS; at++) {
			leaves[at] = hasher.leaf(Integer.toString(at).getBytes());
		}
		long start = System.nanoTime();
		Frontier tree = new Frontier(hasher);
		for (byte[] leaf : leaves) {
			tree.append(0, leaf);
		}
		assertThat(tree.root()).hasSize(Hasher.LENGTH);
		return (System.nanoTime() - start) / 1e9;
	}

}
