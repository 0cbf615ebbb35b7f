package se.origo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpSession;
import se.origo.audit.proof.Signer;

import org.apache.catalina.Context;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/**
 * The application as it is run for real, with what it needs around it: a PostgreSQL that
 * an operator has prepared, a sign-in service, the county's files in a folder. Started
 * once for the JVM, when a test first asks for it by a parameter. Its engine has a name
 * of its own, because the other tests' engine lives in the same JVM.
 */
public final class Production implements ExtensionContext.Store.CloseableResource {

	/** What the sign-in service calls people, by the role that stands in the file. */
	private static final Map<String, String> NAMES = Map.of("botkyrka,contact", "kim@botkyrka.se", "botkyrka,deputy",
			"bo@botkyrka.se", "danderyd,contact", "dana@danderyd.se", "origo,auditor", "grim@origo.se");

	private static final Path SHIPPED = Path.of("src/main/resources/county");

	private final ExternalPostgres database = ExternalPostgres.prepared();

	private final Path county = Files.createDirectories(Path.of("target/check/production-county"));

	private final String address = "http://127.0.0.1:" + TestSocketUtils.findAvailableTcpPort();

	private final SignInService service = new SignInService(this.address);

	private final Path logKey = Path.of("target/check/production-log.key");

	private final Path masterKey = Files.createTempDirectory("origo-production").resolve("master.key");

	private final ConfigurableApplicationContext context;

	private Production() throws IOException, SQLException {
		Files.writeString(this.county.resolve("parties.csv"), Files.readString(SHIPPED.resolve("parties.csv")));
		writePeople(people());
		Files.writeString(this.logKey, Signer.newKey());
		Files.createFile(this.masterKey,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(this.masterKey,
				"1 " + Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32)));
		this.context = run(settings());
	}

	/** Everybody in the county, some with a name to sign in with. */
	public String people() {
		try {
			String people = Files.readString(SHIPPED.resolve("people.csv"));
			for (Map.Entry<String, String> name : NAMES.entrySet()) {
				people = people.replaceFirst("," + name.getKey() + ",,",
						"," + name.getKey() + "," + name.getValue() + ",");
			}
			return people;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Changes the county's file, as an operator does. */
	public void writePeople(String people) throws IOException {
		Files.writeString(this.county.resolve("people.csv"), people);
	}

	/** Where people reach it. */
	public String address() {
		return this.address;
	}

	/** The county's sign-in service. */
	public SignInService service() {
		return this.service;
	}

	/** Somebody outside, who is not signed in. */
	public Visitor visitor() {
		return new Visitor(this.address);
	}

	/** One of several beans of a type. */
	public <T> T bean(String name, Class<T> type) {
		return this.context.getBean(name, type);
	}

	/** One of its beans. */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** What the node keeps of somebody who is signed in. */
	public HttpSession session(Visitor somebody) {
		TomcatWebServer server = (TomcatWebServer) ((WebServerApplicationContext) this.context).getWebServer();
		Context application = (Context) server.getTomcat().getHost().findChildren()[0];
		try {
			return application.getManager().findSession(somebody.cookie("__Host-ORIGO")).getSession();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	ConfigurableApplicationContext context() {
		return this.context;
	}

	/** All that production needs to be told. */
	List<String> settings() {
		return List.of("spring.datasource.url=" + this.database.url(), "spring.datasource.username=origo_app",
				"spring.datasource.password=" + ExternalPostgres.APP_PASSWORD, "spring.flyway.user=origo_owner",
				"spring.flyway.password=" + ExternalPostgres.OWNER_PASSWORD,
				"origo.keys.url=" + this.database.keysUrl(), "origo.keys.username=origo_keys",
				"origo.keys.password=" + ExternalPostgres.KEYS_PASSWORD, "origo.keys.file=" + this.masterKey,
				"origo.log.key-file=" + this.logKey, "origo.county=" + this.county.toUri(),
				"origo.sign-in.address=" + this.address, "origo.sign-in.issuer=" + this.service.issuer(),
				"origo.sign-in.client-id=" + SignInService.CLIENT,
				"origo.sign-in.client-secret=" + SignInService.SECRET, "origo.sign-in.person-claim=employee",
				"origo.sign-in.levels=" + SignInService.HIGH, "origo.sign-in.organisation-claim=organisation",
				"origo.sign-in.organisations.212000-2882=botkyrka", "origo.sign-in.organisations.212000-0126=danderyd",
				"server.port=" + this.address.replaceFirst(".*:", ""));
	}

	static ConfigurableApplicationContext run(List<String> settings, String... profiles) {
		List<String> alone = List.of("camunda.bpm.process-engine-name=production", "spring.jmx.enabled=false",
				"origo.home=target/check/none", "origo.log.origin=origo.example.org/log");
		return new SpringApplicationBuilder(Origo.class).profiles("production")
			.profiles(profiles)
			.properties("spring.main.register-shutdown-hook=false")
			.run(Stream.concat(alone.stream(), settings.stream())
				.map(setting -> "--" + setting)
				.toArray(String[]::new));
	}

	@Override
	public void close() throws IOException {
		this.context.close();
		this.service.close();
		this.database.close();
	}

	/** Gives the running production to whatever test asks for it by a parameter. */
	public static final class Running implements ParameterResolver {

		@Override
		public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
			return parameter.getParameter().getType() == Production.class;
		}

		@Override
		public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
			return test.getRoot()
				.getStore(Namespace.create(Production.class))
				.getOrComputeIfAbsent(Production.class, key -> {
					try {
						return new Production();
					}
					catch (IOException | SQLException ex) {
						throw new IllegalStateException(ex);
					}
				});
		}

	}

}
