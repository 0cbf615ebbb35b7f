package se.origo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documents say of files, classes and commands is so, and can be found. */
class DocsTest {

	/** A path of the repository; what stands between angle brackets is for the reader. */
	private static final Pattern PATH = Pattern
		.compile("(\\.ci|bench|docs|engine|forms|processes)(/[A-Za-z0-9_.<>*-]+)*/?|docker-compose\\.yml");

	private static final Pattern CLASS = Pattern.compile("(se\\.origo\\.[a-z]+\\.)?([A-Z][a-z]+[A-Za-z]*)");

	/** Capitalised words in backticks that are not classes of ours. */
	private static final Set<String> FOREIGN = Set.of("IdentityService");

	private static final Path CATALOGUE = Path.of("docs/catalogue.md");

	private static final Pattern COMMAND = Pattern.compile("(?m)(?:^ {4}|`)mvn ([^`\n]+)");

	private static final Set<String> GOALS = Set.of("compile", "spring-boot:run", "verify", "package", "test",
			"spring-javaformat:apply");

	/** In halves, or this file would be among those found. */
	private static final Pattern TRACES = Pattern.compile(
			String.join("|", "/wo" + "rk/", "/ro" + "ot/", "/home/" + "[a-z]+/", "/tmp/" + "[a-z]",
					"registry\\." + "npmjs", "repo1?\\.maven" + "\\.", "files\\.python" + "hosted", "arti" + "factory",
					"farm-" + "studio", "\\bshared/" + "(design|data)", "issues " + "show", "\\bClau" + "de\\b"),
			Pattern.CASE_INSENSITIVE);

	@Test
	void everyPathThatADocumentNamesExists() {
		assertThat(Documents.all()
			.stream()
			.flatMap(document -> Documents.code(document)
				.filter(PATH.asMatchPredicate())
				.filter(path -> !path.startsWith("engine/target/") && !path.startsWith("bench/target"))
				.map(path -> path.replaceFirst("[^/]*[<*].*", ""))
				.filter(path -> !Files.exists(Documents.ROOT.resolve(path)))
				.map(path -> document + " names " + path)))
			.isEmpty();
	}

	@Test
	void everyLinkLeadsSomewhere() {
		assertThat(Documents.all()
			.stream()
			.flatMap(document -> Documents.links(document)
				.stream()
				.filter(link -> !Files.exists(Documents.ROOT.resolve(link)))
				.map(link -> document + " links to " + link)))
			.isEmpty();
	}

	@Test
	void everyClassThatADocumentNamesExists() {
		Set<String> classes = Documents.repository()
			.stream()
			.map(file -> file.getFileName().toString())
			.filter(name -> name.endsWith(".java"))
			.map(name -> name.replace(".java", ""))
			.collect(Collectors.toSet());
		assertThat(Documents.all()
			.stream()
			.filter(document -> !document.equals(CATALOGUE))
			.flatMap(document -> Documents.code(document)
				.map(CLASS::matcher)
				.filter(found -> found.matches())
				.map(found -> found.group(2))
				.filter(name -> !FOREIGN.contains(name) && !classes.contains(name))
				.map(name -> document + " names " + name)))
			.isEmpty();
	}

	@Test
	void everyDocumentIsFoundFromTheReadme() {
		assertThat(Documents.all()).isNotEmpty();
		assertThat(Documents.reachable()).containsAll(Documents.all()).contains(CATALOGUE);
	}

	@Test
	void everyMavenCommandHasGoalsThatWeKnow() {
		Stream<String> goals = Documents.all()
			.stream()
			.flatMap(document -> COMMAND.matcher(Documents.text(document)).results())
			.flatMap(command -> Stream.of(command.group(1).replaceFirst("(?<= )-pl \\S+|^-pl \\S+", "").split("\\s+")))
			.filter(word -> !word.isEmpty() && !word.startsWith("-"));
		assertThat(goals.toList()).isNotEmpty().isSubsetOf(GOALS);
	}

	@Test
	void theReadmeAndTheBareMachineCheckAChangeWithTheSameCommand() {
		assertThat(Documents.text(Path.of("README.md"))).contains("\n    mvn verify\n");
		assertThat(Documents.text(Path.of(".ci/run"))).containsPattern("(?m)^mvn -B -ntp verify ")
			.doesNotContain("-Dtest", "skipTests", "maven.test.skip");
	}

	@Test
	void nothingInTheRepositoryTellsOfTheMachineItWasWrittenOn() {
		assertThat(Documents.repository()
			.stream()
			.flatMap(file -> TRACES.matcher(Documents.text(file)).results().map(trace -> file + ": " + trace.group())))
			.isEmpty();
	}

	@Test
	void lockFilesSayWhatToTakeAndNotFromWhere() {
		assertThat(Documents.repository()
			.stream()
			.filter(file -> file.endsWith("package-lock.json"))
			.filter(file -> Documents.text(file).contains("\"resolved\""))).isEmpty();
	}

	@Test
	void everyDiagramHasItsPicture() {
		assertThat(stems("processes", ".bpmn")).isNotEmpty().isEqualTo(stems("docs/diagrams", ".svg"));
	}

	private static Set<String> stems(String folder, String suffix) {
		return Documents.repository()
			.stream()
			.filter(file -> file.startsWith(folder) && file.toString().endsWith(suffix))
			.map(file -> file.getFileName().toString().replace(suffix, ""))
			.collect(Collectors.toSet());
	}

	@Test
	void whatTheComposeFileMountsExists() {
		Map<String, Map<String, Map<String, Object>>> compose = new Yaml()
			.load(Documents.text(Path.of("docker-compose.yml")));
		assertThat(compose.get("services")).containsOnlyKeys("database", "keys", "node1", "node2", "proxy", "mail");
		assertThat(compose.get("services")
			.values()
			.stream()
			.flatMap(service -> ((List<?>) service.getOrDefault("volumes", List.of())).stream())
			.map(Object::toString)
			.filter(volume -> volume.startsWith("./") && !volume.startsWith("./engine/target/"))
			.map(volume -> volume.substring(2, volume.indexOf(':')))).isNotEmpty()
			.allMatch(file -> Files.exists(Documents.ROOT.resolve(file)));
	}

}
