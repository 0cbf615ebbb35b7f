package se.origo.tasklist;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets people who try the system see what silence does without waiting for it. Production
 * has no such address.
 */
@RestController
@Profile("trial")
class TrialController {

	private final Timers timers;

	TrialController(Timers timers) {
		this.timers = timers;
	}

	@PostMapping("/api/trial/jobs/{job}/lapse")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void lapse(@PathVariable String job, @RequestParam String task) {
		this.timers.lapse(task, job);
	}

}
