package se.origo.process;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * One file of decision tables.
 *
 * @param file its name in the bundle
 * @param model the model
 */
record DecisionFile(String file, DmnModelInstance model) {

	/**
	 * Reads a file.
	 * @throws RuntimeException when it holds no decisions
	 */
	static DecisionFile read(String file, byte[] content) {
		DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
		Dmn.validateModel(model);
		return new DecisionFile(file, model);
	}

	List<Decision> decisions() {
		return List.copyOf(this.model.getModelElementsByType(Decision.class));
	}

	/** Every XML element of the file. */
	Stream<Element> elements() {
		NodeList found = ((Document) this.model.getDocument().getDomSource().getNode()).getElementsByTagName("*");
		return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
	}

	static String title(Decision decision) {
		return "the decision \"" + decision.getName() + "\" (" + decision.getId() + ")";
	}

	/** Words that rules compare a column with, where the column reads this name. */
	Stream<String> words(String name) {
		return this.model.getModelElementsByType(DecisionTable.class).stream().flatMap(table -> {
			List<Input> inputs = List.copyOf(table.getInputs());
			return inputs.stream()
				.filter(input -> input.getInputExpression() != null && input.getInputExpression().getText() != null
						&& name.equals(input.getInputExpression().getText().getTextContent().strip()))
				.flatMap(input -> table.getRules().stream().flatMap(rule -> words(rule, inputs.indexOf(input))));
		});
	}

	private static Stream<String> words(Rule rule, int column) {
		String cell = List.copyOf(rule.getInputEntries()).get(column).getTextContent();
		return Stream.of(cell.split(",")).map(String::strip).map(word -> word.replace("\"", ""));
	}

}
