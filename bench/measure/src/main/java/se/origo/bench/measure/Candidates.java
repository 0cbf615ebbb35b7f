package se.origo.bench.measure;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import se.origo.bench.Errand;

/** Starts those that are compared, each on a database of its own. */
final class Candidates {

	static final String BARE = "Camunda 7.24.0, services";

	static final String BARE_REST = "Camunda 7.24.0, its own REST";

	/** As much in the diagram as a watched journey of ours has; none of what protects. */
	static final String TABLED = "Camunda 7.24.0, services, our tables and timer";

	/** Where ours have their keys: by it one knows them. */
	static final String KEYS = "origo_keys";

	private static final String SERVICES_DATABASE = "origo_services";

	private static final String JOURNEYS_DATABASE = "origo_journeys";

	private static final String DOOR_JOURNEYS_DATABASE = "origo_door_journeys";

	/** Ours, but for the one that every installation has. */
	static final String[] DATABASES = { SERVICES_DATABASE, JOURNEYS_DATABASE, DOOR_JOURNEYS_DATABASE };

	private static final String AUTHORIZED = " with authorization";

	private static final Pattern ONLY = Pattern.compile(System.getProperty("bench.only", ""));

	private final List<Candidate> all = new ArrayList<>();

	private final Place place;

	private final Production production;

	Candidates(Place place, Production production) {
		this.place = place;
		this.production = production;
	}

	/** All of them, or those that a name is given for; the peers before us. */
	List<Candidate> all() throws Exception {
		peer("plain SQL by hand", "sql", "sql", "se.origo.bench.sql.SqlPeer");
		camunda(BARE, "camunda", "camunda", "false");
		camunda(BARE + AUTHORIZED, "camunda_authorized", "camunda", "true");
		camunda(TABLED, "camunda_tabled", "camunda", "false",
				this.place.bench().resolveSibling("processes").toString());
		camunda("Operaton 1.0.3, services", "operaton", "operaton", "false");
		camunda("CIB seven 2.0.0, services", "cibseven", "cibseven", "false");
		peer("Flowable 7.2.0, services", "flowable", "engines/flowable", "se.origo.bench.flowable.FlowablePeer");
		add(BARE_REST, name -> rest(name, "rest", false));
		add(BARE_REST + AUTHORIZED, name -> rest(name, "rest_authorized", true));
		add("Origo, services", name -> services(name, SERVICES_DATABASE, Errand.KEY));
		add("Origo, services, a journey", name -> services(name, JOURNEYS_DATABASE, DoorPerson.JOURNEY));
		add("Origo, its door over HTTP", name -> door(name, "origo", Errand.KEY));
		add("Origo, its door over HTTP, a journey", name -> door(name, DOOR_JOURNEYS_DATABASE, DoorPerson.JOURNEY));
		return this.all;
	}

	/** One that can be started. */
	private interface Start {

		Candidate start(String name) throws Exception;

	}

	private void add(String name, Start start) throws Exception {
		if (ONLY.matcher(name).find()) {
			this.all.add(start.start(name));
		}
	}

	private void camunda(String name, String database, String engine, String... more) throws Exception {
		peer(name, database, "engines/" + engine, "se.origo.bench.camunda.CamundaPeer", more);
	}

	private void peer(String name, String database, String module, String main, String... more) throws Exception {
		add(name, asked -> program(name, database, module, main, more));
	}

	private Candidate program(String name, String database, String module, String main, String... more)
			throws Exception {
		create(database);
		List<String> command = new ArrayList<>(
				List.of("-cp", classPath(module), main, this.place.server().url(database), "postgres", "none"));
		command.addAll(List.of(more));
		return Program.start(name, List.of(database), this.place.logs(), command, Map.of());
	}

	private String classPath(String module) {
		Path target = this.place.bench().resolve(module).resolve("target");
		return target.resolve("lib") + File.separator + "*" + File.pathSeparator + target.resolve("classes");
	}

	private Candidate rest(String name, String database, boolean authorized) throws Exception {
		create(database);
		int port = Web.freePort();
		Web server = Web.start(name, this.place.logs(),
				List.of("-cp", classPath("rest"), "se.origo.bench.rest.CamundaRest"),
				Map.of("SPRING_DATASOURCE_URL", this.place.server().url(database), "SPRING_DATASOURCE_USERNAME",
						"postgres", "SERVER_PORT", String.valueOf(port), "CAMUNDA_BPM_AUTHORIZATION_ENABLED",
						String.valueOf(authorized), "CAMUNDA_BPM_JOBEXECUTION_ENABLED", "false",
						"CAMUNDA_BPM_HISTORYLEVEL", "full", "SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "20",
						"LOGGING_LEVEL_ROOT", "warn"),
				port);
		server.await("/engine-rest/engine");
		return new Served(name, List.of(database), server, new RestPerson(server.site()));
	}

	private Candidate services(String name, String database, String process) throws Exception {
		Path jars = this.place.work().resolve("jars");
		String cp = String.join(File.pathSeparator, jars.resolve("services").toString(),
				jars.resolve("origo.jar").toString(), jars.resolve("lib") + File.separator + "*",
				this.place.errand().toString(), this.place.bench().resolve("peer/target/classes").toString());
		return Program.start(name, List.of(database, KEYS), this.place.logs(),
				List.of("-cp", cp, "-Dbench.process=" + process, "se.origo.tasklist.ServicesPeer"),
				this.production.settings(database, Web.freePort()));
	}

	private Candidate door(String name, String database, String process) throws Exception {
		Web server = this.place.origoWithErrand(this.production, database);
		server.await("/login");
		DoorPerson people = new DoorPerson(server.site(), this.production.names("contact"), process);
		Protections.demandIsolation(people);
		return new Served(name, List.of(database, KEYS), server, people);
	}

	private void create(String database) throws Exception {
		this.place.server().execute("postgres", List.of("create database " + database));
	}

}
