package se.origo.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import se.origo.party.Mailbox;

import org.springframework.stereotype.Component;

/** Looks who is to be told of what has happened. */
@Component
class Routing {

	private final Occasions occasions;

	private final Notices notices;

	private final TaskWatchProcess tasks;

	private final Readers readers;

	private final Hours hours;

	private final NoticeSettings settings;

	private final Clock clock;

	Routing(Occasions occasions, Notices notices, TaskWatchProcess tasks, Readers readers, Hours hours,
			NoticeSettings settings, Clock clock) {
		this.occasions = occasions;
		this.notices = notices;
		this.tasks = tasks;
		this.readers = readers;
		this.hours = hours;
		this.settings = settings;
		this.clock = clock;
	}

	/** The next occasion whose time has come; needs a transaction. */
	Optional<Occasion> next() {
		return this.occasions.next(this.clock.instant());
	}

	/** Lets everybody be told who is to be told of it, or nobody. */
	void route(Occasion occasion) {
		Instant now = this.clock.instant();
		Optional<Waiting> task = this.tasks.waiting(occasion.task());
		boolean early = occasion.kind() == Kind.OVERDUE && task.isPresent() && !task.get().isOverdue(now);
		this.occasions.lookAt(occasion.id(), early ? task.get().due() : null);
		if (task.isPresent() && !early && !isSaidAlready(occasion)) {
			this.readers.of(occasion, task.get()).forEach((place, mailbox) -> {
				if (!this.notices.isTold(occasion, place)) {
					Kind kind = kind(occasion, mailbox);
					this.notices.tell(occasion, kind, place, this.hours.first(kind, occasion.acute(), now));
				}
			});
		}
	}

	/** That nobody has answered says more than that it is late. */
	private boolean isSaidAlready(Occasion occasion) {
		return occasion.kind() == Kind.OVERDUE && this.occasions.isEscalated(occasion.task());
	}

	private Kind kind(Occasion occasion, Mailbox mailbox) {
		boolean digest = (mailbox.digest() != null) ? mailbox.digest() : this.settings.digest();
		return (digest && !occasion.acute() && occasion.kind() != Kind.ALARM) ? Kind.DIGEST : occasion.kind();
	}

}
