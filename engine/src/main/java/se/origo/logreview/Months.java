package se.origo.logreview;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

import se.origo.process.OneByOne;

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

	private final OneByOne oneByOne;

	private final Clock clock;

	private final SecureRandom chance = new SecureRandom();

	Months(LogReviewProcess reviews, OneByOne oneByOne, Clock clock) {
		this.reviews = reviews;
		this.oneByOne = oneByOne;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Scheduled(cron = "0 30 4 * * *", zone = "Europe/Stockholm")
	void lastMonth() {
		this.oneByOne.each("draw last month", List.of(Period.before(this.clock.instant())),
				month -> this.reviews.draw(month, this.chance.nextLong()));
	}

}
