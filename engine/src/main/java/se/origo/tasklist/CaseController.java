package se.origo.tasklist;

import java.util.Map;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The case at a task. What reveals something is a POST, so that no link, no reload and no
 * browser that reads ahead can do it.
 */
@RestController
@RequestMapping("/api/tasks/{task}/case")
class CaseController {

	private final CasePanel panel;

	CaseController(CasePanel panel) {
		this.panel = panel;
	}

	@GetMapping
	ResponseEntity<CaseView> open(@PathVariable String task) {
		return notKept(this.panel.open(task));
	}

	@PostMapping("/identity")
	ResponseEntity<CaseView.Opened> identity(@PathVariable String task) {
		return notKept(this.panel.identity(task));
	}

	@PostMapping("/notes")
	ResponseEntity<CaseView.Opened> notes(@PathVariable String task) {
		return notKept(this.panel.notes(task));
	}

	@PostMapping("/consent-withdrawal")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void withdrawConsent(@PathVariable String task) {
		this.panel.withdrawConsent(task);
	}

	/** Starts a process in the case, and tells its first task on the caller's desk. */
	@PostMapping("/starts")
	ResponseEntity<Map<String, String>> start(@PathVariable String task, @RequestBody Wanted wanted) {
		String first = this.panel.start(task, wanted.process());
		return notKept((first != null) ? Map.of("task", first) : Map.of());
	}

	/** Which process is to be started. */
	record Wanted(String process) {
	}

	private static <T> ResponseEntity<T> notKept(T body) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
	}

}
