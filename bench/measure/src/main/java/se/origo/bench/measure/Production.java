package se.origo.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What production has to be told: a county whose contact persons can sign in, keys,
 * addresses.
 */
final class Production {

	/** Roles whose people can sign in. */
	private static final Set<String> SIGNING_IN = Set.of("contact", "auditor");

	private final Path folder;

	private final Server database;

	private final SignIn service;

	private final List<String> people;

	Production(Path folder, County county, Server database, SignIn service)
			throws IOException, GeneralSecurityException {
		this.folder = Files.createDirectories(folder);
		this.database = database;
		this.service = service;
		Files.createDirectories(folder.resolve("county"));
		this.people = county.people().stream().map(Production::named).toList();
		Files.write(folder.resolve("county/parties.csv"), county.parties());
		Files.write(folder.resolve("county/people.csv"), this.people);
		byte[] master = new byte[32];
		new SecureRandom().nextBytes(master);
		secret("master.key", "1 " + Base64.getEncoder().encodeToString(master) + "\n");
		byte[] log = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
		secret("log.key", "-----BEGIN PRIVATE KEY-----\n"
				+ Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(log) + "\n-----END PRIVATE KEY-----\n");
	}

	/** Those who work get a name to sign in with. */
	private static String named(String line) {
		String[] columns = line.split(",", -1);
		if (SIGNING_IN.contains(columns[2])) {
			columns[3] = columns[2] + "@" + columns[1];
		}
		return String.join(",", columns);
	}

	private void secret(String name, String content) throws IOException {
		Path file = Files.createFile(this.folder.resolve(name),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(file, content);
	}

	/** Names of those who can sign in in a role, the first of the file first. */
	List<String> names(String role) {
		return this.people.stream()
			.map(line -> line.split(",", -1)[3])
			.filter(name -> name.startsWith(role + "@"))
			.toList();
	}

	/** The environment of one installation. */
	Map<String, String> settings(String name, int port) {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put("SPRING_PROFILES_ACTIVE", "production");
		settings.put("SPRING_DATASOURCE_URL", this.database.url(name));
		settings.put("SPRING_DATASOURCE_USERNAME", "origo_app");
		settings.put("SPRING_DATASOURCE_PASSWORD", Server.PASSWORD);
		settings.put("SPRING_FLYWAY_USER", "origo_owner");
		settings.put("SPRING_FLYWAY_PASSWORD", Server.PASSWORD);
		settings.put("ORIGO_KEYS_URL", this.database.url("origo_keys"));
		settings.put("ORIGO_KEYS_USERNAME", "origo_keys");
		settings.put("ORIGO_KEYS_PASSWORD", Server.PASSWORD);
		settings.put("ORIGO_KEYS_FILE", this.folder.resolve("master.key").toString());
		settings.put("ORIGO_LOG_ORIGIN", "origo.example.org/" + name);
		settings.put("ORIGO_LOG_KEYFILE", this.folder.resolve("log.key").toString());
		settings.put("ORIGO_COUNTY", this.folder.resolve("county").toUri().toString());
		settings.put("ORIGO_SIGNIN_ADDRESS", "http://127.0.0.1:" + port);
		settings.put("ORIGO_SIGNIN_ISSUER", this.service.issuer());
		settings.put("ORIGO_SIGNIN_CLIENTID", SignIn.CLIENT);
		settings.put("ORIGO_SIGNIN_CLIENTSECRET", "bench-secret-of-some-length");
		settings.put("ORIGO_SIGNIN_PERSONCLAIM", "employee");
		settings.put("ORIGO_SIGNIN_LEVELS", SignIn.LEVEL);
		settings.put("SERVER_PORT", String.valueOf(port));
		return settings;
	}

}
