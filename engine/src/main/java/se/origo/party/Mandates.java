package se.origo.party;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.origo.party.Caller.Mandate;
import se.origo.process.Role;

/**
 * What people may do now: a pure function of appointments, absences and the time.
 * <ul>
 * <li>A deputy acts as contact person only while a contact person is absent, and the
 * mandate says for whom; when the post is vacant the deputy acts for nobody in
 * particular.</li>
 * <li>Somebody absent has none of the roles that work with cases: no task waits for a
 * person who is away. What remains is {@link Role#ABSENT} at the own party: to sign in
 * and end the own absence. Roles of the installation are not touched; no case waits for
 * them.</li>
 * </ul>
 */
final class Mandates {

	private final List<Appointment> valid;

	private final Set<String> absent;

	private Mandates(List<Appointment> valid, Set<String> absent) {
		this.valid = valid;
		this.absent = absent;
	}

	/**
	 * Computes for this moment.
	 * @param appointments all appointments of the parties concerned
	 * @param absences absences of the people appointed there
	 * @param now the moment
	 * @return what everyone may do
	 */
	static Mandates of(List<Appointment> appointments, List<Absence> absences, Instant now) {
		return new Mandates(appointments.stream().filter(appointment -> appointment.isAt(now)).toList(),
				absences.stream()
					.filter(absence -> absence.isAt(now))
					.map(Absence::person)
					.collect(Collectors.toUnmodifiableSet()));
	}

	/** One person's mandates, empty when the person is not appointed now. */
	Set<Mandate> of(String person) {
		Set<Mandate> mandates = new LinkedHashSet<>();
		this.valid.stream()
			.filter(appointment -> appointment.person().equals(person))
			.flatMap(this::mandates)
			.forEach(mandates::add);
		return mandates;
	}

	/** People who are the party's contact person or act as such. */
	Set<String> contacts(String party) {
		return this.valid.stream()
			.filter(appointment -> appointment.party().equals(party))
			.flatMap(appointment -> mandates(appointment).filter(mandate -> mandate.role() == Role.CONTACT)
				.map(mandate -> appointment.person()))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Stream<Mandate> mandates(Appointment appointment) {
		if (appointment.role().worksWithCases() && this.absent.contains(appointment.person())) {
			return Stream.of(new Mandate(Role.ABSENT, appointment.party(), null));
		}
		Mandate own = new Mandate(appointment.role(), appointment.party(), null);
		return (appointment.role() != Role.DEPUTY) ? Stream.of(own)
				: Stream.concat(Stream.of(own), actingAt(appointment.party()));
	}

	private Stream<Mandate> actingAt(String party) {
		List<String> contacts = this.valid.stream()
			.filter(appointment -> appointment.role() == Role.CONTACT && appointment.party().equals(party))
			.map(Appointment::person)
			.toList();
		if (contacts.isEmpty()) {
			return Stream.of(new Mandate(Role.CONTACT, party, null));
		}
		return contacts.stream().filter(this.absent::contains).map(away -> new Mandate(Role.CONTACT, party, away));
	}

}
