package se.origo.party;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import se.origo.casefile.Conflicts;
import se.origo.process.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who can be reached at a party now. */
@Service
public class Coverage {

	private final Appointments appointments;

	private final Register register;

	private final Conflicts conflicts;

	private final JdbcClient jdbc;

	private final Clock clock;

	Coverage(Appointments appointments, Register register, Conflicts conflicts, JdbcClient jdbc, Clock clock) {
		this.appointments = appointments;
		this.register = register;
		this.conflicts = conflicts;
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

	/**
	 * Whether somebody with this role is on duty at a party and may know of a case.
	 * @param role the role
	 * @param party the party's code
	 * @param caseNumber the case
	 */
	public boolean isFree(Role role, String party, String caseNumber) {
		Set<String> blocked = this.conflicts.blockedFrom(caseNumber);
		Appointments.Posts posts = this.appointments.at(party, this.clock.instant());
		Mandates mandates = posts.mandates();
		return posts.valid()
			.stream()
			.map(Appointment::person)
			.filter(person -> !blocked.contains(person))
			.flatMap(person -> mandates.of(person).stream())
			.anyMatch(mandate -> mandate.role() == role && mandate.party().equals(party));
	}

	/**
	 * Whether anybody at all at a party, on duty or away, can answer for a case: whoever
	 * is its contact person, deputy or manager and is not kept from it.
	 * @param party the party's code
	 * @param kept opaque ids of the people who may not know of the case
	 */
	public boolean hasAnybodyBut(String party, Set<String> kept) {
		return this.appointments.at(party, this.clock.instant())
			.valid()
			.stream()
			.filter(post -> post.role().compareTo(Role.MANAGER) <= 0)
			.anyMatch(post -> !kept.contains(post.person()));
	}

	/**
	 * The people appointed with this role at a party, on duty or away, who may know of a
	 * case.
	 * @param role the role
	 * @param party the party's code
	 * @param caseNumber the case
	 * @return opaque ids
	 */
	public Set<String> whoMayKnow(Role role, String party, String caseNumber) {
		Set<String> people = this.appointments.at(party, this.clock.instant())
			.valid()
			.stream()
			.filter(post -> post.role() == role)
			.map(Appointment::person)
			.collect(Collectors.toCollection(TreeSet::new));
		people.removeAll(this.conflicts.blockedFrom(caseNumber));
		return people;
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
