package se.origo.party;

import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import se.origo.deadline.FormTime;
import se.origo.party.Caller.Mandate;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.Role;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Who may be registered as absent, and when: oneself; as manager everyone of the own
 * party; as one of the centre's contact persons, counsellors and coordinators everyone.
 */
@Component
class RegisterAbsenceGuide implements FormGuide {

	/** An illness is registered late at times, but not as history. */
	private static final Duration FURTHEST_BACK = Duration.ofDays(30);

	/** Longer than a year of leave means that somebody else has to be appointed. */
	private static final Duration LONGEST = Duration.ofDays(400);

	private static final Set<Role> FOR_EVERYONE = Set.of(Role.CONTACT, Role.COUNSELLOR, Role.COORDINATOR);

	private final Register register;

	private final Absences absences;

	private final Clock clock;

	RegisterAbsenceGuide(Register register, Absences absences, Clock clock) {
		this.register = register;
		this.absences = absences;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "register-absence";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		String self = Scope.caller().map(Caller::person).orElse("");
		return Map.of(Variable.absentPersonChoices.name(), permitted().sorted(selfFirst(self)).map(person -> {
			String label = person.display() + (person.person().equals(self) ? " (du själv)" : "");
			return Map.of("label", label, "value", person.person());
		}).toList());
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		List<Problem> problems = new ArrayList<>();
		Object person = answers.get(Variable.absentPerson.name());
		if (permitted().noneMatch(allowed -> allowed.person().equals(person))) {
			problems.add(new Problem(Variable.absentPerson.name(), "Välj en person i listan."));
		}
		Optional<Instant> from = FormTime.instant(answers.get(Variable.absentFrom.name()));
		Optional<Instant> until = FormTime.instant(answers.get(Variable.absentUntil.name()));
		from.ifPresentOrElse(start -> judgeStart(start, problems), () -> problems
			.add(new Problem(Variable.absentFrom.name(), "Ange dag och klockslag då frånvaron börjar.")));
		until.ifPresentOrElse(end -> from.ifPresent(start -> judgeEnd(start, end, problems)), () -> problems
			.add(new Problem(Variable.absentUntil.name(),
					"Ange dag och klockslag då frånvaron slutar. Den kan avslutas tidigare eller registreras på nytt.")));
		if (problems.isEmpty() && !this.absences.overlapping((String) person, from.get(), until.get()).isEmpty()) {
			problems.add(new Problem(Variable.absentFrom.name(),
					"Personen är redan registrerad som frånvarande då. Avsluta den frånvaron först, eller välj en annan tid."));
		}
		return problems;
	}

	private void judgeStart(Instant start, List<Problem> problems) {
		if (start.isBefore(this.clock.instant().minus(FURTHEST_BACK))) {
			problems.add(new Problem(Variable.absentFrom.name(),
					"Frånvaron börjar för långt tillbaka. Ange en tid inom de senaste " + FURTHEST_BACK.toDays()
							+ " dagarna."));
		}
	}

	private void judgeEnd(Instant start, Instant end, List<Problem> problems) {
		String field = Variable.absentUntil.name();
		if (!end.isAfter(start)) {
			problems.add(new Problem(field, "Slutet måste ligga efter början."));
		}
		else if (!end.isAfter(this.clock.instant())) {
			problems.add(new Problem(field, "Frånvaron är redan slut. Ange en tid som inte har passerat."));
		}
		else if (Duration.between(start, end).compareTo(LONGEST) > 0) {
			problems.add(new Problem(field, "Frånvaron är längre än " + LONGEST.toDays()
					+ " dagar. Ange ett tidigare slut, eller låt parten utse någon annan."));
		}
	}

	/** The people whose absence the caller may register. */
	private Stream<Caller> permitted() {
		return Scope.caller().stream().flatMap(caller -> {
			boolean everyone = caller.mandates().stream().anyMatch(this::isForEveryone);
			return this.register.callers()
				.stream()
				.filter(person -> everyone || person.person().equals(caller.person()) || isManagerOf(caller, person));
		});
	}

	private boolean isForEveryone(Mandate mandate) {
		return FOR_EVERYONE.contains(mandate.role()) && this.register.centre().code().equals(mandate.party());
	}

	private static boolean isManagerOf(Caller caller, Caller person) {
		return person.mandates().stream().anyMatch(mandate -> caller.is(Role.MANAGER, mandate.party()));
	}

	private static Comparator<Caller> selfFirst(String self) {
		Comparator<Caller> others = Comparator.comparing(Caller::display,
				Collator.getInstance(Locale.forLanguageTag("sv-SE")));
		return Comparator.<Caller, Boolean>comparing(person -> !person.person().equals(self)).thenComparing(others);
	}

}
