package se.origo.process;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the record what happens, in the same transaction, and refuses what the record
 * does not hear.
 */
@Component
public class Happenings {

	private final ApplicationEventPublisher events;

	Happenings(ApplicationEventPublisher events) {
		this.events = events;
	}

	/**
	 * Puts a happening on record.
	 * @param happening what happens
	 * @throws IllegalStateException when nobody recorded it; the transaction must not go
	 * on
	 */
	public void tell(Happening happening) {
		this.events.publishEvent(happening);
		if (!happening.isHeard()) {
			throw new IllegalStateException("Nobody records \"" + happening.kind() + "\": refused");
		}
	}

}
