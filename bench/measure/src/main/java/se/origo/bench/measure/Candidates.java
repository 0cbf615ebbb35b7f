package se.origo.bench.measure;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Starts those that are compared, each on a database of its own. */
final class Candidates {

	static final String BARE = "Camunda 7.24.0, services";

	static final String BARE_REST = "Camunda 7.24.0, its own REST";

	private static final String AUTHORIZED = " with authorization";

	private static final int PATIENCE_SECONDS = 180;

	private final Path bench;

	private final Path work;

	private final Server server;

	Candidates(Path bench, Path work, Server server) {
		this.bench = bench;
		this.work = work;
		this.server = server;
	}

	/** All of them; the peers before us. */
	List<Candidate> all(Path jars, Production production) throws Exception {
		List<Candidate> all = new ArrayList<>();
		all.add(peer("plain SQL by hand", "sql", "sql", "se.origo.bench.sql.SqlPeer"));
		all.add(peer(BARE, "camunda", "engines/camunda", "se.origo.bench.camunda.CamundaPeer", "false"));
		all.add(peer(BARE + AUTHORIZED, "camunda_authorized", "engines/camunda", "se.origo.bench.camunda.CamundaPeer",
				"true"));
		all.add(peer("Operaton 1.0.3, services", "operaton", "engines/operaton", "se.origo.bench.camunda.CamundaPeer",
				"false"));
		all.add(peer("CIB seven 2.0.0, services", "cibseven", "engines/cibseven", "se.origo.bench.camunda.CamundaPeer",
				"false"));
		all.add(peer("Flowable 7.2.0, services", "flowable", "engines/flowable",
				"se.origo.bench.flowable.FlowablePeer"));
		all.add(rest(BARE_REST, "rest", false));
		all.add(rest(BARE_REST + AUTHORIZED, "rest_authorized", true));
		all.add(services(jars, production));
		all.add(door(jars, production));
		return all;
	}

	private Candidate peer(String name, String database, String module, String main, String... more) throws Exception {
		create(database);
		List<String> command = new ArrayList<>(
				List.of("-cp", classPath(module), main, this.server.url(database), "postgres", "none"));
		command.addAll(List.of(more));
		return Program.start(name, List.of(database), this.work.resolve("logs"), command, Map.of());
	}

	private String classPath(String module) {
		Path target = this.bench.resolve(module).resolve("target");
		return target.resolve("lib") + File.separator + "*" + File.pathSeparator + target.resolve("classes");
	}

	private Candidate rest(String name, String database, boolean authorized) throws Exception {
		create(database);
		int port = freePort();
		Process server = serve(name, List.of("-cp", classPath("rest"), "se.origo.bench.rest.CamundaRest"),
				Map.of("SPRING_DATASOURCE_URL", this.server.url(database), "SPRING_DATASOURCE_USERNAME", "postgres",
						"SERVER_PORT", String.valueOf(port), "CAMUNDA_BPM_AUTHORIZATION_ENABLED",
						String.valueOf(authorized), "CAMUNDA_BPM_JOBEXECUTION_ENABLED", "false",
						"CAMUNDA_BPM_HISTORYLEVEL", "full", "SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "20",
						"LOGGING_LEVEL_ROOT", "warn"));
		await(server, port, "/engine-rest/engine");
		return new Served(name, List.of(database), server, new RestPerson("http://127.0.0.1:" + port));
	}

	private Candidate services(Path jars, Production production) throws Exception {
		String cp = String.join(File.pathSeparator, jars.resolve("services").toString(),
				jars.resolve("origo.jar").toString(), jars.resolve("lib") + File.separator + "*",
				this.bench.resolve("peer/target/classes").toString());
		return Program.start("Origo, services", List.of("origo_services", "origo_keys"), this.work.resolve("logs"),
				List.of("-cp", cp, "se.origo.tasklist.ServicesPeer"),
				production.settings("origo_services", freePort()));
	}

	private Candidate door(Path jars, Production production) throws Exception {
		int port = freePort();
		Process server = serve("Origo, its door", List.of("-jar", jars.resolve("released.jar").toString()),
				production.settings("origo", port));
		await(server, port, "/login");
		DoorPerson people = new DoorPerson("http://127.0.0.1:" + port, production.names());
		Protections.demandIsolation(people);
		return new Served("Origo, its door over HTTP", List.of("origo", "origo_keys"), server, people);
	}

	private Process serve(String name, List<String> command, Map<String, String> environment) throws IOException {
		List<String> whole = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Duser.timezone=UTC", "-Dfile.encoding=UTF-8", "-Xmx1g"));
		whole.addAll(command);
		ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true)
			.redirectOutput(this.work.resolve("logs").resolve(name.replaceAll("[^a-zA-Z]+", "-") + ".log").toFile());
		builder.environment().putAll(new TreeMap<>(environment));
		return builder.start();
	}

	private static void await(Process server, int port, String path) throws Exception {
		Calls calls = new Calls("http://127.0.0.1:" + port, Map.of());
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (System.nanoTime() < end && server.isAlive()) {
			try {
				// With authorization the first answer is that one has to sign in.
				if (calls.status(path) < 500) {
					return;
				}
			}
			catch (IOException ex) {
				TimeUnit.MILLISECONDS.sleep(200);
			}
		}
		throw new IllegalStateException("A server does not answer; see its log");
	}

	private void create(String database) throws Exception {
		this.server.execute("postgres", List.of("create database " + database));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
