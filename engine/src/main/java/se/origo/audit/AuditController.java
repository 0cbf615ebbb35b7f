package se.origo.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import se.origo.casefile.CaseNumbers;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The auditor's calls; {@code access} lets nobody else come here. */
@RestController
class AuditController {

	static final String NO_NUMBER = "Ett ärendenummer är fem tecken, ett bindestreck och fem tecken till."
			+ " Kontrollera numret.";

	static final String NO_SUCH_CASE = "Det finns inget ärende med det numret. Kontrollera numret och försök igen.";

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final Timelines timelines;

	private final Courses courses;

	private final SealedItems sealed;

	private final Disclosures disclosures;

	AuditController(Timelines timelines, Courses courses, Disclosures disclosures, SealedItems sealed) {
		this.sealed = sealed;
		this.timelines = timelines;
		this.courses = courses;
		this.disclosures = disclosures;
	}

	@GetMapping("/api/audit/cases/{number}")
	ResponseEntity<Object> timeline(@PathVariable String number) {
		return answer(number, this.timelines::of, ResponseEntity::ok);
	}

	@GetMapping("/api/audit/cases/{number}/course")
	ResponseEntity<Object> course(@PathVariable String number) {
		return answer(number, this.courses::of, ResponseEntity::ok);
	}

	@GetMapping("/api/audit/cases/{number}/disclosures")
	ResponseEntity<Object> disclosures(@PathVariable String number) {
		return answer(number, this.disclosures::read, ResponseEntity::ok);
	}

	@GetMapping("/api/audit/cases/{number}/disclosures.csv")
	ResponseEntity<Object> file(@PathVariable String number) {
		return answer(number, this.disclosures::export, file -> file("utlamnanden.csv", file));
	}

	@GetMapping("/api/audit/cases/{number}/events.csv")
	ResponseEntity<Object> events(@PathVariable String number) {
		return answer(number, this.timelines::file, file -> file("handelser.csv", file));
	}

	@PostMapping("/api/audit/cases/{number}/opened")
	ResponseEntity<Object> open(@PathVariable String number, @RequestBody SealedItems.Wanted wanted) {
		if (!wanted.isComplete()) {
			return refused(HttpStatus.BAD_REQUEST,
					"Välj ett skäl och minst en förseglad uppgift. Utan skäl öppnas ingenting.");
		}
		return answer(number, known -> this.sealed.open(known, wanted), ResponseEntity::ok);
	}

	private static ResponseEntity<Object> file(String name, String content) {
		return ResponseEntity.ok()
			.contentType(CSV)
			.header("Content-Disposition", "attachment; filename=\"" + name + "\"")
			.cacheControl(CacheControl.noStore())
			.body(content);
	}

	private static <T> ResponseEntity<Object> answer(String number, Function<String, Optional<T>> asked,
			Function<T, ResponseEntity<Object>> found) {
		return CaseNumbers.read(number)
			.map(caseNumber -> asked.apply(caseNumber)
				.map(found)
				.orElseGet(() -> refused(HttpStatus.NOT_FOUND, NO_SUCH_CASE)))
			.orElseGet(() -> refused(HttpStatus.BAD_REQUEST, NO_NUMBER));
	}

	static ResponseEntity<Object> refused(HttpStatus status, String sentence) {
		return ResponseEntity.status(status).body(Map.of("status", status.value(), "message", sentence));
	}

}
