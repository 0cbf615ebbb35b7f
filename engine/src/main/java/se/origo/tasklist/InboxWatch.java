package se.origo.tasklist;

import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks each night whether the inbox holds what the engine has. It cannot differ, unless
 * somebody has changed the database by hand or taken its triggers away; then a task is on
 * nobody's list, so it is put right at once and said loudly.
 */
@Component
class InboxWatch {

	private static final Logger LOG = LoggerFactory.getLogger(InboxWatch.class);

	private final InboxUpkeep upkeep;

	private final Happenings happenings;

	private final TransactionTemplate transaction;

	InboxWatch(InboxUpkeep upkeep, Happenings happenings, PlatformTransactionManager transactions) {
		this.upkeep = upkeep;
		this.happenings = happenings;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Nodes do it each for themselves: what one has put right the other finds right. */
	@Scheduled(cron = "0 40 3 * * *", zone = "Europe/Stockholm")
	void look() {
		Scope.asSystem("inbox", () -> {
			List<String> drift = this.upkeep.drift();
			if (!drift.isEmpty()) {
				LOG.error("THE INBOX WAS NOT WHAT THE ENGINE HAS, at {} tasks. It is put right; find out who has"
						+ " changed the database and see that its triggers are there.", drift.size());
				this.upkeep.renew(drift);
				this.transaction.executeWithoutResult(status -> this.happenings
					.tell(new Happening("inbox-drifted", null, null, null, Map.of("tasks", drift.size()))));
			}
			return null;
		});
	}

}
