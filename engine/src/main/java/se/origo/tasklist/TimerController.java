package se.origo.tasklist;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The deadlines at a task. */
@RestController
class TimerController {

	private final Timers timers;

	TimerController(Timers timers) {
		this.timers = timers;
	}

	@GetMapping("/api/tasks/{task}/deadlines")
	List<Timers.Running> deadlines(@PathVariable String task) {
		return this.timers.at(task);
	}

}
