package se.origo.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import se.origo.party.Caller.Mandate;
import se.origo.process.Role;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MandatesTest {

	private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");

	private static final Appointment CONTACT = post("contact", Role.CONTACT);

	private static final Appointment DEPUTY = post("deputy", Role.DEPUTY);

	private static final Appointment MANAGER = post("manager", Role.MANAGER);

	private static final List<Appointment> PARTY = List.of(CONTACT, DEPUTY, MANAGER);

	private static final Mandate ACTING = new Mandate(Role.CONTACT, "storby", "contact");

	private static final Mandate ABSENT = new Mandate(Role.ABSENT, "storby", null);

	@Test
	void withEverybodyThereEachHasTheOwnRole() {
		Mandates mandates = Mandates.of(PARTY, List.of(), NOW);
		assertThat(mandates.of("contact")).containsExactly(own(Role.CONTACT));
		assertThat(mandates.of("deputy")).containsExactly(own(Role.DEPUTY));
		assertThat(mandates.of("manager")).containsExactly(own(Role.MANAGER));
		assertThat(mandates.contacts("storby")).containsExactly("contact");
	}

	@Test
	void theDeputyActsForTheContactPersonWhoIsAway() {
		Mandates mandates = Mandates.of(PARTY, List.of(away("contact")), NOW);
		assertThat(mandates.of("contact")).containsExactly(ABSENT);
		assertThat(mandates.of("deputy")).containsExactly(own(Role.DEPUTY), ACTING);
		assertThat(mandates.of("manager")).containsExactly(own(Role.MANAGER));
		assertThat(mandates.contacts("storby")).containsExactly("deputy");
	}

	@Test
	void aDeputyWhoIsAwayActsForNobody() {
		Mandates mandates = Mandates.of(PARTY, List.of(away("deputy")), NOW);
		assertThat(mandates.of("deputy")).containsExactly(ABSENT);
		assertThat(mandates.contacts("storby")).containsExactly("contact");
	}

	@Test
	void withBothAwayNobodyCanBeReached() {
		Mandates mandates = Mandates.of(PARTY, List.of(away("contact"), away("deputy")), NOW);
		assertThat(mandates.contacts("storby")).isEmpty();
		assertThat(mandates.of("manager")).containsExactly(own(Role.MANAGER));
	}

	@Test
	void aManagerWhoIsAwayIsAskedForNothing() {
		assertThat(Mandates.of(PARTY, List.of(away("manager")), NOW).of("manager")).containsExactly(ABSENT);
	}

	@Test
	void somebodyElsesAbsenceElsewhereChangesNothingHere() {
		List<Appointment> both = List.of(CONTACT, DEPUTY,
				new Appointment("other", "lillby", Role.CONTACT, 1, null, null));
		Mandates mandates = Mandates.of(both, List.of(away("other")), NOW);
		assertThat(mandates.of("deputy")).containsExactly(own(Role.DEPUTY));
		assertThat(mandates.contacts("lillby")).isEmpty();
	}

	@Test
	void anAbsenceCountsFromItsFirstMomentUntilJustBeforeItsEnd() {
		Absence absence = new Absence("contact", "storby", "C", NOW, NOW.plusSeconds(60), null);
		assertThat(reachable(absence, NOW.minusMillis(1))).containsExactly("contact");
		assertThat(reachable(absence, NOW)).containsExactly("deputy");
		assertThat(reachable(absence, NOW.plusSeconds(60).minusMillis(1))).containsExactly("deputy");
		assertThat(reachable(absence, NOW.plusSeconds(60))).containsExactly("contact");
	}

	@Test
	void anAbsenceThatEndedEarlyIsOverFromThen() {
		Absence ended = new Absence("contact", "storby", "C", NOW.minusSeconds(60), NOW.plusSeconds(60), NOW);
		assertThat(reachable(ended, NOW)).containsExactly("contact");
	}

	@Test
	void anAbsenceEndedBeforeItBeganNeverCounts() {
		Absence ended = new Absence("contact", "storby", "C", NOW, NOW.plusSeconds(60), NOW.minusSeconds(60));
		assertThat(reachable(ended, NOW.plusSeconds(1))).containsExactly("contact");
	}

	@Test
	void theDeputyHoldsAVacantPostForNobodyInParticular() {
		Mandates mandates = Mandates.of(List.of(DEPUTY), List.of(), NOW);
		assertThat(mandates.of("deputy")).containsExactly(own(Role.DEPUTY), own(Role.CONTACT));
	}

	@Test
	void everyDeputyActsAndForEachContactPersonWhoIsAway() {
		List<Appointment> four = List.of(CONTACT, post("contact-b", Role.CONTACT), DEPUTY,
				post("deputy-b", Role.DEPUTY));
		Mandates mandates = Mandates.of(four, List.of(away("contact")), NOW);
		assertThat(mandates.of("deputy-b")).containsExactly(own(Role.DEPUTY), ACTING);
		assertThat(mandates.contacts("storby")).containsExactly("contact-b", "deputy", "deputy-b");
	}

	@Test
	void anAppointmentCountsOnItsFirstAndLastDayInStockholm() {
		LocalDate day = LocalDate.of(2026, 3, 3);
		Appointment oneDay = new Appointment("contact", "storby", Role.CONTACT, 1, day, day);
		assertThat(Mandates.of(List.of(oneDay), List.of(), Instant.parse("2026-03-02T22:59:59Z")).of("contact"))
			.isEmpty();
		assertThat(Mandates.of(List.of(oneDay), List.of(), Instant.parse("2026-03-02T23:00:00Z")).of("contact"))
			.isNotEmpty();
		assertThat(Mandates.of(List.of(oneDay), List.of(), Instant.parse("2026-03-03T22:59:59Z")).of("contact"))
			.isNotEmpty();
		assertThat(Mandates.of(List.of(oneDay), List.of(), Instant.parse("2026-03-03T23:00:00Z")).of("contact"))
			.isEmpty();
	}

	@Test
	void absenceDoesNotTouchRolesThatHaveNothingToDoWithCases() {
		List<Appointment> operator = List.of(post("operator", Role.OPERATOR));
		Caller caller = new Caller("operator", "Drift",
				Mandates.of(operator, List.of(away("operator")), NOW).of("operator"));
		assertThat(caller.mandates()).containsExactly(own(Role.OPERATOR));
		assertThat(caller.parties()).isEmpty();
	}

	@Test
	void somebodyAwayKeepsTheOwnCompartmentButNoneOfItsGroups() {
		Caller caller = new Caller("contact", "Kontaktperson Storby",
				Mandates.of(PARTY, List.of(away("contact")), NOW).of("contact"));
		assertThat(caller.parties()).containsExactly("storby");
		assertThat(caller.groups()).containsExactly("storby.absent");
	}

	private static Set<String> reachable(Absence absence, Instant now) {
		return Mandates.of(PARTY, List.of(absence), now).contacts("storby");
	}

	private static Mandate own(Role role) {
		return new Mandate(role, "storby", null);
	}

	private static Appointment post(String person, Role role) {
		return new Appointment(person, "storby", role, 1, null, null);
	}

	private static Absence away(String person) {
		return new Absence(person, "storby", "C-" + person, NOW.minusSeconds(60), NOW.plusSeconds(60), null);
	}

}
