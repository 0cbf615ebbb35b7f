package se.origo.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The decision tables that are shipped, with values worth asking about. */
public final class ShippedTables {

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

	private static final Pattern NUMBER = Pattern.compile("-?\\d+");

	private ShippedTables() {
	}

	/**
	 * A table.
	 *
	 * @param decision the decision's id
	 * @param source its file
	 * @param inputs for each input the values that its cells name, the numbers around
	 * them, and unknown
	 */
	public record Table(String decision, byte[] source, Map<String, List<Object>> inputs) {
	}

	/** All of them. */
	public static Stream<Table> all() {
		return Bundle.shipped().ending(".dmn").entrySet().stream().flatMap(file -> {
			DecisionFile read = DecisionFile.read(file.getKey(), file.getValue());
			return read.model()
				.getModelElementsByType(DecisionTable.class)
				.stream()
				.map(table -> new Table(((Decision) table.getParentElement()).getId(), file.getValue(), inputs(table)));
		});
	}

	private static Map<String, List<Object>> inputs(DecisionTable table) {
		Map<String, List<Object>> inputs = new LinkedHashMap<>();
		List<Input> columns = List.copyOf(table.getInputs());
		for (int column = 0; column < columns.size(); column++) {
			List<Object> values = new ArrayList<>();
			values.add(null);
			for (Rule rule : table.getRules()) {
				named(((InputEntry) rule.getInputEntries().toArray()[column]).getTextContent(), values);
			}
			inputs.put(columns.get(column).getInputExpression().getText().getTextContent().strip(), values);
		}
		return inputs;
	}

	private static void named(String cell, List<Object> values) {
		Matcher word = WORD.matcher(cell);
		while (word.find()) {
			values.add(word.group(1));
		}
		Matcher number = NUMBER.matcher(word.replaceAll(""));
		while (number.find()) {
			long named = Long.parseLong(number.group());
			values.addAll(List.of(named - 1, named, named + 1));
		}
		if (cell.contains("true") || cell.contains("false")) {
			values.addAll(List.of(true, false));
		}
	}

}
