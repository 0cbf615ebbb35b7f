package se.origo.tasklist;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tasklist's lists. What a browser sends as a query is sorted and paged by; no other word
 * of it is listened to.
 */
@RestController
@RequestMapping("/camunda/api/engine/engine/default")
@Transactional(readOnly = true)
class FilterController {

	static final String HAL = "application/hal+json";

	private static final int MOST = 50;

	private final Desk desk;

	private final Filters filters;

	private final TaskCards cards;

	FilterController(Desk desk, Filters filters, TaskCards cards) {
		this.desk = desk;
		this.filters = filters;
		this.cards = cards;
	}

	@RequestMapping(path = "/filter", method = RequestMethod.OPTIONS)
	Map<String, Object> options() {
		return Map.of("links", List.of());
	}

	@GetMapping("/filter/count")
	Map<String, Object> filterCount() {
		return Map.of("count", Filters.Kind.values().length);
	}

	@GetMapping("/filter")
	List<Map<String, Object>> filters() {
		return Arrays.stream(Filters.Kind.values()).map(Filters.Kind::dto).toList();
	}

	@PostMapping(path = "/filter/{id}/count")
	Map<String, Object> count(@PathVariable String id) {
		return Map.of("count", this.filters.narrow(id, this.desk.visible()).count());
	}

	@PostMapping(path = "/filter/{id}/list", produces = { HAL, MediaType.APPLICATION_JSON_VALUE })
	Map<String, Object> list(@PathVariable String id, @RequestParam(defaultValue = "0") int firstResult,
			@RequestParam(defaultValue = "15") int maxResults, @RequestBody(required = false) JsonNode asked) {
		TaskQuery query = this.filters.narrow(id, this.desk.visible());
		sort(query, asked);
		List<Task> page = query.initializeFormKeys()
			.listPage(Math.max(0, firstResult), Math.min(MOST, Math.max(1, maxResults)));
		long count = this.filters.narrow(id, this.desk.visible()).count();
		return hal(page, count);
	}

	/**
	 * After a start or a completion Tasklist asks whether the same process has given the
	 * caller a new task.
	 */
	@GetMapping(path = "/task", produces = { HAL, MediaType.APPLICATION_JSON_VALUE })
	Map<String, Object> next(@RequestParam String processInstanceId) {
		List<Task> tasks = this.desk.visible()
			.taskAssignee(Desk.caller().person())
			.processInstanceId(processInstanceId)
			.initializeFormKeys()
			.listPage(0, MOST);
		return hal(tasks, tasks.size());
	}

	private Map<String, Object> hal(List<Task> tasks, long count) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("_links", Map.of());
		answer.put("_embedded", this.cards.embedded(tasks));
		answer.put("count", count);
		return answer;
	}

	private static void sort(TaskQuery query, JsonNode asked) {
		JsonNode sorting = (asked != null) ? asked.path("sorting") : null;
		if (sorting != null) {
			sorting.forEach(by -> {
				TaskQuery ordered = order(query, by.path("sortBy").asText());
				if (ordered != null && "desc".equals(by.path("sortOrder").asText())) {
					ordered.desc();
				}
				else if (ordered != null) {
					ordered.asc();
				}
			});
		}
		query.orderByTaskId().asc();
	}

	private static TaskQuery order(TaskQuery query, String by) {
		return switch (by) {
			case "created" -> query.orderByTaskCreateTime();
			case "dueDate" -> query.orderByDueDate();
			case "name", "nameCaseInsensitive" -> query.orderByTaskNameCaseInsensitive();
			case "assignee" -> query.orderByTaskAssignee();
			case "priority" -> query.orderByTaskPriority();
			default -> null;
		};
	}

}
