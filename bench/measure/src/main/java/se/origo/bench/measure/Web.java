package se.origo.bench.measure;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A web server in a JVM of its own. Its log lies beside the measurement. */
final class Web implements AutoCloseable {

	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

	/** A first start on a machine that others use too. */
	private static final int PATIENCE_SECONDS = 600;

	private static final double MEGA = 1024 * 1024;

	private final long begun = System.nanoTime();

	private final Process process;

	private final int port;

	private Web(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/**
	 * Starts one; it does not answer yet.
	 * @param command what comes after {@code java}
	 * @param environment settings
	 */
	static Web start(String name, Path logs, List<String> command, Map<String, String> environment, int port)
			throws IOException {
		List<String> whole = new ArrayList<>(
				List.of(JAVA.resolve("java").toString(), "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8", "-Xmx1g"));
		whole.addAll(command);
		Path log = Files.createDirectories(logs).resolve(name.replaceAll("[^a-zA-Z0-9]+", "-") + ".log");
		ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		builder.environment().putAll(new TreeMap<>(environment));
		Process process = builder.start();
		// Whoever stops a measurement leaves nothing running.
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
		return new Web(process, port);
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	String site() {
		return "http://127.0.0.1:" + this.port;
	}

	/**
	 * Waits until a page answers.
	 * @return seconds since the start
	 */
	double await(String path) throws Exception {
		Calls calls = new Calls(site(), Map.of());
		while (seconds() < PATIENCE_SECONDS && this.process.isAlive()) {
			try {
				// With authorization the first answer is that one has to sign in.
				if (calls.status(path) < 500) {
					return seconds();
				}
			}
			catch (IOException ex) {
				TimeUnit.MILLISECONDS.sleep(50);
			}
		}
		throw new IllegalStateException("A server does not answer; see its log");
	}

	private double seconds() {
		return (System.nanoTime() - this.begun) / 1e9;
	}

	/** Memory that the process holds now, in MiB. */
	double resident() throws IOException {
		return Files.readAllLines(Path.of("/proc", String.valueOf(this.process.pid()), "status"))
			.stream()
			.filter(line -> line.startsWith("VmRSS:"))
			.mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / MEGA)
			.findFirst()
			.orElseThrow();
	}

	/** What the processors have worked for it since its start, in seconds. */
	double processor() {
		return this.process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
	}

	/** What the heap holds when all that can be given back has been, in MiB. */
	double live() throws Exception {
		jcmd("GC.run");
		String heap = jcmd("GC.heap_info");
		return Long.parseLong(heap.replaceAll("(?s).*?used ([0-9]+)K.*", "$1")) * 1024 / MEGA;
	}

	private String jcmd(String command) throws Exception {
		Process jcmd = new ProcessBuilder(JAVA.resolve("jcmd").toString(), String.valueOf(this.process.pid()), command)
			.redirectErrorStream(true)
			.start();
		String answer = new String(jcmd.getInputStream().readAllBytes());
		if (jcmd.waitFor() != 0) {
			throw new IllegalStateException(answer);
		}
		return answer;
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
