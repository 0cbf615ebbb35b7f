package se.origo.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import se.origo.party.Mailbox;

import org.springframework.stereotype.Component;

/** Whether there still is somebody to tell, asked when a mail is about to leave. */
@Component
class Audience {

	private final Occasions occasions;

	private final TaskWatchProcess tasks;

	private final Readers readers;

	Audience(Occasions occasions, TaskWatchProcess tasks, Readers readers) {
		this.occasions = occasions;
		this.tasks = tasks;
		this.readers = readers;
	}

	/**
	 * A mail as things stand.
	 *
	 * @param mailbox where it goes, or null when nobody there is to be told any more
	 * @param tasks the tasks it is about
	 * @param elsewhere what somebody else may have to be told of instead
	 */
	record Standing(Mailbox mailbox, List<Waiting> tasks, List<Occasion> elsewhere) {
	}

	/** How things stand with a mail. */
	Standing of(Notice notice) {
		Mailbox mailbox = null;
		List<Waiting> told = new ArrayList<>();
		List<Occasion> elsewhere = new ArrayList<>();
		for (Occasion occasion : this.occasions.of(notice.id())) {
			Optional<Waiting> task = this.tasks.waiting(occasion.task());
			Mailbox found = task.map(waiting -> this.readers.of(occasion, waiting).get(notice.place())).orElse(null);
			if (found != null) {
				mailbox = found;
				told.add(task.get());
			}
			else if (task.isPresent()) {
				elsewhere.add(occasion);
			}
		}
		return new Standing(mailbox, told, elsewhere);
	}

}
