package se.origo.tasklist;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts: what a person has typed in a task and not yet submitted. */
@RestController
@RequestMapping("/api/drafts/{task}")
class DraftController {

	private final FormDesk forms;

	DraftController(FormDesk forms) {
		this.forms = forms;
	}

	@GetMapping
	Map<String, Object> draft(@PathVariable String task) {
		return this.forms.draft(task);
	}

	@PutMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void keep(@PathVariable String task, @RequestBody Map<String, Object> typed) {
		this.forms.keepDraft(task, typed);
	}

}
