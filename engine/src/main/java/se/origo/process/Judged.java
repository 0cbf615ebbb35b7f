package se.origo.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Which bundle the build has judged, and by which words of the code. A file in the jar
 * says it, and the build fails when it says anything else than what is shipped, or when
 * that breaks a rule; so a first start can trust it as a restart trusts the database.
 * Whatever is changed afterwards has another fingerprint and is judged.
 */
final class Judged {

	/** Below the resources. */
	static final String FILE = "origo/judged.txt";

	/** The name of what the build has judged; empty when it has judged nothing. */
	static final String BY_THE_BUILD = read();

	private Judged() {
	}

	/** What a judgement is about: the bundle's fingerprint, and that of the words. */
	static String name(Bundle bundle, Vocabulary words) {
		return bundle.fingerprint() + " " + words.fingerprint();
	}

	/** Whether the build has judged just this bundle. */
	static boolean isJudgedByTheBuild(Bundle bundle) {
		return BY_THE_BUILD.startsWith(bundle.fingerprint() + " ");
	}

	private static String read() {
		try (InputStream file = Judged.class.getClassLoader().getResourceAsStream(FILE)) {
			return (file != null) ? new String(file.readAllBytes(), StandardCharsets.UTF_8).strip() : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
