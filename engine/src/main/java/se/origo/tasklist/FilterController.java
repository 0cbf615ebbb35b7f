package se.origo.tasklist;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
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
 * of it is listened to. A list is one question and needs no transaction.
 */
@RestController
@RequestMapping("/camunda/api/engine/engine/default")
class FilterController {

	static final String HAL = "application/hal+json";

	private static final int MOST = 50;

	/** Nobody pages this far; a number beyond it is a number that overflows. */
	private static final int LAST = 1_000_000;

	private final Inbox inbox;

	private final TaskCards cards;

	FilterController(Inbox inbox, TaskCards cards) {
		this.inbox = inbox;
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
		return Map.of("count", this.inbox.count(Inbox.desk(), Filters.Kind.called(id)));
	}

	@PostMapping(path = "/filter/{id}/list", produces = { HAL, MediaType.APPLICATION_JSON_VALUE })
	Map<String, Object> list(@PathVariable String id, @RequestParam(defaultValue = "0") int firstResult,
			@RequestParam(defaultValue = "15") int maxResults, @RequestBody(required = false) JsonNode asked) {
		Filters.Kind list = Filters.Kind.called(id);
		Inbox.Listed listed = this.inbox.listed(Inbox.desk(), list, Sorting.of(asked),
				Math.min(LAST, Math.max(0, firstResult)), Math.min(MOST, Math.max(1, maxResults)));
		return hal(listed.page(), listed.all());
	}

	/**
	 * After a start or a completion Tasklist asks whether the same process has given the
	 * caller a new task.
	 */
	@GetMapping(path = "/task", produces = { HAL, MediaType.APPLICATION_JSON_VALUE })
	Map<String, Object> next(@RequestParam String processInstanceId) {
		List<Card> tasks = this.inbox.heldIn(Inbox.desk(), processInstanceId, MOST);
		return hal(tasks, tasks.size());
	}

	private Map<String, Object> hal(List<Card> tasks, long count) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("_links", Map.of());
		answer.put("_embedded", this.cards.embedded(tasks));
		answer.put("count", count);
		return answer;
	}

}
