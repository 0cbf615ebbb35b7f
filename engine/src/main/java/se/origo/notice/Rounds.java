package se.origo.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import se.origo.integration.mail.Delivery;
import se.origo.party.Scope;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One round: everything whose time has come, each in a transaction of its own, so that
 * one that cannot be done holds up no other. Any number of nodes may be at it at once.
 */
@Component
class Rounds {

	private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

	/** So that a round has an end, whatever comes in meanwhile. */
	private static final int MOST = 500;

	private static final Duration LATER = Duration.ofMinutes(5);

	private static final Duration KEPT = Duration.ofDays(30);

	private final Routing routing;

	private final Mailing mailing;

	private final Occasions occasions;

	private final Notices notices;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Rounds(Routing routing, Mailing mailing, Occasions occasions, Notices notices,
			PlatformTransactionManager transactions, Clock clock) {
		this.routing = routing;
		this.mailing = mailing;
		this.occasions = occasions;
		this.notices = notices;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** Looks who is to be told, sends, and forgets what is long done. */
	void go() {
		Scope.asSystem("notice", () -> {
			each(this.routing::next, this.routing::route,
					(occasion, now) -> this.occasions.lookAt(occasion.id(), now.plus(LATER)));
			each(this.mailing::next, this.mailing::send, (notice, now) -> this.mailing.fail(notice, Delivery.BROKEN));
			this.transaction.executeWithoutResult(status -> {
				Instant before = this.clock.instant().minus(KEPT);
				this.notices.forget(before);
				this.occasions.forget(before);
			});
			return null;
		});
	}

	private <T> void each(Supplier<Optional<T>> next, Consumer<T> work, BiConsumer<T, Instant> later) {
		int done = 0;
		while (done < MOST && one(next, work, later)) {
			done++;
		}
	}

	private <T> boolean one(Supplier<Optional<T>> next, Consumer<T> work, BiConsumer<T, Instant> later) {
		Holder<T> holder = new Holder<>();
		try {
			this.transaction.executeWithoutResult(status -> {
				holder.found = next.get();
				holder.found.ifPresent(work);
			});
		}
		catch (RuntimeException ex) {
			// By its kind only: a message may quote what nobody may read here.
			LOG.warn("A notice has to wait: {}", ex.getClass().getSimpleName());
			T failed = holder.found.orElseThrow(() -> ex);
			this.transaction.executeWithoutResult(status -> later.accept(failed, this.clock.instant()));
		}
		return holder.found.isPresent();
	}

	/** What was found survives the transaction in which it could not be done. */
	private static final class Holder<T> {

		private Optional<T> found = Optional.empty();

	}

}
