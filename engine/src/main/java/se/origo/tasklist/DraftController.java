package se.origo.tasklist;

import java.util.List;
import java.util.Map;

import se.origo.process.Problem;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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

	/**
	 * Keeps what is typed, and says what in it would not be accepted because it tells who
	 * somebody is.
	 */
	@PutMapping
	Kept keep(@PathVariable String task, @RequestBody Map<String, Object> typed) {
		return new Kept(this.forms.keepDraft(task, typed));
	}

	/**
	 * The answer to a draft.
	 *
	 * @param telltales a sentence for each field that names somebody, without what was
	 * found there
	 */
	record Kept(List<Problem> telltales) {

	}

}
