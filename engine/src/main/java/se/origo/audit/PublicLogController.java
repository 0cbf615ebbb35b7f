package se.origo.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Open to everybody, without sign-in: the addresses that an outsider needs to keep an eye
 * on the log. How often one address may ask for a proof or bring a signature, the sign-in
 * says.
 */
@RestController
class PublicLogController {

	private static final int LONGEST_NOTE = 20_000;

	private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

	private final PublicLog log;

	PublicLogController(PublicLog log) {
		this.log = log;
	}

	@GetMapping("/log/checkpoint")
	ResponseEntity<String> checkpoint() {
		String newest = this.log.checkpoint();
		return newest.isEmpty() ? answer(HttpStatus.NOT_FOUND, "Loggen har ingen kontrollpunkt ännu.\n")
				: cached(newest);
	}

	@GetMapping("/log/key")
	ResponseEntity<String> keys() {
		return cached(this.log.keys());
	}

	@GetMapping("/log/consistency/{old}")
	ResponseEntity<String> consistency(@PathVariable String old) {
		if (!old.matches("0|[1-9][0-9]{0,17}")) {
			return answer(HttpStatus.BAD_REQUEST, "En storlek är ett heltal.\n");
		}
		return this.log.since(Long.parseLong(old))
			.map(PublicLogController::cached)
			.orElseGet(() -> answer(HttpStatus.NOT_FOUND, "Så stor har loggen inte varit.\n"));
	}

	@PostMapping("/log/cosignatures")
	ResponseEntity<String> cosign(HttpServletRequest request) throws IOException {
		byte[] body = request.getInputStream().readNBytes(LONGEST_NOTE + 1);
		PublicLog.Cosigned cosigned = (body.length > LONGEST_NOTE) ? PublicLog.Cosigned.UNREADABLE
				: this.log.cosigned(new String(body, StandardCharsets.UTF_8));
		return switch (cosigned) {
			case KEPT -> ResponseEntity.noContent().build();
			case UNREADABLE -> answer(HttpStatus.BAD_REQUEST, "Det är inte en kontrollpunkt.\n");
			case NOT_OURS -> answer(HttpStatus.CONFLICT, "Den kontrollpunkten har loggen inte undertecknat.\n");
			case UNKNOWN -> answer(HttpStatus.FORBIDDEN, "Ingen känd part har undertecknat.\n");
		};
	}

	private static ResponseEntity<String> cached(String text) {
		return ResponseEntity.ok()
			.contentType(TEXT)
			.cacheControl(CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic())
			.body(text);
	}

	private static ResponseEntity<String> answer(HttpStatus status, String sentence) {
		return ResponseEntity.status(status).contentType(TEXT).body(sentence);
	}

}
