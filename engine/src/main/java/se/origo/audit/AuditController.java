package se.origo.audit;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The auditor's calls; {@code access} lets nobody else come here. */
@RestController
class AuditController {

	/** As {@code casefile} draws them. */
	private static final Pattern CASE_NUMBER = Pattern.compile("[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}");

	private final Timelines timelines;

	AuditController(Timelines timelines) {
		this.timelines = timelines;
	}

	@GetMapping("/api/audit/cases/{number}")
	ResponseEntity<Object> timeline(@PathVariable String number) {
		String caseNumber = number.strip().toUpperCase(Locale.ROOT);
		if (!CASE_NUMBER.matcher(caseNumber).matches()) {
			return refused(HttpStatus.BAD_REQUEST,
					"Ett ärendenummer är fem tecken, ett bindestreck och fem tecken till. Kontrollera numret.");
		}
		return this.timelines.of(caseNumber)
			.map(timeline -> ResponseEntity.ok((Object) timeline))
			.orElseGet(() -> refused(HttpStatus.NOT_FOUND,
					"Det finns inget ärende med det numret. Kontrollera numret och försök igen."));
	}

	private static ResponseEntity<Object> refused(HttpStatus status, String sentence) {
		return ResponseEntity.status(status).body(Map.of("status", status.value(), "message", sentence));
	}

}
