package se.origo.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import se.origo.party.Scope;
import se.origo.process.DeadlineCode;
import se.origo.process.Happening;

import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Turns the engine's events into rows of the record, in the engine's own transaction. */
class EngineHistory implements HistoryEventHandler {

	private final AuditLog log;

	private final Instances instances;

	EngineHistory(AuditLog log, Instances instances) {
		this.log = log;
		this.instances = instances;
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		events.forEach(this::handleEvent);
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		if (event instanceof HistoricProcessInstanceEventEntity instance) {
			process(instance);
		}
		else if (event instanceof HistoricActivityInstanceEventEntity activity) {
			activity(activity);
		}
		else if (event instanceof HistoricTaskInstanceEventEntity task) {
			task(task);
		}
		else if (event instanceof HistoricIdentityLinkLogEventEntity link) {
			holder(link);
		}
		else if (event instanceof HistoricDecisionEvaluationEvent decision) {
			decision(decision.getRootHistoricDecisionInstance());
		}
	}

	private void process(HistoricProcessInstanceEventEntity event) {
		if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
			append("process-started", event, event.getStartActivityId(), Map.of());
		}
		else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
			append("process-ended", event, event.getEndActivityId(), Map.of());
		}
		else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_MIGRATE)) {
			append("process-migrated", event, null, Map.of());
		}
	}

	private void activity(HistoricActivityInstanceEventEntity event) {
		// The start of an activity says nothing that its end or its task does not say.
		if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
			String kind = event.isCanceled() ? "activity-cancelled" : "activity-passed";
			String type = event.getActivityType();
			boolean timer = type.endsWith("Timer");
			if (!event.isCanceled() && !timer && !Sentences.tells(kind, type)) {
				WalkedPath.ofCommand().pass(this.instances.of(event), event.getActivityId());
				return;
			}
			Map<String, Object> codes = new HashMap<>(Map.of("type", type));
			if (timer) {
				deadline(event, event.getActivityId()).ifPresent(code -> codes.put("deadline", code));
			}
			append(kind, event, event.getActivityId(), codes);
		}
	}

	private void task(HistoricTaskInstanceEventEntity event) {
		Map<String, Object> codes = new HashMap<>();
		codes.put("task", event.getTaskId());
		codes.put("assignee", event.getAssignee());
		codes.put("due", (event.getDueDate() != null) ? event.getDueDate().toInstant().toString() : null);
		deadline(event, event.getTaskDefinitionKey()).ifPresent(code -> codes.put("deadline", code));
		String kind = taskKind(event);
		if (kind != null) {
			append(kind, event, event.getTaskDefinitionKey(), codes);
		}
	}

	private static String taskKind(HistoricTaskInstanceEventEntity event) {
		if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE)) {
			return "task-created";
		}
		// How a task ended is in its delete reason; an event of either kind may tell it.
		if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)) {
			return "completed".equals(event.getDeleteReason()) ? AuditLog.ENDED : "task-cancelled";
		}
		return null;
	}

	/**
	 * The engine tells of an update at the end of each command that touched a task, its
	 * making included; only a link that comes or goes says that the holder changes.
	 */
	private void holder(HistoricIdentityLinkLogEventEntity event) {
		TaskEntity task = Instances.task(event.getTaskId());
		boolean taken = event.isEventOfType(HistoryEventTypes.IDENTITY_LINK_ADD);
		if (IdentityLinkType.ASSIGNEE.equals(event.getType()) && task != null) {
			append(taken ? "task-claimed" : "task-returned", this.instances.of(task), task.getTaskDefinitionKey(),
					Map.of("task", task.getId(), "assignee", event.getUserId(), "groups", Scope.groups().toString()));
		}
	}

	private void decision(HistoricDecisionInstanceEntity event) {
		Map<String, Object> codes = new HashMap<>();
		event.getInputs().forEach(input -> codes.put("in." + input.getClauseId(), text(input.getValue())));
		event.getOutputs()
			.forEach(output -> codes.put("out." + output.getRuleOrder() + "." + output.getVariableName(),
					text(output.getValue())));
		codes.put("table", event.getDecisionDefinitionId());
		codes.put("rules",
				event.getOutputs()
					.stream()
					.map(HistoricDecisionOutputInstance::getRuleId)
					.distinct()
					.collect(Collectors.joining(" ")));
		append("decision-made", event, event.getDecisionDefinitionKey(), codes);
	}

	/** Which deadline of the table the diagram names at this element. */
	private static Optional<String> deadline(HistoryEvent event, String element) {
		ModelElementInstance node = Context.getProcessEngineConfiguration()
			.getDeploymentCache()
			.findBpmnModelInstanceForProcessDefinition(event.getProcessDefinitionId())
			.getModelElementById(element);
		return (node instanceof FlowNode drawn) ? DeadlineCode.of(drawn) : Optional.empty();
	}

	private static String text(Object value) {
		return (value != null) ? value.toString() : null;
	}

	private void append(String kind, HistoryEvent event, String element, Map<String, ?> codes) {
		append(kind, this.instances.of(event), element, codes);
	}

	private void append(String kind, Instances.Known known, String element, Map<String, ?> codes) {
		this.log.append(new Happening(kind, known.party(), known.caseNumber(), element, codes), known.definition(),
				known.version());
	}

}
