package se.origo.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import se.origo.disclosure.Entry;
import se.origo.referral.Status;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTest {

	/** Words that are told in code: literal kinds, and those given to a tell method. */
	private static final Pattern TOLD = Pattern
		.compile("(?:new Happening\\(|\\btell\\(|\\bappend\\(|\\? |: |return )\"([a-z]+-[a-z-]+[a-z])\"");

	@Test
	void everyKindThatIsToldInCodeHasASentenceOrIsLeftOutOnPurpose() throws IOException {
		TreeSet<String> silent = new TreeSet<>();
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java/se/origo"))) {
			sources.filter(file -> file.toString().endsWith(".java"))
				.map(SentencesTest::read)
				.filter(source -> source.contains("Happening("))
				.forEach(source -> {
					Matcher told = TOLD.matcher(source);
					while (told.find()) {
						if (Sentences.of(row(told.group(1), Map.of())).filter(SentencesTest::isFallback).isPresent()) {
							silent.add(told.group(1));
						}
					}
				});
		}
		assertThat(silent).as("Add a sentence, or the word to TECHNICAL").isEmpty();
	}

	@Test
	void anUnknownKindIsNeverSilent() {
		assertThat(Sentences.of(row("something-new", Map.of()))).hasValue("Händelsen ”something-new”.");
	}

	@Test
	void everyStateOfAHandOverHasTheWordThatPeopleRead() {
		assertThat(Sentences.STATES)
			.isEqualTo(Arrays.stream(Status.values()).collect(Collectors.toMap(Status::code, Status::label)));
		assertThat(Sentences.of(row("referral-on-hold", Map.of("status", "on-hold"))))
			.hasValue("Överlämningen fick tillståndet {status}.");
	}

	@Test
	void everyKindOfDisclosureHasAWord() {
		assertThat(Sentences.DISCLOSURES.keySet())
			.containsExactlyInAnyOrder(Arrays.stream(Entry.Kind.values()).map(Entry.Kind::word).toArray(String[]::new));
	}

	@Test
	void gatewaysAndTheDoorsOwnRowsAreLeftOut() {
		assertThat(Sentences.of(row("activity-passed", Map.of("type", "exclusiveGateway")))).isEmpty();
		assertThat(Sentences.of(row("task-taken", Map.of()))).isEmpty();
		assertThat(Sentences.of(row("activity-passed", Map.of("type", "boundaryTimer")))).isPresent();
	}

	private static boolean isFallback(String sentence) {
		return sentence.startsWith("Händelsen ”");
	}

	private static AuditRow row(String kind, Map<String, String> codes) {
		return new AuditRow("botkyrka", "p", null, kind, null, null, null, Instant.EPOCH, codes);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
