package se.origo.integration.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * One mail to one mailbox.
 *
 * @param id random; the same at each try, so that whoever gets it twice can tell
 * @param to the address
 * @param subject the subject
 * @param text the text
 * @param date when it is sent
 */
public record Mail(UUID id, String to, String subject, String text, Instant date) {

	/** Nothing of it belongs into a log. */
	@Override
	public String toString() {
		return "Mail " + this.id;
	}

}
