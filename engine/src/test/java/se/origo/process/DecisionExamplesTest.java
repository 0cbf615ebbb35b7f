package se.origo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the examples beside every decision table, so that a process owner changes a policy
 * and its example without Java. A rule that no example hits is not known to work.
 */
class DecisionExamplesTest {

	private static final String ARROW = "->";

	private final Set<String> hit = new TreeSet<>();

	private final DmnEngine engine = engine();

	@TestFactory
	Stream<DynamicTest> everyExampleGivesWhatItSaysAndEveryRuleHasOne() {
		return Bundle.shipped()
			.ending(".dmn")
			.entrySet()
			.stream()
			.map(file -> DecisionFile.read(file.getKey(), file.getValue()))
			.flatMap(table -> Stream.concat(examples(table), Stream.of(unhit(table))));
	}

	private Stream<DynamicTest> examples(DecisionFile table) {
		List<String[]> rows = rows(table);
		String[] header = rows.get(0);
		return IntStream.range(1, rows.size())
			.mapToObj(row -> dynamicTest(name(table) + " row " + (row + 1) + ": " + String.join(",", rows.get(row)),
					() -> check(table, header, rows.get(row))));
	}

	private DynamicTest unhit(DecisionFile table) {
		return dynamicTest(name(table) + ": every rule has an example", () -> {
			List<String> rules = table.model().getModelElementsByType(Rule.class).stream().map(Rule::getId).toList();
			assertThat(rules).isNotEmpty()
				.allSatisfy(rule -> assertThat(this.hit)
					.as("Add a row to the CSV beside " + table.file() + " that hits the rule " + rule)
					.contains(rule));
		});
	}

	private void check(DecisionFile table, String[] header, String[] row) {
		int arrow = Arrays.asList(header).indexOf(ARROW);
		assertThat(row).as("the columns of the header").hasSameSizeAs(header);
		Map<String, Object> inputs = new HashMap<>();
		for (int column = 0; column < arrow; column++) {
			inputs.put(header[column], value(type(table, header[column]), row[column]));
		}
		DmnDecisionResult result = this.engine
			.evaluateDecision(this.engine.parseDecision(Diagram.stem(table.file()), table.model()), inputs);
		for (int column = arrow + 1; column < header.length; column++) {
			String output = header[column];
			String given = result.getResultList()
				.stream()
				.map(entries -> (entries.get(output) != null) ? entries.get(output).toString() : "")
				.collect(Collectors.joining("|"));
			assertThat(given).as(output).isEqualTo(row[column]);
		}
	}

	private static String type(DecisionFile table, String input) {
		return table.model()
			.getModelElementsByType(Input.class)
			.stream()
			.map(Input::getInputExpression)
			.filter(expression -> expression.getText().getTextContent().strip().equals(input))
			.map(expression -> String.valueOf(expression.getTypeRef()))
			.findFirst()
			.orElseThrow(() -> new AssertionError(
					name(table) + ": no column of the table reads \"" + input + "\", which the CSV gives"));
	}

	private static Object value(String type, String text) {
		if (text.isEmpty()) {
			return null;
		}
		return switch (type) {
			case "boolean" -> Boolean.valueOf(text);
			case "integer", "long" -> Long.valueOf(text);
			case "double", "number" -> Double.valueOf(text);
			default -> text;
		};
	}

	private static List<String[]> rows(DecisionFile table) {
		String csv = "/origo/" + table.file().replaceFirst("\\.dmn$", ".csv");
		try (InputStream stream = DecisionExamplesTest.class.getResourceAsStream(csv)) {
			assertThat(stream).as("Examples are missing: " + csv.substring("/origo/".length())).isNotNull();
			List<String[]> rows = new CSVReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).readAll();
			assertThat(rows.get(0)).as("the header of " + csv).contains(ARROW);
			return rows;
		}
		catch (IOException | CsvException ex) {
			throw new AssertionError(csv + ": " + ex.getMessage(), ex);
		}
	}

	private static String name(DecisionFile table) {
		return Diagram.stem(table.file());
	}

	private DmnEngine engine() {
		DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
		configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
		return configuration.buildEngine();
	}

	private void remember(DmnDecisionTableEvaluationEvent event) {
		event.getMatchingRules().forEach(rule -> this.hit.add(rule.getId()));
	}

}
