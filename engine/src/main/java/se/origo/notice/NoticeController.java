package se.origo.notice;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import se.origo.party.Mailboxes;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The operator's view of the mail; {@code access} lets nobody else come here. It tells
 * that mail fails, never whose.
 */
@RestController
@Transactional
class NoticeController {

	private final Notices notices;

	private final Mailboxes mailboxes;

	private final Post post;

	private final Happenings happenings;

	private final Clock clock;

	NoticeController(Notices notices, Mailboxes mailboxes, Post post, Happenings happenings, Clock clock) {
		this.notices = notices;
		this.mailboxes = mailboxes;
		this.post = post;
		this.happenings = happenings;
		this.clock = clock;
	}

	/**
	 * How it stands with the mail.
	 *
	 * @param server whether there is a mail server
	 * @param functionsWithout how many functions have no address
	 * @param failing mail that fails
	 */
	record Mail(boolean server, long functionsWithout, List<Notices.Failing> failing) {
	}

	@GetMapping("/api/operations/notices")
	Mail mail() {
		return Scope.asSystem("notice",
				() -> new Mail(this.post.isOpen(), this.mailboxes.functionsWithout(), this.notices.failing()));
	}

	@PostMapping("/api/operations/notices/{id}/retry")
	ResponseEntity<Map<String, Object>> retry(@PathVariable String id) {
		return Scope.asSystem("notice", () -> {
			if (!isRetried(id)) {
				return ResponseEntity.status(HttpStatus.NOT_FOUND)
					.body(Map.of("status", 404, "message", "Felet finns inte längre. Uppdatera sidan."));
			}
			this.happenings.tell(new Happening("notice-retried", null, null, id, Map.of()));
			return ResponseEntity.noContent().build();
		});
	}

	private boolean isRetried(String id) {
		try {
			return this.notices.retry(UUID.fromString(id), this.clock.instant());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
