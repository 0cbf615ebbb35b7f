package se.origo.process;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Nothing waits for ever, and nobody waits without knowing until when. */
final class WaitRules {

	private static final Pattern DEADLINE = Pattern.compile("\\$\\{deadline\\['[A-Z0-9-]+']}");

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

	private WaitRules() {
	}

	static Stream<String> waits(Diagram diagram, Models models) {
		return diagram.nodes()
			.filter(node -> isWait(diagram, node) && !hasOwner(node) && !hasTimer(diagram, node))
			.map(node -> Diagram.title(node) + " may wait for ever. Add a timer beside it,"
					+ " or name who looks after it in an extension property \"owner\" with a role.");
	}

	private static boolean isWait(Diagram diagram, FlowNode node) {
		boolean alone = diagram.all(SequenceFlow.class)
			.noneMatch(flow -> node.equals(flow.getTarget()) && flow.getSource() instanceof EventBasedGateway);
		return node instanceof ReceiveTask || node instanceof EventBasedGateway
				|| (node instanceof IntermediateCatchEvent && alone
						&& !Diagram.defines(node, TimerEventDefinition.class));
	}

	private static boolean hasTimer(Diagram diagram, FlowNode node) {
		boolean beside = node instanceof EventBasedGateway && diagram.waysFrom(node)
			.stream()
			.anyMatch(way -> Diagram.defines(way.getTarget(), TimerEventDefinition.class));
		return beside || diagram.boundariesOf(node).anyMatch(edge -> Diagram.defines(edge, TimerEventDefinition.class));
	}

	private static boolean hasOwner(BaseElement node) {
		return ExtensionProperties.of(node, "owner").anyMatch(Vocabulary.roles()::contains);
	}

	static Stream<String> timers(Diagram diagram, Models models) {
		return diagram.all(TimerEventDefinition.class)
			.filter(timer -> timer.getTimeDate() == null || !isMoment(timer.getTimeDate().getTextContent()))
			.map(timer -> Diagram.title((BaseElement) timer.getParentElement())
					+ " counts time by itself. Use the timer's date with ${deadline['CODE']}:"
					+ " the table knows working days and the hour that occurs twice.");
	}

	/** Whether a text is a deadline of the table or a moment of the dictionary. */
	static boolean isMoment(String text) {
		if (text == null) {
			return false;
		}
		Matcher variable = VARIABLE.matcher(text.strip());
		return DEADLINE.matcher(text.strip()).matches() || (variable.matches() && Variable.named(variable.group(1))
			.filter(found -> found.type() == Variable.Type.INSTANT)
			.isPresent());
	}

	static Stream<String> deadlineCodes(Diagram diagram, Models models) {
		Set<String> known = models.deadlineCodes();
		return diagram.expressions()
			.flatMap(expression -> expression.deadlines()
				.stream()
				.filter(code -> !known.contains(code))
				.map(code -> Diagram.title(expression.owner()) + " asks for the deadline *" + code
						+ "*, which no table has." + Vocabulary.nearest(code, known)));
	}

}
