package se.origo.party;

import java.time.Clock;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who can be reached at a party now. */
@Service
public class Coverage {

	private final Appointments appointments;

	private final Register register;

	private final JdbcClient jdbc;

	private final Clock clock;

	Coverage(Appointments appointments, Register register, JdbcClient jdbc, Clock clock) {
		this.appointments = appointments;
		this.register = register;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The people who are the party's contact person now, or act as such.
	 * @param party the party's code
	 * @return opaque ids, empty when nobody can be reached
	 */
	public Set<String> reachable(String party) {
		return this.appointments.at(party, this.clock.instant()).mandates().contacts(party);
	}

	/** Whether somebody has to be reachable and nobody is. */
	boolean isLost(String party) {
		return this.register.party(party).isSigned() && reachable(party).isEmpty();
	}

	/** Lets one transaction at a time judge a party; needs an open transaction. */
	void takeTurns(String party) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('origo.coverage'), hashtext(?))")
			.param(party)
			.query((row, number) -> party)
			.list();
	}

}
