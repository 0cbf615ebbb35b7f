package se.origo.process;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Diagrams decide when, steps do: nothing in a diagram is code. */
final class CodeRules {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	/**
	 * Whose words a diagram may use: the notation's, its drawing's, the editor's. The
	 * engine still obeys the namespace of its ancestor too, so what is unknown is
	 * refused.
	 */
	private static final Set<String> NAMESPACES = Set.of(CAMUNDA, "http://www.omg.org/spec/BPMN/20100524/MODEL",
			"http://www.omg.org/spec/BPMN/20100524/DI", "http://www.omg.org/spec/DD/20100524/DC",
			"http://www.omg.org/spec/DD/20100524/DI", "http://bpmn.io/schema/bpmn/biocolor/1.0",
			"http://www.omg.org/spec/BPMN/non-normative/color/1.0", "http://camunda.org/schema/modeler/1.0",
			"http://www.w3.org/2001/XMLSchema-instance", "http://www.w3.org/2000/xmlns/",
			"http://www.w3.org/XML/1998/namespace");

	private static final Set<String> SCRIPTS = Set.of("scriptTask", "script");

	private static final Set<String> EXTENSIONS = Set.of("in", "out", "properties", "property", "executionListener",
			"failedJobRetryTimeCycle", "inputOutput", "inputParameter", "outputParameter");

	/**
	 * What the engine is allowed to be told. Everything else it knows is either code
	 * (class, expression, type, topic, formHandlerClass …) or not in use here.
	 */
	private static final Set<String> ATTRIBUTES = Set.of("formRef", "formRefBinding", "candidateGroups",
			"candidateStarterGroups", "dueDate", "delegateExpression", "asyncBefore", "asyncAfter", "exclusive",
			"historyTimeToLive", "calledElementBinding", "decisionRef", "decisionRefBinding", "mapDecisionResult",
			"resultVariable", "isStartableInTasklist", "versionTag", "modelerTemplate", "modelerTemplateVersion",
			"modelerTemplateIcon", "priority");

	private static final Set<String> CALLERS = Set.of("serviceTask", "sendTask", "messageEventDefinition",
			"executionListener");

	private static final Pattern VERB = Pattern.compile("\\$\\{(\\w+)}");

	private CodeRules() {
	}

	static Stream<String> scripts(Diagram diagram, Models models) {
		return diagram.elements()
			.stream()
			.filter(element -> SCRIPTS.contains(element.getLocalName()) || element.hasAttribute("scriptFormat")
					|| ("conditionExpression".equals(element.getLocalName()) && element.hasAttribute("language")))
			.map(element -> Diagram.title(diagram.owner(element))
					+ " runs a script. Draw the choice as a gateway or a decision table, or use a step.");
	}

	static Stream<String> code(Diagram diagram, Models models) {
		Stream<String> elements = diagram.elements()
			.stream()
			.filter(element -> CAMUNDA.equals(element.getNamespaceURI()) && !EXTENSIONS.contains(element.getLocalName())
					&& !SCRIPTS.contains(element.getLocalName()))
			.map(element -> refusal(diagram, element, element.getNodeName()));
		Stream<String> attributes = diagram.elements()
			.stream()
			.flatMap(element -> names(element)
				.filter(attribute -> isForeign(attribute) || !ATTRIBUTES.contains(attribute.getLocalName())
						|| ("delegateExpression".equals(attribute.getLocalName())
								&& !CALLERS.contains(element.getLocalName())))
				.map(attribute -> refusal(diagram, element, attribute.getNodeName())));
		return Stream.concat(elements, attributes);
	}

	private static String refusal(Diagram diagram, Element element, String name) {
		return Diagram.title(diagram.owner(element)) + " uses " + name
				+ ", which is not among what Origo runs. Remove it; work is done by a step"
				+ " (delegateExpression=\"${verb}\").";
	}

	private static boolean isForeign(Node node) {
		return node.getNamespaceURI() != null && !NAMESPACES.contains(node.getNamespaceURI());
	}

	/** Attributes that address the engine: of its namespace, or any of its extensions. */
	private static Stream<Node> names(Element element) {
		boolean extension = CAMUNDA.equals(element.getNamespaceURI());
		return IntStream.range(0, element.getAttributes().getLength())
			.mapToObj(element.getAttributes()::item)
			.filter(attribute -> CAMUNDA.equals(attribute.getNamespaceURI()) || isForeign(attribute)
					|| (extension && Set.of("class", "expression").contains(attribute.getLocalName())));
	}

	static Stream<String> verbs(Diagram diagram, Models models) {
		Stream<String> missing = diagram.all(ServiceTask.class)
			.filter(task -> task.getCamundaDelegateExpression() == null)
			.map(task -> Diagram.title(task) + " does nothing. Choose a step in the editor.");
		Stream<String> unknown = diagram.delegates().flatMap(expression -> verb(expression, models));
		return Stream.concat(missing, unknown);
	}

	/** A step is asked for by one word, whether there is such a step or not. */
	static Stream<String> words(Diagram diagram, Models models) {
		return diagram.delegates()
			.filter(expression -> !VERB.matcher(expression.text()).matches())
			.map(expression -> Diagram.title(expression.owner()) + " asks for " + expression.text()
					+ ", which is not the word of a step. Choose a step in the editor.");
	}

	/** Verbs that a diagram uses, known or not. */
	static Stream<String> verbsIn(Diagram diagram) {
		return diagram.delegates()
			.map(expression -> VERB.matcher(expression.text()))
			.filter(Matcher::matches)
			.map(verb -> verb.group(1));
	}

	private static Stream<String> verb(Expression expression, Models models) {
		Matcher verb = VERB.matcher(expression.text());
		if (verb.matches() && models.words().step(verb.group(1)).isPresent()) {
			return Stream.empty();
		}
		String word = verb.matches() ? verb.group(1) : expression.text();
		return Stream.of(Diagram.title(expression.owner()) + " asks for step *" + word + "*, which does not exist."
				+ Vocabulary.nearest(word, models.words().steps().keySet()));
	}

}
