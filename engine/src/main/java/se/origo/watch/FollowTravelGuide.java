package se.origo.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import se.origo.deadline.SwedishTime;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** What to do now, and what can have happened by today. */
@Component
class FollowTravelGuide implements FormGuide {

	private static final Set<String> AFTERWARDS = Set.of("home", "travelled");

	private final Journeys journeys;

	private final TravelDates dates;

	FollowTravelGuide(Journeys journeys, TravelDates dates) {
		this.journeys = journeys;
		this.dates = dates;
	}

	@Override
	public String form() {
		return "follow-travel";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		Journey journey = Journey.of(task.variables());
		Journeys.Stage stage = this.journeys.stage(journey);
		boolean noted = Boolean.TRUE.equals(task.variables().get(Variable.travelNoted.name()))
				&& stage.code().equals(task.variables().get(Variable.travelStage.name()));
		LocalDate next = SwedishTime.dayOf(stage.next());
		return Map.of(Variable.travelText.name(),
				"### Resa " + journey.departure() + home(journey) + "\n"
						+ (noted ? "Det som ska göras nu är gjort. " : "**Gör nu:** ") + stage.does()
						+ "\n\nNästa steg: " + next + ".");
	}

	private static String home(Journey journey) {
		return (journey.home() != null) ? ", hemma " + journey.home() : "";
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		String step = String.valueOf(answers.get(Variable.travelStep.name()));
		if (step.equals("changed")) {
			return this.dates.objections(answers);
		}
		LocalDate departure = Journey.of(task.variables()).departure();
		return AFTERWARDS.contains(step) && this.journeys.today().isBefore(departure)
				? List.of(new Problem(Variable.travelStep.name(),
						"Vad har hänt? Resdagen är inte kommen än."
								+ " Är dagen en annan, svara att dagen är ändrad; annars att resan inte blir av."))
				: List.of();
	}

}
