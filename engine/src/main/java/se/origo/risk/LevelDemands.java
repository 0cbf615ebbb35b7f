package se.origo.risk;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

import se.origo.casefile.Level;
import se.origo.deadline.Deadline;
import se.origo.deadline.Deadlines;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * What a diagram has to know of the level in force: what begins, when the assessment is
 * too old, and whether the level itself is to be decided anew by then.
 */
@Component
class LevelDemands {

	private final RiskLevels levels;

	private final Responses responses;

	private final Deadlines deadlines;

	LevelDemands(RiskLevels levels, Responses responses, Deadlines deadlines) {
		this.levels = levels;
		this.responses = responses;
		this.deadlines = deadlines;
	}

	/** The variables of the diagram, by name. */
	Map<String, Object> of(Assessment assessment) {
		Level level = assessment.inForce();
		Response response = this.responses.to(level);
		Instant tooOld = this.deadlines.due(response.deadlineCode(), null, assessment.at()).due();
		Instant decision = decision(assessment.caseNumber()).map(Deadline::due).orElse(Instant.MAX);
		boolean decides = !decision.isAfter(tooOld);
		return Map.of(Variable.riskLevel.name(), level.code(), Variable.urgency.name(),
				((level == Level.RAISED) ? Level.NORMAL : level).code(), Variable.followDemanded.name(),
				response.follow(), Variable.protectionDemanded.name(), response.protect(),
				Variable.meetingDemanded.name(), response.meet(), Variable.reassessAt.name(),
				Date.from(decides ? decision : tooOld), Variable.decisionDemanded.name(), decides);
	}

	/** Until when the level in force is to be decided anew; empty when it need not be. */
	Optional<Deadline> decision(String caseNumber) {
		Series series = this.levels.series(caseNumber);
		String code = this.responses.to(series.inForce()).decisionCode();
		return (code == null) ? Optional.empty() : series.decided().map(since -> this.deadlines.due(code, null, since));
	}

}
