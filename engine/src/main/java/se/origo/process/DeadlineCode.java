package se.origo.process;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Which deadline of the table a diagram names, as in {@code ${deadline['REF-ACK']}}. A
 * moment that somebody has chosen has none.
 */
public final class DeadlineCode {

	private static final Pattern CODE = Pattern.compile("\\$\\{deadline\\['([A-Z0-9-]+)'\\]\\}");

	private DeadlineCode() {
	}

	/** The code that an expression asks for. */
	static Optional<String> in(String expression) {
		return Optional.ofNullable(expression)
			.map(text -> CODE.matcher(text.strip()))
			.filter(Matcher::matches)
			.map(found -> found.group(1));
	}

	/**
	 * The deadline of a node: of a timer the one at which it fires, of a task the one by
	 * which it is to be answered.
	 */
	public static Optional<String> of(FlowNode node) {
		if (node instanceof UserTask task) {
			return in(task.getCamundaDueDate());
		}
		return node.getModelInstance()
			.getModelElementsByType(TimeDate.class)
			.stream()
			.filter(date -> date.getParentElement().getParentElement().equals(node))
			.findFirst()
			.flatMap(date -> in(date.getTextContent()));
	}

}
