package se.origo.audit;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The auditor's looks at many cases; {@code access} lets nobody else come here. */
@RestController
class FindController {

	private static final String TOO_MUCH = "Det blev för mycket att gå igenom. Välj en kortare period eller fler villkor.";

	private static final String UNCOUNTED = "Kvartalet har inte räknats än, och det går inte att räkna medan du väntar. "
			+ "Det räknas varje natt. Försök igen i morgon. Hjälper det inte: kontakta driften.";

	private static final int LARGEST_PAGE = 100;

	private static final int LAST_PAGE = 200;

	private final Finds finds;

	private final Outsides outsides;

	private final Heats heats;

	private final Choices choices;

	private final Clock clock;

	FindController(Finds finds, Outsides outsides, Heats heats, Choices choices, Clock clock) {
		this.finds = finds;
		this.outsides = outsides;
		this.heats = heats;
		this.choices = choices;
		this.clock = clock;
	}

	@GetMapping("/api/audit/choices")
	Choices.All choices() {
		return this.choices.all();
	}

	@GetMapping("/api/audit/cases")
	ResponseEntity<Object> find(@RequestParam Map<String, String> asked) {
		return paged(asked, "ärenden", (period, page, size) -> {
			CaseQuery query = new CaseQuery(period, text(asked, "party"), text(asked, "process"), text(asked, "kind"),
					text(asked, "ground"), asked.containsKey("missed"), asked.containsKey("glass"));
			return this.finds.find(query, page, size);
		});
	}

	@GetMapping("/api/audit/outside")
	ResponseEntity<Object> outside(@RequestParam Map<String, String> asked) {
		return paged(asked, "händelser",
				(period, page, size) -> this.outsides.of(period, text(asked, "kind"), page, size));
	}

	/** A question of some days that is answered a page at a time. */
	private interface Paged {

		Optional<?> page(Period period, int page, int size);

	}

	private ResponseEntity<Object> paged(Map<String, String> asked, String what, Paged question) {
		Optional<Period> period = Period.of(text(asked, "from"), text(asked, "to"), this.clock);
		if (period.isEmpty()) {
			return AuditController.refused(HttpStatus.BAD_REQUEST, Period.ASKED_FOR);
		}
		int page = number(asked, "page", 1);
		int size = number(asked, "size", 50);
		if (page < 1 || page > LAST_PAGE || size < 1 || size > LARGEST_PAGE) {
			return AuditController.refused(HttpStatus.BAD_REQUEST, "Högst " + LARGEST_PAGE + " " + what
					+ " visas åt gången, på högst " + LAST_PAGE + " sidor. Välj fler villkor.");
		}
		return answer(question.page(period.get(), page, size), TOO_MUCH);
	}

	@GetMapping("/api/audit/heat")
	ResponseEntity<Object> heat(@RequestParam(defaultValue = "") String process,
			@RequestParam(defaultValue = "") String quarter) {
		Optional<Quarter> asked = this.heats.quarter(quarter);
		if (asked.isEmpty() || !this.heats.knows(process)) {
			return AuditController.refused(HttpStatus.BAD_REQUEST,
					"Välj en process och ett kvartal som har börjat, till exempel 2026-Q4.");
		}
		return answer(this.heats.of(process, asked.get()), UNCOUNTED);
	}

	private static ResponseEntity<Object> answer(Optional<?> found, String otherwise) {
		return found.<ResponseEntity<Object>>map(ResponseEntity::ok)
			.orElseGet(() -> AuditController.refused(HttpStatus.UNPROCESSABLE_ENTITY, otherwise));
	}

	private static String text(Map<String, String> asked, String name) {
		String text = asked.getOrDefault(name, "").strip();
		// No code is longer, and what is asked for goes on record.
		return (text.length() > 60) ? text.substring(0, 60) : text;
	}

	/** What is no number is none that anybody may ask for. */
	private static int number(Map<String, String> asked, String name, int otherwise) {
		String text = text(asked, name);
		if (text.isEmpty()) {
			return otherwise;
		}
		return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
	}

}
