package se.origo.process;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A diagram is read by people who did not draw it. */
final class ShapeRules {

	/** Above this, people no longer see the whole. */
	static final int MOST_NODES = 30;

	private ShapeRules() {
	}

	static Stream<String> fileName(Diagram diagram, Models models) {
		List<String> ids = diagram.processes().stream().map(BaseElement::getId).toList();
		String stem = Diagram.stem(diagram.file());
		Stream<String> misnamed = ids.equals(List.of(stem)) ? Stream.empty() : Stream.of("The file holds the processes "
				+ ids + " but is called " + stem + ". One executable process a file, and its id is the file's name.");
		return Stream.concat(misnamed, Models.twice(diagram.id(), models.diagramIds()));
	}

	static Stream<String> historyTimeToLive(Diagram diagram, Models models) {
		return diagram.processes()
			.stream()
			.filter(process -> Diagram.blank(process.getCamundaHistoryTimeToLiveString()))
			.map(process -> Diagram.title(process)
					+ " does not say how long the engine keeps its history. Set camunda:historyTimeToLive.");
	}

	static Stream<String> ids(Diagram diagram, Models models) {
		return diagram.nodes()
			.filter(node -> !node.getId().matches("[a-z][a-zA-Z0-9]*"))
			.map(node -> Diagram.title(node)
					+ " has an id that the editor made up. Give it one in camelCase, such as sendReferral;"
					+ " audit and tests know it by that for ever.");
	}

	static Stream<String> size(Diagram diagram, Models models) {
		long nodes = diagram.nodes().count();
		return (nodes <= MOST_NODES) ? Stream.empty() : Stream.of("The diagram has " + nodes + " nodes; more than "
				+ MOST_NODES + " cannot be read. Move a part to a called process.");
	}

	static Stream<String> labels(Diagram diagram, Models models) {
		Stream<FlowElement> nodes = diagram.nodes()
			.filter(node -> !(node instanceof EndEvent)
					&& (!(node instanceof Gateway) || diagram.waysFrom(node).size() > 1))
			.map(FlowElement.class::cast);
		Stream<FlowElement> answers = diagram.all(SequenceFlow.class)
			.filter(flow -> flow.getSource() instanceof ExclusiveGateway
					&& diagram.waysFrom(flow.getSource()).size() > 1)
			.map(FlowElement.class::cast);
		return Stream.concat(nodes, answers)
			.filter(element -> Diagram.blank(element.getName()))
			.map(element -> Diagram.title(element) + " has no label. Write one in Swedish:"
					+ " a gateway asks, its flows answer, all else says what it does.");
	}

	static Stream<String> ends(Diagram diagram, Models models) {
		Stream<String> nameless = diagram.all(EndEvent.class)
			.filter(end -> Diagram.blank(end.getName()))
			.map(end -> Diagram.title(end)
					+ " ends without a name. Write the outcome as an auditor would say it, such as \"Avböjd\".");
		Stream<String> open = diagram.nodes()
			.filter(node -> !(node instanceof EndEvent) && diagram.waysFrom(node).isEmpty() && !isEventSubprocess(node))
			.map(node -> Diagram.title(node) + " leads nowhere. Draw the way on, or to an end that has a name.");
		return Stream.concat(nameless, open);
	}

	private static boolean isEventSubprocess(FlowNode node) {
		return "true".equals(node.getAttributeValue("triggeredByEvent"));
	}

	static Stream<String> layout(Diagram diagram, Models models) {
		return Stream.concat(diagram.nodes(), diagram.all(SequenceFlow.class))
			.filter(element -> ((BaseElement) element).getDiagramElement() == null)
			.map(element -> Diagram.title(element)
					+ " is not drawn. Open the file in Camunda Modeler, place it and save.");
	}

}
