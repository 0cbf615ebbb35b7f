package se.origo.party;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import se.origo.deadline.SwedishTime;
import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Says whose absence it is, how long it lasts and who stands in now. */
@Component
class FollowAbsenceGuide implements FormGuide {

	private final Absences absences;

	private final Register register;

	private final Coverage coverage;

	private final Clock clock;

	FollowAbsenceGuide(Absences absences, Register register, Coverage coverage, Clock clock) {
		this.absences = absences;
		this.register = register;
		this.coverage = coverage;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "follow-absence";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.absenceText.name(),
				this.absences.ofCase(task.caseNumber()).map(this::inWords).orElse("Frånvaron finns inte i registret."));
	}

	private String inWords(Absence absence) {
		String who = this.register.personFunction(absence.person());
		return who + " är frånvarande från " + SwedishTime.moment(absence.from()) + " till "
				+ SwedishTime.moment(absence.until()) + ". "
				+ (absence.isAt(this.clock.instant()) ? now(absence) : "Frånvaron har inte börjat.");
	}

	private String now(Absence absence) {
		List<String> parties = this.register.partiesOf(absence.person());
		return parties.stream().map(this::now).collect(Collectors.joining(" "));
	}

	private String now(String party) {
		String name = this.register.party(party).name();
		String reachable = this.coverage.reachable(party)
			.stream()
			.map(this.register::personFunction)
			.collect(Collectors.joining(", "));
		return reachable.isEmpty() ? "Ingen är i tjänst för " + name + " nu; centret är larmat."
				: "I tjänst för " + name + " nu: " + reachable + ".";
	}

}
