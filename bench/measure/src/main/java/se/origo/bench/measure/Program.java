package se.origo.bench.measure;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A candidate in a JVM of its own. Its log lies beside the measurement. */
final class Program implements Candidate {

	private static final List<String> JAVA = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-Duser.timezone=UTC", "-Dfile.encoding=UTF-8", "-Xmx1g");

	private final String name;

	private final List<String> databases;

	private final Process process;

	private final PrintStream to;

	private final BufferedReader from;

	private Program(String name, List<String> databases, Process process) {
		this.name = name;
		this.databases = databases;
		this.process = process;
		this.to = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
		this.from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
	}

	/**
	 * Starts one and waits until it is ready.
	 * @param logs where its errors are written to
	 * @param command what comes after {@code java}
	 * @param environment settings
	 */
	static Program start(String name, List<String> databases, Path logs, List<String> command,
			Map<String, String> environment) throws IOException {
		List<String> whole = new ArrayList<>(JAVA);
		whole.addAll(command);
		File log = Files.createDirectories(logs).resolve(name.replaceAll("[^a-zA-Z]+", "-") + ".log").toFile();
		ProcessBuilder builder = new ProcessBuilder(whole).redirectError(log);
		builder.environment().putAll(environment);
		Program program = new Program(name, databases, builder.start());
		program.await("ready");
		return program;
	}

	/** Reads on until a line begins with this word. */
	private String await(String word) throws IOException {
		for (String line = this.from.readLine(); line != null; line = this.from.readLine()) {
			if (line.startsWith(word)) {
				return line;
			}
			if (line.startsWith("failed")) {
				throw new IllegalStateException(this.name + ": " + line);
			}
		}
		throw new IllegalStateException(this.name + " ended; see its log");
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public List<String> databases() {
		return this.databases;
	}

	@Override
	public long live(int times, int people) throws IOException {
		this.to.println(times + " " + people);
		return Long.parseLong(await("done").split(" ")[1]);
	}

	@Override
	public void close() {
		this.to.close();
		try {
			if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
