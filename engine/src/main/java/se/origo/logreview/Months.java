package se.origo.logreview;

import java.security.SecureRandom;
import java.time.Clock;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has last month drawn, each night and at the start in case the month changed while
 * nothing ran. What is drawn already is left alone.
 */
@Component
class Months {

	private final LogReviewProcess reviews;

	private final Clock clock;

	private final SecureRandom chance = new SecureRandom();

	Months(LogReviewProcess reviews, Clock clock) {
		this.reviews = reviews;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Scheduled(cron = "0 30 4 * * *", zone = "Europe/Stockholm")
	void lastMonth() {
		this.reviews.draw(Period.before(this.clock.instant()), this.chance.nextLong());
	}

}
