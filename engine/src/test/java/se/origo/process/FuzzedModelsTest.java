package se.origo.process;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import se.origo.Figures;
import se.origo.Scale;

import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * A file that somebody has damaged, by mistake or on purpose, is judged and never breaks
 * the judge.
 */
class FuzzedModelsTest {

	private static final String BPMN = "processes/party/absence.bpmn";

	private final Random random = Scale.random("models");

	private final Bundle shipped = Bundle.shipped();

	@Test
	void whateverIsDoneToAShippedFileIsJudged() {
		List<Map.Entry<String, byte[]>> files = List.copyOf(this.shipped.resources().entrySet());
		int times = Scale.of(120, 10_000);
		int refused = 0;
		int stopped = 0;
		for (int at = 0; at < times; at++) {
			Map.Entry<String, byte[]> file = files.get(this.random.nextInt(files.size()));
			String damaged = damaged(new String(file.getValue(), StandardCharsets.UTF_8));
			Bundle one = new Bundle(new TreeMap<>()).with(file.getKey(), damaged);
			AtomicReference<List<Violation>> found = new AtomicReference<>();
			assertThatCode(() -> found.set(Contract.check(one, Vocabulary.shipped())))
				.as("%s, seed %d", file.getKey(), Scale.seed())
				.doesNotThrowAnyException();
			stopped += isStopped(one) ? 1 : 0;
			refused += found.get().isEmpty() ? 0 : 1;
		}
		assertThat(refused).isGreaterThanOrEqualTo(stopped);
		assertThat(stopped).isPositive();
		Figures.print("Fuzz", "damaged diagrams, tables and forms judged", times);
		Figures.print("Fuzz", "of them refused by the contract", refused);
		Figures.print("Fuzz", "of them not deployed by whomever", stopped);
	}

	/** Whether it stops in front of the engine: with a sentence, and in no other way. */
	private static boolean isStopped(Bundle bundle) {
		DeploymentEntity upload = new DeploymentEntity();
		bundle.resources().forEach((name, bytes) -> {
			ResourceEntity resource = new ResourceEntity();
			resource.setName(name);
			resource.setBytes(bytes);
			upload.addResource(resource);
		});
		try {
			new DeploymentGuard().deploy(upload);
			return false;
		}
		catch (ContractBroken ex) {
			return true;
		}
	}

	private String damaged(String text) {
		String damaged = text;
		for (int times = this.random.nextInt(3); times >= 0; times--) {
			damaged = once(damaged);
		}
		return damaged;
	}

	private String once(String text) {
		int at = this.random.nextInt(Math.max(1, text.length()));
		int to = Math.min(text.length(), at + this.random.nextInt(200));
		List<String> words = new ArrayList<>(List.of("<", ">", "\"", "&x;", "]]>", "<!--", "\u0000", "{", "}", "[",
				"null", "camunda:class=\"x\"", "<script/>", " xmlns=\"urn:other\"", "${", "\u202e"));
		return switch (this.random.nextInt(8)) {
			case 0 -> text.substring(0, at);
			case 1 -> text.substring(0, at) + text.substring(to);
			case 2 -> text.substring(0, to) + text.substring(at);
			case 3 -> text.substring(0, at) + words.get(this.random.nextInt(words.size())) + text.substring(at);
			case 4 -> text.replaceFirst("id=\"[^\"]*\"", "id=\"\"");
			case 5 -> text.replace("http://www.omg.org/spec/BPMN/20100524/MODEL", "urn:other");
			case 6 -> without(text, "<[a-zA-Z:]+ [^>]*/>");
			default -> without(text, " [a-zA-Z:]+=\"[^\"]*\"");
		};
	}

	/** One of many places that look like this is left out. */
	private String without(String text, String pattern) {
		List<MatchResult> places = Pattern.compile(pattern).matcher(text).results().toList();
		if (places.isEmpty()) {
			return text;
		}
		MatchResult place = places.get(this.random.nextInt(places.size()));
		return text.substring(0, place.start()) + text.substring(place.end());
	}

	@ParameterizedTest
	@ValueSource(strings = { BPMN, "processes/deadline/deadline.dmn" })
	void aFileThatNamesAnotherFileIsRefusedAndTheOtherIsNotRead(String name, @TempDir Path folder) throws Exception {
		Path secret = Files.writeString(folder.resolve("secret.txt"), "hemligt-innehall");
		String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
		String text = this.shipped.text(name)
			.replaceFirst("\\?>", "?>" + entity)
			.replaceFirst("name=\"[^\"]*\"", "name=\"x\"");
		Bundle bundle = new Bundle(new TreeMap<>()).with(name, text.replaceFirst("(<[a-z:]*documentation>)", "$1&e;"));
		assertThat(Contract.check(bundle, Vocabulary.shipped()).toString()).contains("readable")
			.doesNotContain("hemligt-innehall");
	}

	@ParameterizedTest
	@ValueSource(strings = { BPMN, "processes/deadline/deadline.dmn" })
	void aFileThatGrowsWhileItIsReadIsRefusedAtOnce(String name) {
		StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
		for (int at = 1; at < 40; at++) {
			laughs.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(at, at - 1, at - 1, at - 1));
		}
		String text = this.shipped.text(name)
			.replaceFirst("\\?>", "?>" + laughs + "]>")
			.replaceFirst("(<[a-z:]*documentation>)", "$1&a39;");
		Bundle bundle = new Bundle(new TreeMap<>()).with(name, text);
		List<Violation> violations = assertTimeoutPreemptively(Duration.ofSeconds(20),
				() -> Contract.check(bundle, Vocabulary.shipped()));
		assertThat(violations.toString()).contains("readable");
	}

	@Test
	void aFormAThousandLevelsDeepIsRefused() {
		String deep = "{\"components\":[".repeat(5_000) + "]}".repeat(5_000);
		Bundle bundle = new Bundle(new TreeMap<>()).with("forms/party/register-absence.form", deep);
		assertThat(Contract.check(bundle, Vocabulary.shipped()).toString()).contains("readable");
	}

}
