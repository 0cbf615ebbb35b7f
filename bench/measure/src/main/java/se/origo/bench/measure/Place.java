package se.origo.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where it is measured.
 *
 * @param bench the folder of the benchmark
 * @param work a folder of its own, with the jars
 * @param server the database of all
 * @param service where people sign in
 */
record Place(Path bench, Path work, Server server, SignIn service) {

	/** A county as it is shipped, with more parties when there shall be more. */
	Production production(int parties, String... databases) throws IOException, GeneralSecurityException, SQLException {
		this.server.prepareOrigo(this.bench.resolve("../docs/compose"), databases);
		County county = County.of(this.bench.resolve("../engine/src/main/resources/county"), parties);
		return new Production(this.work.resolve("production"), county, this.server, this.service);
	}

	/** The released jar, started on a database of its own; it does not answer yet. */
	Web origo(Production production, String database) throws IOException {
		return origo(production, database, List.of());
	}

	/**
	 * The released jar with one process more, the errand that all candidates do. It lies
	 * beside the jar, in which nothing is changed.
	 */
	Web origoWithErrand(Production production, String database) throws IOException {
		return origo(production, database, List.of("-Xbootclasspath/a:" + errand()));
	}

	private Web origo(Production production, String database, List<String> options) throws IOException {
		int port = Web.freePort();
		List<String> command = new ArrayList<>(options);
		command.addAll(List.of("-jar", released().toString()));
		return Web.start(database, logs(), command, production.settings(database, port), port);
	}

	/** What programs have logged as wrong. */
	List<String> complaints() throws IOException {
		List<String> complaints = new ArrayList<>();
		try (Stream<Path> files = Files.list(logs())) {
			for (Path file : files.toList()) {
				try (Stream<String> lines = Files.lines(file)) {
					lines.filter(line -> line.contains(" ERROR "))
						.map(line -> file.getFileName() + ": " + line)
						.forEach(complaints::add);
				}
			}
		}
		return complaints;
	}

	/** The errand's diagram. */
	Path errand() {
		return this.work.resolve("jars/errand.jar");
	}

	Path released() {
		return this.work.resolve("jars/released.jar");
	}

	Path logs() {
		return this.work.resolve("logs");
	}

}
