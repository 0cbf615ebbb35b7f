package se.origo.audit;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import se.origo.casefile.CaseNumbers;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The auditor's exports; {@code access} lets nobody else come here. The file is written
 * while it is read, so that its size is nobody's problem.
 */
@RestController
class ExportController {

	private final Exports exports;

	private final Clock clock;

	ExportController(Exports exports, Clock clock) {
		this.exports = exports;
		this.clock = clock;
	}

	@GetMapping("/api/audit/cases/{number}/export")
	ResponseEntity<Object> ofCase(@PathVariable String number, @RequestParam(defaultValue = "") String held,
			@RequestParam(defaultValue = "true") boolean people, HttpServletResponse response) throws IOException {
		Optional<String> caseNumber = CaseNumbers.read(number);
		if (caseNumber.isEmpty()) {
			return AuditController.refused(HttpStatus.BAD_REQUEST, AuditController.NO_NUMBER);
		}
		return answered(this.exports.ofCase(caseNumber.get(), size(held), people), AuditController.NO_SUCH_CASE,
				response);
	}

	@GetMapping("/api/audit/export")
	ResponseEntity<Object> ofPeriod(@RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String held,
			@RequestParam(defaultValue = "true") boolean people, HttpServletResponse response) throws IOException {
		Optional<Period> period = Period.of(from, to, this.clock);
		if (period.isEmpty()) {
			return AuditController.refused(HttpStatus.BAD_REQUEST, Period.ASKED_FOR);
		}
		return answered(this.exports.ofPeriod(period.get(), size(held), people),
				"Ingenting hände under den perioden. Välj andra dagar.", response);
	}

	private ResponseEntity<Object> answered(Optional<Exports.Ready> ready, String otherwise,
			HttpServletResponse response) throws IOException {
		if (ready.isEmpty()) {
			return AuditController.refused(HttpStatus.NOT_FOUND, otherwise);
		}
		response.setContentType("application/x-ndjson;charset=UTF-8");
		response.setHeader("Content-Disposition", "attachment; filename=\"origo-export.jsonl\"");
		response.setHeader("Cache-Control", "no-store");
		this.exports.write(ready.get(), response.getOutputStream());
		return null;
	}

	/** A size that is none asks for nothing: the file is right without it. */
	private static long size(String held) {
		return held.matches("[1-9][0-9]{0,17}") ? Long.parseLong(held) : 0;
	}

}
