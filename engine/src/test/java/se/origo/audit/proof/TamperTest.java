package se.origo.audit.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.origo.Figures;
import se.origo.Scale;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody changes an export. Whoever checks it holds the log's key and one checkpoint
 * that was published before; both verifiers have to find it.
 */
class TamperTest {

	private static final Random RANDOM = Scale.random("tamper");

	private static Verification.Trust trust;

	private static byte[] ofCase;

	private static byte[] ofPeriod;

	private static byte[] older;

	private static byte[] forged;

	@BeforeAll
	static void anExportAndACheckpoint() {
		Signer signer = Example.signer();
		Example log = new Example(signer).happens(40);
		Note published = log.checkpoint();
		older = log.export(true, 0, 0, 40);
		log.happens(50);
		ofCase = log.export(true, 0, 0, 40);
		ofPeriod = log.export(false, 20, 70, 40);
		trust = new Verification.Trust(List.of(signer.vkey()), List.of(), published);
		forged = new Example(Example.signer()).happens(90).export(true, 0, 0, 40);
	}

	/** An attack on a file of lines; it may leave the file as it was. */
	private interface Attack {

		byte[] on(byte[] file);

	}

	private static final Map<String, Attack> ATTACKS = new TreeMap<>(Map.of("flip a bit", TamperTest::flipped,
			"delete a line", file -> changed(file, lines -> lines.remove(any(lines))), "insert a line",
			file -> changed(file, lines -> lines.add(any(lines), lines.get(any(lines)))), "reorder lines",
			file -> changed(file, lines -> Collections.swap(lines, any(lines), any(lines))), "truncate",
			file -> Arrays.copyOf(file, RANDOM.nextInt(file.length)), "replay lines of an older export",
			TamperTest::replayed, "re-sign with another key", TamperTest::resigned, "change a value",
			TamperTest::reworded, "another log of the same name", file -> flipped(forged),
			"hide an event behind its hash", TamperTest::hidden));

	@Test
	void whatNobodyChangedIsProved() throws Exception {
		for (byte[] file : List.of(ofCase, ofPeriod, older)) {
			assertThat(check(file).events()).isPositive();
		}
	}

	@Test
	void everyAttackIsFound() throws Exception {
		int attacks = Scale.of(1_000, 20_000);
		List<String> names = List.copyOf(ATTACKS.keySet());
		Map<String, Integer> tried = new TreeMap<>();
		int located = 0;
		for (int number = 0; number < attacks; number++) {
			String name = names.get(number % names.size());
			byte[] before = (number / names.size() % 2 == 0) ? ofCase : ofPeriod;
			byte[] after = ATTACKS.get(name).on(before);
			if (!Arrays.equals(before, after)) {
				tried.merge(name, 1, Integer::sum);
				located += finds(after, name) ? 1 : 0;
			}
		}
		Figures.print("Log", "attacks on exports tried, all found",
				tried.values().stream().mapToInt(Integer::intValue).sum() + " " + tried);
		Figures.print("Log", "of these named by the event that was changed", located);
		Figures.print("Log", "not to be detected",
				"a second history by whoever has key and database, to those who saw no checkpoint of the first; "
						+ "signature lines of keys the verifier does not know; rows removed before they were sealed; "
						+ "what was never told to the record");
	}

	/** Whether the sentence names the event; it must be found in any case. */
	private static boolean finds(byte[] file, String attack) throws IOException {
		try {
			check(file);
		}
		catch (NotProven found) {
			return found.getMessage().contains("stämmer inte med sitt blad");
		}
		throw new AssertionError("\"" + attack + "\" is not found in:\n" + new String(file, StandardCharsets.UTF_8));
	}

	@Test
	void theSecondVerifierAgrees(@TempDir Path folder) throws Exception {
		List<String> names = List.copyOf(ATTACKS.keySet());
		List<Path> changed = new ArrayList<>();
		for (int number = 0; number < Scale.of(100, 1_000); number++) {
			byte[] after = ATTACKS.get(names.get(number % names.size())).on(ofPeriod);
			if (!Arrays.equals(after, ofPeriod)) {
				changed.add(Files.write(folder.resolve(number + ".jsonl"), after));
			}
		}
		List<String> verdicts = python(folder, changed);
		assertThat(verdicts).hasSize(changed.size())
			.allMatch(line -> line.contains("STÄMMER INTE") || line.contains("kan inte kontrolleras"));
		List<Path> whole = List.of(Files.write(folder.resolve("case.jsonl"), ofCase),
				Files.write(folder.resolve("period.jsonl"), ofPeriod),
				Files.write(folder.resolve("older.jsonl"), older));
		assertThat(python(folder, whole)).hasSize(3).allMatch(line -> line.contains(": stämmer, "));
		Figures.print("Log", "attacks that the second verifier (Python) found too", changed.size());
	}

	private static List<String> python(Path folder, List<Path> files) throws Exception {
		List<String> command = new ArrayList<>(
				List.of("python3", "../docs/verify.py", "--key", trust.log().get(0).toString(), "--checkpoint",
						Files.writeString(folder.resolve("published"), trust.published().toString()).toString()));
		files.forEach(file -> command.add(file.toString()));
		Path out = folder.resolve("out");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
		assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
		return Files.readAllLines(out);
	}

	private static Verification.Proven check(byte[] file) throws IOException, NotProven {
		return Verification.check(new ByteArrayInputStream(file), trust);
	}

	private static byte[] flipped(byte[] file) {
		byte[] flipped = file.clone();
		flipped[RANDOM.nextInt(file.length)] ^= (byte) (1 << RANDOM.nextInt(8));
		return flipped;
	}

	private static byte[] replayed(byte[] file) {
		List<String> old = lines(older);
		return changed(file, lines -> {
			int at = any(lines);
			lines.set(at, old.get(Math.min(at, old.size() - 1)));
		});
	}

	private static byte[] resigned(byte[] file) {
		Signer other = Example.signer();
		return changed(file, lines -> {
			String last = lines.get(lines.size() - 1);
			String text = last.substring("{\"checkpoint\":\"".length(), last.indexOf("\\n\\n") + 2)
				.replace("\\n", "\n");
			Note note = new Note(text, List.of(other.sign(text)));
			lines.set(lines.size() - 1, "{\"checkpoint\":\"" + note.toString().replace("\n", "\\n") + "\"}");
		});
	}

	private static byte[] reworded(byte[] file) {
		return changed(file, lines -> {
			int at = any(lines);
			lines.set(at,
					lines.get(at)
						.replaceFirst("\"accepted\"", "\"rejected\"")
						.replaceFirst("\"requested\"", "\"expired\"")
						.replaceFirst("OSL-10-2", "OSL-10-27"));
		});
	}

	/** The hash is the right one: the tree is whole, and an event is missing. */
	private static byte[] hidden(byte[] file) {
		return changed(file, lines -> {
			int at = any(lines);
			String line = lines.get(at);
			if (line.startsWith("{\"index\":")) {
				String index = line.substring("{\"index\":".length(), line.indexOf(','));
				String hash = line.substring(line.indexOf("\"leaf\":\"") + 8, line.indexOf("\",\"id\""));
				lines.set(at, "{\"node\":\"" + hash + "\",\"level\":0,\"index\":" + index + "}");
			}
		});
	}

	private static int any(List<String> lines) {
		return RANDOM.nextInt(lines.size());
	}

	private static List<String> lines(byte[] file) {
		return new String(file, StandardCharsets.UTF_8).lines().collect(Collectors.toCollection(ArrayList::new));
	}

	private static byte[] changed(byte[] file, Consumer<List<String>> change) {
		List<String> lines = lines(file);
		change.accept(lines);
		return lines.stream().map(line -> line + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
	}

}
