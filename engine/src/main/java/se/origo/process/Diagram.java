package se.origo.process;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * One diagram as it is drawn, read without an engine.
 *
 * @param file its name in the bundle
 * @param model the model
 */
record Diagram(String file, BpmnModelInstance model) {

	/**
	 * Reads a diagram.
	 * @throws RuntimeException when it is not a diagram
	 */
	static Diagram read(String file, byte[] content) {
		BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
		Bpmn.validateModel(model);
		return new Diagram(file, model);
	}

	/** The file's name without folder and ending. */
	static String stem(String file) {
		return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
	}

	/** Processes that are executed; pools without content are none. */
	List<Process> processes() {
		return all(Process.class).filter(Process::isExecutable).toList();
	}

	String id() {
		return processes().stream().findFirst().map(BaseElement::getId).orElse("");
	}

	<T extends ModelElementInstance> Stream<T> all(Class<T> type) {
		Collection<T> found = this.model.getModelElementsByType(type);
		return found.stream();
	}

	/** Every XML element of the file, the engine's extensions included. */
	List<Element> elements() {
		Document document = (Document) this.model.getDocument().getDomSource().getNode();
		NodeList found = document.getElementsByTagName("*");
		return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast).toList();
	}

	/** The flow element or process that an XML element belongs to. */
	ModelElementInstance owner(Element element) {
		for (Node at = element; at instanceof Element here; at = at.getParentNode()) {
			ModelElementInstance found = this.model.getModelElementById(here.getAttribute("id"));
			if (found instanceof FlowElement || found instanceof Process) {
				return found;
			}
		}
		return this.model.getDefinitions();
	}

	/** Every place where the engine would evaluate something. */
	Stream<Expression> expressions() {
		return elements().stream().flatMap(element -> {
			Stream<Node> attributes = nodes(element.getAttributes().getLength(), element.getAttributes()::item);
			Stream<Node> texts = nodes(element.getChildNodes().getLength(), element.getChildNodes()::item)
				.filter(Text.class::isInstance);
			return Stream.concat(attributes, texts)
				.filter(node -> Expression.isIn(node.getNodeValue()))
				.map(node -> new Expression(owner(element),
						(node instanceof Text) ? element.getLocalName() : node.getLocalName(),
						node.getNodeValue().strip()));
		});
	}

	/** Every attribute that names a step, also where its braces are missing. */
	Stream<Expression> delegates() {
		return elements().stream().flatMap(element -> {
			Stream<Node> attributes = nodes(element.getAttributes().getLength(), element.getAttributes()::item);
			return attributes.filter(attribute -> "delegateExpression".equals(attribute.getLocalName()))
				.map(attribute -> new Expression(owner(element), "delegateExpression", attribute.getNodeValue()));
		});
	}

	private static Stream<Node> nodes(int length, IntFunction<Node> item) {
		return IntStream.range(0, length).mapToObj(item);
	}

	/** Flow nodes in the order in which they stand in the file. */
	Stream<FlowNode> nodes() {
		return elements().stream()
			.map(element -> this.model.<ModelElementInstance>getModelElementById(element.getAttribute("id")))
			.filter(FlowNode.class::isInstance)
			.map(FlowNode.class::cast);
	}

	/** Ids of the forms that people fill in here. */
	Stream<String> forms() {
		return Stream
			.concat(all(UserTask.class).map(UserTask::getCamundaFormRef),
					all(StartEvent.class).map(StartEvent::getCamundaFormRef))
			.filter(form -> form != null);
	}

	/** How a sentence names an element: label and id. */
	static String title(ModelElementInstance element) {
		for (ModelElementInstance at = element; at != null; at = at.getParentElement()) {
			if (at instanceof FlowElement flow) {
				return "\"" + oneLine(flow.getName()) + "\" (" + flow.getId() + ")";
			}
			if (at instanceof Process process) {
				return "the process \"" + oneLine(process.getName()) + "\" (" + process.getId() + ")";
			}
		}
		String id = element.getAttributeValue("id");
		return element.getElementType().getTypeName() + ((id != null) ? " (" + id + ")" : "");
	}

	/** Whether an event definition of this type belongs to a node. */
	static boolean defines(FlowNode node, Class<? extends EventDefinition> type) {
		return !node.getChildElementsByType(type).isEmpty();
	}

	/**
	 * Ways on from a node, by the flows themselves: what a node says of them may lack.
	 */
	List<SequenceFlow> waysFrom(FlowNode node) {
		return all(SequenceFlow.class).filter(flow -> node.equals(flow.getSource())).toList();
	}

	/** Events on the edge of an activity. */
	Stream<BoundaryEvent> boundariesOf(FlowNode activity) {
		return all(BoundaryEvent.class).filter(event -> activity.equals(event.getAttachedTo()));
	}

	static boolean blank(String text) {
		return text == null || text.isBlank();
	}

	private static String oneLine(String text) {
		return (text == null) ? "" : text.replaceAll("\\s+", " ");
	}

}
