package se.origo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The page's viewer of diagrams is made elsewhere and committed: of what, it says. */
class ViewerTest {

	private static final Path SOURCES = Path.of("../forms/ui/viewer");

	private static final Path MADE = Path.of("../forms/ui/pages/audit/bpmn-viewer.js");

	@Test
	void itIsMadeOfTheVersionsThatStandBesideIt() throws IOException, NoSuchAlgorithmException {
		MessageDigest hash = MessageDigest.getInstance("SHA-256");
		for (String file : List.of("package.json", "package-lock.json", "viewer.js", "build.mjs")) {
			hash.update(Files.readAllBytes(SOURCES.resolve(file)));
		}
		assertThat(Files.readString(MADE)).as("Make it anew and commit it: see %s", SOURCES.resolve("README.md"))
			.contains("Made of sha256:" + HexFormat.of().formatHex(hash.digest()))
			.contains("watermark");
	}

	@Test
	void itRunsNoTextAsCode() throws IOException {
		assertThat(Files.readString(MADE)).doesNotContain("eval(", "new Function", "http://cdn", "https://unpkg");
	}

}
