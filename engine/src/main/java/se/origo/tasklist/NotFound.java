package se.origo.tasklist;

import java.util.Map;
import java.util.regex.Pattern;

import se.origo.casefile.IdentityNumbers;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts on record that somebody asked for what does not exist for them: what was asked for
 * and by whom, and nothing of what there is. Whether it exists makes no difference.
 */
@Service
class NotFound {

	/** What the engine and the case file call things: nothing else is kept. */
	private static final Pattern ID = Pattern.compile(
			"[0-9]{1,19}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z-]{1,60}:[0-9]{1,9}:[0-9a-f-]{1,36}|[2-9A-Z]{5}-[2-9A-Z]{5}");

	private final Happenings happenings;

	NotFound(Happenings happenings) {
		this.happenings = happenings;
	}

	/**
	 * Writes it down in a transaction of its own, because that of the call has been
	 * rolled back.
	 * @param asked what was asked for, or null
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void tell(String asked) {
		boolean id = asked != null && ID.matcher(asked).matches() && !IdentityNumbers.isIn(asked);
		this.happenings.tell(new Happening("not-found", null, null, null, id ? Map.of("asked", asked) : Map.of()));
	}

}
