package se.origo.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.origo.casefile.Recognition;
import se.origo.deadline.SwedishTime;
import se.origo.party.Register;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** The one screen of a contact: answers that cannot both be right are asked for again. */
@Component
class ReceiveContactGuide implements FormGuide {

	private static final int OLDEST = 120;

	private final Register register;

	private final CallBack callBack;

	private final Clock clock;

	ReceiveContactGuide(Register register, CallBack callBack, Clock clock) {
		this.register = register;
		this.callBack = callBack;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "receive-contact";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.municipalityChoices.name(), this.register.municipalityChoices());
	}

	@Override
	public List<Problem> contradictions(TaskAtHand task, Map<String, Object> everything) {
		boolean anonymous = Boolean.TRUE.equals(everything.get(Variable.anonymous.name()));
		boolean named = isGiven(everything, Variable.personName) || isGiven(everything, Variable.personIdentityNumber);
		return (anonymous && named) ? List.of(problem(Variable.anonymous,
				"Den unga vill vara anonym och Namn eller Personnummer säger emot varandra. Ta bort namnet och "
						+ "numret, eller kryssa ur att den unga vill vara anonym."))
				: List.of();
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		if ("discard".equals(answers.get(Variable.contactAction.name()))) {
			return List.of();
		}
		List<Problem> problems = new ArrayList<>(ages(answers));
		if (answers.get(Variable.phoneSeenBy.name()) instanceof Collection<?> seen && seen.contains("nobody")
				&& seen.size() > 1) {
			problems.add(problem(Variable.phoneSeenBy,
					"Vem mer kan läsa i telefonen eller chatten? Ingen annan kan inte väljas tillsammans med någon."));
		}
		if (Boolean.TRUE.equals(answers.get(Variable.recogniseAgreed.name()))) {
			recognisable(answers).ifPresent(problems::add);
		}
		problems.addAll(this.callBack.objections(answers, answers.get(Variable.mayReach.name())));
		return problems;
	}

	private static Optional<Problem> recognisable(Map<String, Object> answers) {
		boolean word = isGiven(answers, Variable.codeWord);
		if (word && Recognition.lettersIn(answers.get(Variable.codeWord.name()).toString()) < 4) {
			return Optional.of(problem(Variable.codeWord,
					"Kodord: det behövs minst fyra bokstäver eller siffror för att den unga ska kännas igen."));
		}
		boolean enough = (word && isGiven(answers, Variable.birthYear)) || isGiven(answers, Variable.callerPhone)
				|| isGiven(answers, Variable.personIdentityNumber);
		return enough ? Optional.empty() : Optional.of(problem(Variable.recogniseAgreed,
				"Den unga vill bli igenkänd nästa gång: fyll i Kodord och Födelseår, eller ett telefonnummer."));
	}

	private List<Problem> ages(Map<String, Object> answers) {
		LocalDate today = SwedishTime.today(this.clock);
		Ages.Span band = Ages.ofBand(answers.get(Variable.ageBand.name()));
		List<Problem> problems = new ArrayList<>();
		Object year = answers.get(Variable.birthYear.name());
		if (year != null) {
			yearObjection(year, today, band).ifPresent(problems::add);
		}
		Ages.born(answers.get(Variable.personIdentityNumber.name()), today).ifPresent(born -> {
			if (!Ages.of(born, today).meets(band)) {
				problems.add(problem(Variable.ageBand,
						"Åldersgrupp och Personnummer säger emot varandra. Ändra det som är fel, eller välj Okänd."));
			}
			if (year instanceof Integer said && said != born.getYear()) {
				problems.add(problem(Variable.birthYear,
						"Födelseår och Personnummer säger emot varandra. Ändra det som är fel."));
			}
		});
		return problems;
	}

	private static Optional<Problem> yearObjection(Object year, LocalDate today, Ages.Span band) {
		if (!(year instanceof Integer said) || said > today.getYear() || said < today.getYear() - OLDEST) {
			return Optional.of(problem(Variable.birthYear,
					"Födelseår: skriv ett år med fyra siffror, till exempel " + (today.getYear() - 16) + "."));
		}
		return Ages.bornIn(said, today).meets(band) ? Optional.empty() : Optional.of(problem(Variable.ageBand,
				"Åldersgrupp och Födelseår säger emot varandra. Ändra det som är fel, eller välj Okänd."));
	}

	private static boolean isGiven(Map<String, Object> answers, Variable field) {
		Object value = answers.get(field.name());
		return value != null && !value.toString().isBlank();
	}

	private static Problem problem(Variable field, String sentence) {
		return new Problem(field.name(), sentence);
	}

}
