package se.origo.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import se.origo.integration.mail.Delivery;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.stereotype.Component;

/**
 * Sends mail. Whether it still is to be sent, and where to, is asked at the last moment;
 * its row is locked meanwhile, so no other node sends it. A node that dies just after the
 * server has taken the mail leaves it to be sent once more, with the same Message-ID.
 */
@Component
class Mailing {

	private final Notices notices;

	private final Occasions occasions;

	private final Audience audience;

	private final Post post;

	private final Hours hours;

	private final Happenings happenings;

	private final Clock clock;

	Mailing(Notices notices, Occasions occasions, Audience audience, Post post, Hours hours, Happenings happenings,
			Clock clock) {
		this.notices = notices;
		this.occasions = occasions;
		this.audience = audience;
		this.post = post;
		this.hours = hours;
		this.happenings = happenings;
		this.clock = clock;
	}

	/** The next mail whose time has come; needs a transaction. */
	Optional<Notice> next() {
		return this.notices.next(this.clock.instant());
	}

	/** Sends it, unless nobody behind the mailbox is to be told any more. */
	void send(Notice notice) {
		Instant now = this.clock.instant();
		Audience.Standing standing = this.audience.of(notice);
		standing.elsewhere().forEach(occasion -> this.occasions.lookAt(occasion.id(), now));
		if (standing.mailbox() == null) {
			this.notices.end(notice, "moot", now);
			return;
		}
		Delivery delivery = this.post.send(notice, standing.mailbox(), now);
		if (delivery == Delivery.SENT) {
			this.notices.end(notice, "sent", now);
			standing.tasks().stream().distinct().forEach(task -> record(notice, task));
		}
		else {
			fail(notice, delivery);
		}
	}

	/** It has failed; it is tried again, at last by the operator only. */
	void fail(Notice notice, Delivery how) {
		Instant now = this.clock.instant();
		this.notices.fail(notice, how, now, this.hours.again(notice, now));
	}

	/** Whoever asks later whether somebody was told finds it in the case's record. */
	private void record(Notice notice, Waiting task) {
		this.happenings.tell(new Happening("notice-sent", task.party(), task.caseNumber(), task.key(),
				Map.of("notice", notice.kind().code(), "group", notice.place().role().groupAt(notice.place().party()),
						"mail", notice.id().toString())));
	}

}
