package se.origo.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.origo.casefile.CaseFiles;
import se.origo.deadline.FormTime;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Takes only days on which the deadline can have begun to run. */
@Component
class ChooseClockGuide implements FormGuide {

	private static final int ADULT = 18;

	private static final String LABEL = "Vilken dag började den räknas? ";

	private final Countdown countdown;

	private final CaseFiles cases;

	ChooseClockGuide(Countdown countdown, CaseFiles cases) {
		this.countdown = countdown;
		this.cases = cases;
	}

	@Override
	public String form() {
		return "choose-clock";
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		return "discard".equals(answers.get(Variable.clockAction.name())) ? List.of()
				: impossible(task, answers)
					.map(sentence -> new Problem(Variable.clockAnchorDate.name(), LABEL + sentence))
					.stream()
					.toList();
	}

	private Optional<String> impossible(TaskAtHand task, Map<String, Object> answers) {
		LocalDate anchor = FormTime.day(answers.get(Variable.clockAnchorDate.name())).orElseThrow();
		LocalDate today = this.countdown.today();
		if (anchor.isAfter(today)) {
			return Optional.of("Dagen har inte varit än. Ange dagen då det hände, och starta fristen då.");
		}
		if (anchor.isBefore(today.minusYears(ADULT))) {
			return Optional.of("Dagen är mer än 18 år sedan. Kontrollera årtalet.");
		}
		boolean endsAtEighteen = "TRAVELBAN-REVIEW".equals(answers.get(Variable.clockCode.name()));
		return endsAtEighteen && !anchor.isBefore(grownUp(task).orElse(LocalDate.MAX))
				? Optional.of("Personen hade fyllt 18 år då, och ett utreseförbud upphör vid 18. Kontrollera dagen"
						+ " och personnumret.")
				: Optional.empty();
	}

	private Optional<LocalDate> grownUp(TaskAtHand task) {
		String item = Variable.personIdentityNumber.name();
		return BirthDate.in(this.cases.read(task.caseNumber(), List.of(item)).get(item))
			.map(birth -> birth.plusYears(ADULT));
	}

}
