package se.origo.audit;

import java.util.EnumSet;
import java.util.Set;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * Which of the engine's events are history: processes, activities, tasks and decisions,
 * never the values of variables. A database is bound to the level's id and name from its
 * first start; what the level contains may change in code.
 */
class OrigoHistoryLevel extends AbstractHistoryLevel {

	private static final Set<HistoryEventTypes> PRODUCED = EnumSet.of(HistoryEventTypes.PROCESS_INSTANCE_START,
			HistoryEventTypes.PROCESS_INSTANCE_UPDATE, HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
			HistoryEventTypes.PROCESS_INSTANCE_END, HistoryEventTypes.ACTIVITY_INSTANCE_START,
			HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE, HistoryEventTypes.ACTIVITY_INSTANCE_END,
			HistoryEventTypes.TASK_INSTANCE_CREATE, HistoryEventTypes.TASK_INSTANCE_UPDATE,
			HistoryEventTypes.TASK_INSTANCE_COMPLETE, HistoryEventTypes.TASK_INSTANCE_DELETE,
			HistoryEventTypes.IDENTITY_LINK_ADD, HistoryEventTypes.IDENTITY_LINK_DELETE,
			HistoryEventTypes.DMN_DECISION_EVALUATE);

	@Override
	public int getId() {
		return 77;
	}

	@Override
	public String getName() {
		return "origo";
	}

	@Override
	public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
		return PRODUCED.contains(eventType);
	}

}
