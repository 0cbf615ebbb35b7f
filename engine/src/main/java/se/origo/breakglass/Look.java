package se.origo.breakglass;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Variable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes which items leave the case file while somebody looks through the glass. The look
 * lasts as long as the transaction in which the case is shown, so that everybody else's
 * reads cost nothing.
 */
@Component
class Look {

	private final Openings openings;

	private final Clock clock;

	Look(Openings openings, Clock clock) {
		this.openings = openings;
		this.clock = clock;
	}

	/** From here to the end of the transaction this case is read through the glass. */
	void through(Opening opening) {
		if (TransactionSynchronizationManager.hasResource(this)) {
			return;
		}
		TransactionSynchronizationManager.bindResource(this, opening);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				TransactionSynchronizationManager.unbindResourceIfPossible(Look.this);
			}
		});
	}

	@EventListener
	void note(Happening read) {
		boolean looking = TransactionSynchronizationManager.getResource(this) instanceof Opening opening
				&& read.kind().equals("case-read") && opening.caseNumber().equals(read.caseNumber());
		if (looking) {
			Opening opening = (Opening) TransactionSynchronizationManager.getResource(this);
			List<String> items = Arrays.stream(String.valueOf(read.codes().get("items")).split("[\\[\\], ]+"))
				.filter(item -> Variable.named(item).isPresent())
				.toList();
			Scope.asSystem("break-glass", () -> {
				this.openings.read(opening.glassCase(), items, this.clock.instant());
				return null;
			});
		}
	}

}
