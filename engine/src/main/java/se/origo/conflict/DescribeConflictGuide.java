package se.origo.conflict;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import se.origo.casefile.Conflicts;
import se.origo.deadline.SwedishTime;
import se.origo.party.Caller;
import se.origo.party.Coverage;
import se.origo.party.Party;
import se.origo.party.Register;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Which case, and who: everybody in the register by function, oneself among them, or a
 * whole party but the own. Whoever blocks the last person of the own party is told so
 * first.
 */
@Component
class DescribeConflictGuide implements FormGuide {

	private static final Pattern IDENTITY_NUMBER = Pattern.compile("(\\d{2})?\\d{6}[-+]?\\d{4}");

	private final ConflictProcess process;

	private final Conflicts conflicts;

	private final Register register;

	private final Coverage coverage;

	private final Clock clock;

	DescribeConflictGuide(ConflictProcess process, Conflicts conflicts, Register register, Coverage coverage,
			Clock clock) {
		this.process = process;
		this.conflicts = conflicts;
		this.register = register;
		this.coverage = coverage;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "describe-conflict";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		Comparator<Map<String, String>> swedish = Comparator.comparing(choice -> choice.get("label"),
				Collator.getInstance(Locale.forLanguageTag("sv-SE")));
		return Map.of(Variable.conflictCaseChoices.name(),
				this.process.openCases(task.party())
					.entrySet()
					.stream()
					.map(open -> choice(open.getKey() + " · " + open.getValue(), open.getKey()))
					.sorted(swedish)
					.toList(),
				Variable.conflictPersonChoices.name(),
				this.register.callers().stream().map(DescribeConflictGuide::choice).sorted(swedish).toList(),
				Variable.conflictPartyChoices.name(),
				this.register.parties()
					.stream()
					.filter(party -> !party.code().equals(task.party()))
					.map(DescribeConflictGuide::choice)
					.toList());
	}

	private static Map<String, String> choice(Caller person) {
		return choice(person.display(), person.person());
	}

	private static Map<String, String> choice(Party party) {
		return choice(party.name(), party.code());
	}

	private static Map<String, String> choice(String label, String value) {
		return Map.of("label", label, "value", value);
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		if ("discard".equals(answers.get(Variable.conflictAction.name()))) {
			return List.of();
		}
		List<Problem> problems = new ArrayList<>();
		String day = String.valueOf(answers.get(Variable.conflictReviewOn.name()));
		if (!LocalDate.parse(day.substring(0, 10)).isAfter(SwedishTime.today(this.clock))) {
			problems.add(new Problem(Variable.conflictReviewOn.name(),
					"När ska spärren ses över? Välj en dag som inte har varit."));
		}
		Object number = answers.get(Variable.conflictIdentityNumber.name());
		if (number != null && !IDENTITY_NUMBER.matcher(number.toString().strip()).matches()) {
			problems.add(new Problem(Variable.conflictIdentityNumber.name(),
					"Personnummer eller samordningsnummer: skriv tio eller tolv siffror, med eller utan bindestreck."));
		}
		boolean told = Boolean.TRUE.equals(answers.get(Variable.conflictNobodyLeft.name()));
		if (!told && isNobodyLeft(task.party(), answers)) {
			problems.add(new Problem(Variable.conflictNobodyLeft.name(),
					"Med den här spärren blir ingen kvar hos den egna parten som kan ta hand om ärendet, och"
							+ " resurscentrum larmas. Kryssa i rutan om det ändå är rätt, eller lämna över ärendet först."));
		}
		return problems;
	}

	private boolean isNobodyLeft(String party, Map<String, Object> answers) {
		Set<String> kept = new TreeSet<>(
				this.conflicts.blockedFrom(String.valueOf(answers.get(Variable.conflictCase.name()))));
		Object person = answers.get(Variable.conflictPerson.name());
		if (person == null) {
			return false;
		}
		kept.add(person.toString());
		return !this.coverage.hasAnybodyBut(party, kept);
	}

}
