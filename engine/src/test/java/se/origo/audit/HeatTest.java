package se.origo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import se.origo.Figures;
import se.origo.Scale;

import org.junit.jupiter.api.Test;

/** Where cases wait, told without telling of anybody. */
class HeatTest {

	private static final Drawing DRAWING = new Drawing("referral", 1, "Överlämning", "<xml/>", steps(), Map.of(), "d");

	private static final List<String> PARTIES = List.of("botkyrka", "danderyd", "nacka");

	@Test
	void fewerThanFiveCasesAreLeftOutAndSoIsEachTotalThatWouldTell() {
		Heat heat = heat(List.of(count("botkyrka", "one", 7, 0), count("nacka", "one", 4, 0),
				count("botkyrka", "two", 9, 0), count("nacka", "two", 6, 0)));
		assertThat(heat.parties()).containsExactly("botkyrka", "nacka");
		assertThat(heat.lines().get(0).cells()).extracting(Heat.Cell::cases).containsExactly(7, null);
		assertThat(heat.lines().get(0).total()).isNull();
		assertThat(heat.lines().get(1).total()).isEqualTo(15);
		assertThat(heat.totals()).containsExactly(16, null);
		assertThat(heat.total()).isNull();
	}

	@Test
	void aPartyWithTooFewCasesEverywhereIsNotNamed() {
		assertThat(heat(List.of(count("botkyrka", "one", 5, 0), count("nacka", "one", 4, 0))).parties())
			.containsExactly("botkyrka");
	}

	@Test
	void howManyBrokeADeadlineIsToldOnlyWhereFiveDidAndFiveDidNot() {
		Heat heat = heat(List.of(count("botkyrka", "one", 10, 5), count("danderyd", "one", 10, 6),
				count("nacka", "one", 10, 4)));
		assertThat(heat.lines().get(0).cells()).extracting(Heat.Cell::missed).containsExactly(5, null, null);
	}

	/**
	 * Whatever stood in a cell that is left out, the same is told; so it cannot be
	 * computed from what is told.
	 */
	@Test
	void whatIsLeftOutCouldBeAnything() {
		Random random = Scale.random("heat");
		int tables = Scale.of(2_000, 50_000);
		int hidden = 0;
		for (int table = 0; table < tables; table++) {
			List<Heat.Count> counts = drawn(random);
			Heat told = heat(counts);
			for (int at = 0; at < counts.size(); at++) {
				Heat.Count count = counts.get(at);
				for (Heat.Count other : alternatives(count)) {
					List<Heat.Count> changed = new ArrayList<>(counts);
					changed.set(at, other);
					assertThat(heat(changed)).as("%s instead of %s in %s", other, count, counts).isEqualTo(told);
					hidden++;
				}
			}
		}
		Figures.print("Auditor's page", "hidden numbers of heat maps that could be another one", hidden);
	}

	/** The same cell with another number in each place where the number is left out. */
	private static List<Heat.Count> alternatives(Heat.Count count) {
		if (count.cases() < Heat.FEWEST) {
			return Stream.of(0, 1, 2, 3, 4)
				.map(cases -> new Heat.Count(count.party(), count.element(), cases, 0, 77))
				.toList();
		}
		boolean told = count.missed() >= Heat.FEWEST && count.cases() - count.missed() >= Heat.FEWEST;
		return told ? List.of() : Stream.of(0, 1, 4, count.cases() - 4, count.cases())
			.filter(missed -> missed >= 0 && missed <= count.cases())
			.filter(missed -> missed < Heat.FEWEST || count.cases() - missed < Heat.FEWEST)
			.map(missed -> new Heat.Count(count.party(), count.element(), count.cases(), missed, count.waited()))
			.toList();
	}

	private static List<Heat.Count> drawn(Random random) {
		List<Heat.Count> counts = new ArrayList<>();
		for (String party : PARTIES) {
			for (String step : DRAWING.tasks().keySet()) {
				int cases = random.nextInt(12);
				counts.add(count(party, step, cases, random.nextInt(cases + 1)));
			}
		}
		return counts;
	}

	private static Heat heat(List<Heat.Count> counts) {
		return Heat.of(DRAWING, "2026-Q4", Instant.EPOCH, counts, party -> party);
	}

	private static Heat.Count count(String party, String element, int cases, int missed) {
		return new Heat.Count(party, element, cases, missed, 60);
	}

	private static Map<String, Drawing.Element> steps() {
		Map<String, Drawing.Element> steps = new LinkedHashMap<>();
		steps.put("one", new Drawing.Element("Första steget", "userTask", null, null));
		steps.put("gateway", new Drawing.Element("Hur?", "exclusiveGateway", null, null));
		steps.put("two", new Drawing.Element("Andra steget", "userTask", null, null));
		return steps;
	}

}
