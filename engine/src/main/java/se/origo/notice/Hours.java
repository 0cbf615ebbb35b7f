package se.origo.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

import se.origo.deadline.OfficeHours;

import org.springframework.stereotype.Component;

/** When a mail may leave. */
@Component
class Hours {

	/** The first waits between tries; the last is kept. */
	private static final int[] MINUTES = { 1, 2, 5, 15, 30 };

	/** After so many tries a mail waits for the operator. */
	static final int TRIES = 8;

	private final OfficeHours office;

	private final NoticeSettings settings;

	private final RandomGenerator random = RandomGenerator.getDefault();

	Hours(OfficeHours office, NoticeSettings settings) {
		this.office = office;
		this.settings = settings;
	}

	/** When the first mail about something leaves. */
	Instant first(Kind kind, boolean acute, Instant now) {
		if (acute) {
			return now;
		}
		if (kind == Kind.DIGEST) {
			return this.office.next(now, this.settings.digestTimes());
		}
		long spread = this.settings.spread().toMillis();
		return open(now.plus(Duration.ofMillis((spread > 0) ? this.random.nextLong(spread) : 0)));
	}

	/** When a mail that has failed is tried again, or null for not by itself. */
	Instant again(Notice notice, Instant now) {
		if (notice.tries() + 1 >= TRIES) {
			return null;
		}
		Instant next = now.plus(Duration.ofMinutes(MINUTES[Math.min(notice.tries(), MINUTES.length - 1)]));
		return notice.acute() ? next : open(next);
	}

	private Instant open(Instant moment) {
		return this.settings.quietHours() ? this.office.openFrom(moment) : moment;
	}

}
