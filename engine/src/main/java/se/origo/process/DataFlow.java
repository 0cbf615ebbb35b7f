package se.origo.process;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Which variables a process can have: what its forms ask, its steps write, its messages
 * carry and its caller passes on. It does not follow paths, so "written somewhere" counts
 * as written.
 */
final class DataFlow {

	private DataFlow() {
	}

	static Stream<String> unwritten(Diagram diagram, Models models) {
		Set<String> written = written(diagram, models, new HashSet<>());
		Stream<String> expressions = ExpressionRules.free(diagram)
			.flatMap(expression -> expression.names()
				.stream()
				.filter(name -> inEngine(name) && !written.contains(name))
				.map(name -> sentence(Diagram.title(expression.owner()), name)));
		Stream<String> steps = CodeRules.verbsIn(diagram)
			.flatMap(verb -> models.words()
				.step(verb)
				.stream()
				.flatMap(step -> Arrays.stream(step.reads()))
				.map(Variable::name)
				.filter(name -> inEngine(name) && !written.contains(name))
				.map(name -> sentence("The step " + verb, name)));
		return Stream.concat(expressions, steps);
	}

	private static String sentence(String reader, String name) {
		return reader + " reads " + name + ", which nothing in this process writes."
				+ " Ask for it in a form, or use a step that writes it before.";
	}

	private static boolean inEngine(String name) {
		return Variable.named(name).filter(variable -> variable.place() == Variable.Place.ENGINE).isPresent();
	}

	/** Names that something in this process, a process it calls or its caller sets. */
	static Set<String> written(Diagram diagram, Models models, Set<String> visited) {
		Set<String> written = new TreeSet<>();
		if (!visited.add(diagram.id())) {
			return written;
		}
		// The door sets it whenever a case starts.
		written.add(Variable.party.name());
		diagram.forms().flatMap(id -> models.form(id).stream()).forEach(form -> written.addAll(form.keys()));
		CodeRules.verbsIn(diagram)
			.flatMap(verb -> models.words().step(verb).stream())
			.forEach(step -> Arrays.stream(step.writes()).map(Variable::name).forEach(written::add));
		messagesIn(diagram).flatMap(name -> Message.named(name).stream())
			.forEach(message -> message.carries().stream().map(Variable::name).forEach(written::add));
		diagram.all(BusinessRuleTask.class)
			.map(BusinessRuleTask::getCamundaResultVariable)
			.flatMap(Stream::ofNullable)
			.forEach(written::add);
		diagram.all(CamundaInputParameter.class).map(CamundaInputParameter::getCamundaName).forEach(written::add);
		diagram.all(CallActivity.class).forEach(call -> written.addAll(returned(call, models, visited)));
		models.diagrams().forEach(parent -> written.addAll(passed(parent, diagram, models, visited)));
		return written;
	}

	/** Names of the messages that a diagram waits for. */
	static Stream<String> messagesIn(Diagram diagram) {
		Stream<MessageEventDefinition> events = diagram.all(CatchEvent.class)
			.flatMap(event -> event.getChildElementsByType(MessageEventDefinition.class).stream());
		return Stream
			.concat(events.map(MessageEventDefinition::getMessage),
					diagram.all(ReceiveTask.class).map(ReceiveTask::getMessage))
			.flatMap(Stream::ofNullable)
			.map(message -> String.valueOf(message.getName()));
	}

	private static Set<String> returned(CallActivity call, Models models, Set<String> visited) {
		Set<String> names = new TreeSet<>();
		extensions(call, CamundaOut.class).forEach(out -> {
			if ("all".equals(out.getCamundaVariables())) {
				models.diagram(call.getCalledElement())
					.ifPresent(called -> names.addAll(written(called, models, visited)));
			}
			Optional.ofNullable(out.getCamundaTarget()).ifPresent(names::add);
		});
		return names;
	}

	private static Set<String> passed(Diagram parent, Diagram child, Models models, Set<String> visited) {
		Set<String> names = new TreeSet<>();
		parent.all(CallActivity.class)
			.filter(call -> child.id().equals(call.getCalledElement()))
			.flatMap(call -> extensions(call, CamundaIn.class))
			.forEach(in -> {
				if ("all".equals(in.getCamundaVariables())) {
					names.addAll(written(parent, models, visited));
				}
				Optional.ofNullable(in.getCamundaTarget()).ifPresent(names::add);
			});
		return names;
	}

	private static <T extends ModelElementInstance> Stream<T> extensions(CallActivity call, Class<T> type) {
		return Stream.ofNullable(call.getExtensionElements())
			.flatMap(extensions -> extensions.getChildElementsByType(type).stream());
	}

}
