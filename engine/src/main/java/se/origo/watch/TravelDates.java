package se.origo.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Which days a journey can have. */
@Component
class TravelDates {

	private static final int YEARS_AHEAD = 2;

	private final Journeys journeys;

	TravelDates(Journeys journeys) {
		this.journeys = journeys;
	}

	/** What is impossible about the days somebody has answered. */
	List<Problem> objections(Map<String, Object> answers) {
		Journey journey = Journey.of(answers);
		LocalDate today = this.journeys.today();
		List<Problem> problems = new ArrayList<>();
		if (journey.departure().isBefore(today)) {
			problems.add(new Problem(Variable.travelDate.name(), "Vilken dag är resan tänkt? Dagen har redan varit."
					+ " Är personen redan utomlands: starta en riskeskalering i stället."));
		}
		if (journey.departure().isAfter(today.plusYears(YEARS_AHEAD))) {
			problems.add(new Problem(Variable.travelDate.name(),
					"Vilken dag är resan tänkt? Dagen är mer än två år bort. Kontrollera årtalet."));
		}
		if (journey.home() != null && (journey.home().isBefore(journey.departure())
				|| journey.home().isAfter(journey.departure().plusYears(YEARS_AHEAD)))) {
			problems.add(new Problem(Variable.travelReturnDate.name(), "Vilken dag ska personen vara hemma?"
					+ " Dagen måste vara resdagen eller senare, högst två år. Lämna tomt om den inte är känd."));
		}
		return problems;
	}

}
