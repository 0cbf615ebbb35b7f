package se.origo.tasklist;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;

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
		return ids(sorted(column, order).listPage(first, most));
	}

	/** All of it, without what lies in these cases. */
	List<String> all(String column, String order, Set<String> without) {
		List<String> all = new ArrayList<>(ids(sorted(column, order).list()));
		if (!without.isEmpty()) {
			all.removeAll(ids(query().processInstanceBusinessKeyIn(without.toArray(String[]::new)).list()));
		}
		return all;
	}

	private static List<String> ids(List<Task> tasks) {
		return tasks.stream().map(Task::getId).toList();
	}

	private TaskQuery sorted(String column, String order) {
		TaskQuery query = query();
		TaskQuery sorted = switch (column) {
			case "created" -> query.orderByTaskCreateTime();
			case "dueDate" -> query.orderByDueDate();
			case "name", "nameCaseInsensitive" -> query.orderByTaskNameCaseInsensitive();
			case "assignee" -> query.orderByTaskAssignee();
			case "priority" -> query.orderByTaskPriority();
			default -> query.orderByTaskId().asc();
		};
		if (column.startsWith("nothing")) {
			return sorted;
		}
		return order.equals("desc") ? sorted.desc().orderByTaskId().desc() : sorted.asc().orderByTaskId().asc();
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
