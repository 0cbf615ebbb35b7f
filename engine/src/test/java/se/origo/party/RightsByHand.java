package se.origo.party;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is appointed, away or able to sign in, changed in the tables by a test: what
 * another node sees within a second counts at once. A bean of the test sources.
 */
@Component
public class RightsByHand {

	private final Appointments appointments;

	private final TransactionTemplate transaction;

	RightsByHand(Appointments appointments, PlatformTransactionManager transactions) {
		this.appointments = appointments;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Nothing of it is remembered any longer. */
	public void changed() {
		this.transaction.executeWithoutResult(status -> this.appointments.change());
	}

}
