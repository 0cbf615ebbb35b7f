package se.origo.tasklist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What can be started, starting it, and the drawing of a process the caller has to do
 * with.
 */
@RestController
@RequestMapping("/camunda/api/engine/engine/default/process-definition")
@Transactional
class DefinitionController {

	private final StartDesk starts;

	private final Inbox inbox;

	private final Forms forms;

	private final FormService formService;

	private final RepositoryService repository;

	private final TaskCards cards;

	DefinitionController(StartDesk starts, Inbox inbox, Forms forms, FormService formService,
			RepositoryService repository, TaskCards cards) {
		this.starts = starts;
		this.inbox = inbox;
		this.forms = forms;
		this.formService = formService;
		this.repository = repository;
		this.cards = cards;
	}

	@GetMapping("/count")
	Map<String, Object> count(@RequestParam(defaultValue = "") String nameLike) {
		return Map.of("count", definitions(nameLike, 0, Integer.MAX_VALUE).size());
	}

	@GetMapping
	List<TaskDto.DefinitionDto> definitions(@RequestParam(defaultValue = "") String nameLike,
			@RequestParam(defaultValue = "0") int firstResult, @RequestParam(defaultValue = "50") int maxResults) {
		String wanted = nameLike.replace("%", "").toLowerCase(Locale.ROOT);
		return this.starts.startable()
			.stream()
			.filter(definition -> definition.getName().toLowerCase(Locale.ROOT).contains(wanted))
			.skip(Math.max(0, firstResult))
			.limit(Math.max(0, maxResults))
			.map(ProcessDefinition::getId)
			.map(this.cards::definition)
			.toList();
	}

	@GetMapping("/{id}/startForm")
	Map<String, Object> startForm(@PathVariable String id) {
		return TaskController.formReference(formOf(id));
	}

	@GetMapping(path = "/{id}/deployed-start-form", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] deployedStartForm(@PathVariable String id) {
		return this.forms.of(id, formOf(id)).source();
	}

	private String formOf(String id) {
		this.starts.definition(id);
		return this.formService.getStartFormData(id).getCamundaFormRef().getKey();
	}

	@PostMapping("/{id}/submit-form")
	Map<String, Object> start(@PathVariable String id, @RequestBody(required = false) JsonNode body) {
		if (body != null && !body.path("variables").isEmpty()) {
			throw new Refusal(HttpStatus.BAD_REQUEST, "Startformuläret har inga fält. Ladda om sidan och försök igen.");
		}
		ProcessInstance instance = this.starts.start(id);
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("links", List.of());
		answer.put("id", instance.getId());
		answer.put("definitionId", instance.getProcessDefinitionId());
		answer.put("businessKey", instance.getBusinessKey());
		answer.put("ended", instance.isEnded());
		answer.put("suspended", false);
		return answer;
	}

	@GetMapping("/{id}/xml")
	Map<String, Object> drawing(@PathVariable String id) throws IOException {
		if (!this.inbox.holdsAnyOf(id)) {
			this.starts.definition(id);
		}
		try (InputStream drawing = this.repository.getProcessModel(id)) {
			return Map.of("id", id, "bpmn20Xml", new String(drawing.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

}
