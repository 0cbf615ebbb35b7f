package se.origo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The repository's files as Git knows them, and what its documents say of them. */
final class Documents {

	static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

	private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

	private Documents() {
	}

	/** Every file that would be in a clone, relative to the root. */
	static List<Path> repository() {
		return Stream.of(git("ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0"))
			.filter(name -> !name.isEmpty())
			.map(Path::of)
			.filter(file -> Files.isRegularFile(ROOT.resolve(file)))
			.toList();
	}

	private static String git(String... words) {
		// A clone may belong to somebody else than whoever checks it.
		List<String> command = new ArrayList<>(List.of("git", "-c", "safe.directory=*"));
		command.addAll(List.of(words));
		try {
			Process git = new ProcessBuilder(command).directory(ROOT.toFile())
				.redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
			String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (git.waitFor() != 0) {
				throw new AssertionError("Git does not tell which files there are; this test needs a clone");
			}
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	/** What people read. */
	static List<Path> all() {
		return repository().stream().filter(file -> file.toString().endsWith(".md")).toList();
	}

	static String text(Path file) {
		try {
			return Files.readString(ROOT.resolve(file), StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What a document points at, relative to the root. */
	static Set<Path> links(Path document) {
		Path folder = (document.getParent() != null) ? document.getParent() : Path.of("");
		return found(LINK, document).map(link -> folder.resolve(link).normalize()).collect(Collectors.toSet());
	}

	/** What stands between backticks. */
	static Stream<String> code(Path document) {
		return found(CODE, document);
	}

	private static Stream<String> found(Pattern pattern, Path document) {
		Matcher matcher = pattern.matcher(text(document));
		return matcher.results().map(result -> result.group(1));
	}

	/** Every document that a newcomer comes to by following links from the README. */
	static Set<Path> reachable() {
		Set<Path> reached = new LinkedHashSet<>(List.of(Path.of("README.md")));
		Deque<Path> open = new ArrayDeque<>(reached);
		while (!open.isEmpty()) {
			links(open.pop()).stream()
				.filter(link -> Files.isRegularFile(ROOT.resolve(link)) && reached.add(link))
				.filter(link -> link.toString().endsWith(".md"))
				.forEach(open::push);
		}
		return reached;
	}

}
