package se.origo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** What is generated from the truth says what the truth says. */
class GeneratedFilesTest {

	private static final Path ROOT = Path.of("..");

	private static final String HOW = "%s no longer says what the code says. Make it anew and commit it: "
			+ "mvn -pl engine -am test -Dtest=GeneratedFilesTest -Dorigo.regenerate=true "
			+ "-Dsurefire.failIfNoSpecifiedTests=false";

	@Test
	void theCatalogueIsUpToDate() throws IOException {
		check("docs/catalogue.md", Catalogue.of(Bundle.shipped(), Vocabulary.shipped()));
	}

	@Test
	void theTemplatesOfTheEditorAreUpToDate() throws IOException {
		check("processes/.camunda/element-templates/origo.json", Templates.of(Bundle.shipped(), Vocabulary.shipped()));
	}

	@Test
	void theBuildHasJudgedWhatIsShippedAndSaysSoInTheJar() throws IOException {
		assertThat(Contract.check(Bundle.shipped(), Vocabulary.shipped())).isEmpty();
		check("engine/src/main/resources/" + Judged.FILE, Judged.name(Bundle.shipped(), Vocabulary.shipped()) + "\n");
	}

	private static void check(String file, String expected) throws IOException {
		Path path = ROOT.resolve(file);
		if (Boolean.getBoolean("origo.regenerate")) {
			Files.createDirectories(path.getParent());
			Files.writeString(path, expected);
		}
		String committed = Files.exists(path) ? Files.readString(path) : "";
		assertThat(committed.equals(expected)).as(HOW, file).isTrue();
	}

}
