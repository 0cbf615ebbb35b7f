package se.origo.system;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operator's calls; {@code access} lets nobody else come here. */
@RestController
class OperationsController {

	private final Incidents incidents;

	OperationsController(Incidents incidents) {
		this.incidents = incidents;
	}

	@GetMapping("/api/operations/incidents")
	List<Incidents.Broken> incidents() {
		return this.incidents.open();
	}

	@PostMapping("/api/operations/jobs/{id}/retry")
	ResponseEntity<Map<String, Object>> retry(@PathVariable String id) {
		if (this.incidents.retry(id)) {
			return ResponseEntity.noContent().build();
		}
		return ResponseEntity.status(HttpStatus.NOT_FOUND)
			.body(Map.of("status", 404, "message", "Felet finns inte längre. Uppdatera sidan."));
	}

}
