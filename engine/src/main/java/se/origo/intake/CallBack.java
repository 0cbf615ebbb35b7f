package se.origo.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import se.origo.deadline.SwedishTime;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Whether and when the centre gets in touch again: never without a yes, never too late.
 */
@Component
class CallBack {

	private static final int LONGEST_IN_YEARS = 2;

	private final Clock clock;

	CallBack(Clock clock) {
		this.clock = clock;
	}

	/**
	 * What is wrong with what is agreed.
	 * @param answers the answers of a form
	 * @param mayReach whether the young person has said that the centre may get in touch
	 */
	List<Problem> objections(Map<String, Object> answers, Object mayReach) {
		Object at = answers.get(Variable.followUpAt.name());
		if (at == null) {
			return List.of();
		}
		if (!"yes".equals(mayReach)) {
			return List.of(new Problem(Variable.callBack.name(),
					"Ska ni höra av er igen? och Får vi höra av oss? säger emot varandra: utan den ungas ja "
							+ "kontaktar vi ingen. Välj Nej, eller fråga den unga."));
		}
		LocalDate today = SwedishTime.today(this.clock);
		LocalDate day = LocalDate.parse(at.toString().substring(0, 10));
		boolean possible = !day.isBefore(today) && !day.isAfter(today.plusYears(LONGEST_IN_YEARS));
		return possible ? List.of()
				: List.of(new Problem(Variable.followUpAt.name(), "Vilken dag? Välj i dag eller en dag inom två år."));
	}

}
