package se.origo.tasklist;

import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/** What Camunda's own task query says to the caller of this thread. */
final class TheEngine {

	private final TaskService tasks;

	private final Filters.Kind list;

	TheEngine(TaskService tasks, Filters.Kind list) {
		this.tasks = tasks;
		this.list = list;
	}

	long count() {
		return query().count();
	}

	List<String> page(String column, String order, int first, int most) {
		TaskQuery query = query();
		TaskQuery sorted = switch (column) {
			case "created" -> query.orderByTaskCreateTime();
			case "dueDate" -> query.orderByDueDate();
			case "name", "nameCaseInsensitive" -> query.orderByTaskNameCaseInsensitive();
			case "assignee" -> query.orderByTaskAssignee();
			case "priority" -> query.orderByTaskPriority();
			default -> query.orderByTaskId();
		};
		boolean falls = order.equals("desc") && !column.startsWith("nothing");
		(falls ? sorted.desc() : sorted.asc()).orderByTaskId().asc();
		return query.listPage(first, most).stream().map(Task::getId).toList();
	}

	private TaskQuery query() {
		TaskQuery query = this.tasks.createTaskQuery()
			.or()
			.taskAssignee(Desk.caller().person())
			.taskCandidateGroupIn(List.copyOf(Desk.caller().groups()))
			.includeAssignedTasks()
			.endOr();
		return switch (this.list) {
			case MINE -> query.taskAssignee(Desk.caller().person());
			case PARTY -> query;
			case OVERDUE -> query.dueBefore(new Date());
			case WAITING -> query.taskDefinitionKeyIn("followReferral");
			case SENT -> query.taskDefinitionKeyIn("followReferral", "readReturn", "acknowledgeFeedback");
		};
	}

}
