package se.origo.integration.mail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Certificates for a server on this machine, made by the JDK's own tool. */
final class Certificates {

	private static final String PASSWORD = "changeit";

	private Certificates() {
	}

	/** A key and a certificate for this name, in a file below the folder. */
	static Path of(Path folder, String name) throws Exception {
		Path keys = folder.resolve("keys.p12");
		keytool("-genkeypair", "-keystore", keys.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD, "-alias",
				"server", "-keyalg", "EC", "-dname", "CN=server", "-ext", "san=" + name, "-validity", "2");
		return keys;
	}

	/** The certificate without its key, as PEM. */
	static Path published(Path keys) throws Exception {
		Path file = keys.resolveSibling("server.pem");
		keytool("-exportcert", "-rfc", "-keystore", keys.toString(), "-storepass", PASSWORD, "-alias", "server",
				"-file", file.toString());
		return file;
	}

	/**
	 * Lets the servers of this JVM use the key; they read it once, at the first start.
	 */
	static void serve(Path keys) {
		System.setProperty("greenmail.tls.keystore.file", keys.toString());
		System.setProperty("greenmail.tls.keystore.password", PASSWORD);
	}

	private static void keytool(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(Arrays.asList(arguments));
		Path said = Files.createTempFile("keytool", ".txt");
		int status = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(said.toFile())
			.start()
			.waitFor();
		assertThat(status).as(Files.readString(said)).isZero();
		Files.delete(said);
	}

}
