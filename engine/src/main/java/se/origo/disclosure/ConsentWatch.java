package se.origo.disclosure;

import se.origo.process.OneByOne;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks when the day changes in Stockholm, and at each start, for consents whose last day
 * has passed.
 */
@Component
class ConsentWatch {

	private final Consents consents;

	private final OneByOne oneByOne;

	ConsentWatch(Consents consents, OneByOne oneByOne) {
		this.consents = consents;
		this.oneByOne = oneByOne;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Scheduled(cron = "0 2 0 * * *", zone = "Europe/Stockholm")
	void endWhatHasPassed() {
		this.oneByOne.each("end a consent", this.consents.passed(), this.consents::expire);
	}

}
