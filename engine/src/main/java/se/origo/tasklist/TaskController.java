package se.origo.tasklist;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Opening, taking, leaving and answering a task. Whoever is named in a body, the caller
 * is meant.
 */
@RestController
@RequestMapping("/camunda/api/engine/engine/default/task/{id}")
class TaskController {

	private final Desk desk;

	private final FormDesk forms;

	private final GuardedForms guarded;

	private final TaskCards cards;

	private final ObjectMapper json;

	TaskController(Desk desk, FormDesk forms, GuardedForms guarded, TaskCards cards, ObjectMapper json) {
		this.desk = desk;
		this.forms = forms;
		this.guarded = guarded;
		this.cards = cards;
		this.json = json;
	}

	@GetMapping(produces = { FilterController.HAL, MediaType.APPLICATION_JSON_VALUE })
	TaskDto task(@PathVariable String id) {
		return this.cards.opened(this.desk.task(id));
	}

	@GetMapping("/form")
	Map<String, Object> form(@PathVariable String id) {
		return formReference(this.forms.schema(id).id());
	}

	static Map<String, Object> formReference(String form) {
		Map<String, Object> reference = new LinkedHashMap<>();
		reference.put("key", null);
		reference.put("camundaFormRef", new TaskDto.FormRef(form, "deployment", null));
		reference.put("contextPath", null);
		return reference;
	}

	@GetMapping(path = "/deployed-form", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] deployedForm(@PathVariable String id) {
		return this.guarded.source(id);
	}

	@GetMapping("/form-variables")
	Map<String, Object> formVariables(@PathVariable String id) {
		Map<String, Object> typed = new LinkedHashMap<>();
		this.forms.values(id).forEach((key, value) -> typed.put(key, typed(value)));
		return typed;
	}

	private Map<String, Object> typed(Object value) {
		Map<String, Object> typed = new LinkedHashMap<>();
		if (value instanceof Boolean || value instanceof Integer) {
			typed.put("type", value.getClass().getSimpleName());
			typed.put("value", value);
		}
		else if (value instanceof CharSequence || value == null) {
			typed.put("type", "String");
			typed.put("value", value);
		}
		else {
			typed.put("type", "Json");
			typed.put("value", json(value));
		}
		typed.put("valueInfo", Map.of());
		return typed;
	}

	private String json(Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A value cannot be shown");
		}
	}

	@PostMapping("/claim")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void claim(@PathVariable String id) {
		this.desk.claim(id);
	}

	@PostMapping("/unclaim")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void unclaim(@PathVariable String id) {
		this.desk.unclaim(id);
	}

	@PostMapping("/submit-form")
	ResponseEntity<Void> submit(@PathVariable String id, @RequestBody JsonNode body) {
		this.forms.submit(id, Submission.answers(body, this.json));
		return ResponseEntity.noContent().build();
	}

}
