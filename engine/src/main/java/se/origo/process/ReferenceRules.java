package se.origo.process;

import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** What a diagram points at exists, in the same bundle. */
final class ReferenceRules {

	private ReferenceRules() {
	}

	static Stream<String> calls(Diagram diagram, Models models) {
		return diagram.all(CallActivity.class).flatMap(call -> {
			String called = String.valueOf(call.getCalledElement());
			if (models.diagram(called).isEmpty()) {
				return Stream.of(Diagram.title(call) + " calls process *" + called + "*, which does not exist."
						+ Vocabulary.nearest(called, models.diagramIds()));
			}
			return "deployment".equals(call.getCamundaCalledElementBinding()) ? Stream.empty()
					: Stream.of(Diagram.title(call) + " does not say which version it calls."
							+ " Set camunda:calledElementBinding=\"deployment\".");
		});
	}

	static Stream<String> decisions(Diagram diagram, Models models) {
		return diagram.all(BusinessRuleTask.class).flatMap(task -> {
			String decision = String.valueOf(task.getCamundaDecisionRef());
			if (!models.decisionIds().contains(decision)) {
				return Stream.of(Diagram.title(task) + " asks for decision *" + decision + "*, which does not exist."
						+ Vocabulary.nearest(decision, models.decisionIds()));
			}
			return "deployment".equals(task.getCamundaDecisionRefBinding()) ? Stream.empty()
					: Stream.of(Diagram.title(task) + " does not say which version of its table it means."
							+ " Set camunda:decisionRefBinding=\"deployment\".");
		});
	}

	static Stream<String> messages(Diagram diagram, Models models) {
		return DataFlow.messagesIn(diagram)
			.filter(name -> Message.named(name).isEmpty())
			.map(name -> "The diagram waits for message *" + name + "*, which nothing sends."
					+ Vocabulary.nearest(name, Vocabulary.messages()));
	}

	/** The kinds of case in which a process may be started are opened by processes. */
	static Stream<String> caseKinds(Diagram diagram, Models models) {
		return diagram.processes()
			.stream()
			.flatMap(process -> ExtensionProperties.words(process, ExtensionProperties.STARTABLE_IN_CASE)
				.filter(kind -> models.diagram(kind).isEmpty())
				.map(kind -> Diagram.title(process) + " may be started in cases that process *" + kind
						+ "* opens, which does not exist." + Vocabulary.nearest(kind, models.diagramIds())));
	}

}
