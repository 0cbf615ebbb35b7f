package se.origo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import se.origo.audit.LogNode;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * A second node: the whole application once more, in a process of its own, on the same
 * database. It appends and seals when it is told to, a command a line; its own log is
 * beside the figures.
 */
final class OtherNode implements AutoCloseable {

	private static final String DONE = "other node: done";

	private final Process process;

	private final BufferedReader answers;

	private final PrintWriter commands;

	private OtherNode(Process process) {
		this.process = process;
		this.answers = process.inputReader(StandardCharsets.UTF_8);
		this.commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
	}

	/** Starts it beside a running application; it rests. */
	static OtherNode of(ConfigurableApplicationContext application, int threads) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(ProcessHandle.current().info().command().orElse("java"), "-Duser.timezone=UTC", "-cp",
						System.getProperty("java.class.path"), OtherNode.class.getName(), String.valueOf(threads)));
		command.addAll(DurableApplication.besides(application));
		OtherNode other = new OtherNode(
				new ProcessBuilder(command).redirectError(Path.of("target/other-node.log").toFile()).start());
		other.awaits();
		return other;
	}

	/** Tells it to do something and does not wait for it. */
	void begins(String command) {
		this.commands.println(command);
	}

	/** Waits until it has done what it was told. */
	void awaits() {
		List<String> said = new ArrayList<>();
		try {
			for (String line = this.answers.readLine(); line != null; line = this.answers.readLine()) {
				if (line.equals(DONE)) {
					return;
				}
				said.add(line);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		throw new IllegalStateException("The other node has ended: " + String.join("\n", said));
	}

	/** Tells it to do something and waits until it is done. */
	void does(String command) {
		begins(command);
		awaits();
	}

	@Override
	public void close() throws InterruptedException {
		this.commands.close();
		if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
			this.process.destroy();
		}
	}

	/** The process itself; it ends when nobody can tell it anything any more. */
	public static void main(String[] args) throws IOException {
		List<String> settings = List.of(args).subList(1, args.length);
		try (ConfigurableApplicationContext application = DurableApplication.startBesides(settings)) {
			LogNode.restIn(application);
			LogNode node = new LogNode(application);
			try (Appenders appenders = new Appenders(node, Integer.parseInt(args[0]))) {
				BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
				System.out.println(DONE);
				for (String command = commands.readLine(); command != null; command = commands.readLine()) {
					obey(command, node, appenders);
					System.out.println(DONE);
				}
			}
		}
		System.exit(0);
	}

	private static void obey(String command, LogNode node, Appenders appenders) {
		switch (command) {
			case "seal" -> node.starts();
			case "rest" -> node.stops();
			case "go on" -> appenders.goOn();
			case "halt" -> appenders.halt();
			default -> appenders.append(Integer.parseInt(command));
		}
	}

}
