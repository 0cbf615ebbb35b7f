package se.origo.risk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import se.origo.casefile.Level;
import se.origo.casefile.RiskTable;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Shows the level and what the parties have answered, at the task from which the risk is
 * followed. Raising goes up and lowering goes down.
 */
@Component
class FollowRiskGuide implements FormGuide {

	private static final String SHARE = "share";

	/** What goes with an assessment and is not in the table. */
	private static final List<Variable> INSTRUMENT = List.of(Variable.instrument, Variable.instrumentAssessor,
			Variable.instrumentDate, Variable.levelReason);

	private final RiskText text;

	private final RiskLevels levels;

	private final MeasureAnswers answers;

	private final Identities identities;

	private final IdentityScreen screen;

	FollowRiskGuide(RiskText text, RiskLevels levels, MeasureAnswers answers, Identities identities,
			IdentityScreen screen) {
		this.text = text;
		this.levels = levels;
		this.answers = answers;
		this.identities = identities;
		this.screen = screen;
	}

	@Override
	public String form() {
		return "follow-risk";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		Map<String, Object> shown = new HashMap<>(this.screen.shows(task));
		shown.put(Variable.riskText.name(), this.identities.leftOver(task.caseNumber(), task.party(), task.variables())
				+ this.text.of(task.caseNumber()) + this.answers.inWords(task.caseNumber(), task.party()));
		return shown;
	}

	/** What was assessed stands until somebody assesses anew, whatever else is done. */
	@Override
	public Collection<String> keeps(Map<String, Object> answers) {
		Object action = answers.get(Variable.riskAction.name());
		Set<String> kept = new HashSet<>();
		if (!"reassess".equals(action)) {
			kept.addAll(RiskTable.items());
			INSTRUMENT.stream().map(Variable::name).forEach(kept::add);
		}
		if (!SHARE.equals(action)) {
			kept.addAll(IdentityClaims.written());
		}
		kept.removeAll(answers.keySet());
		return kept;
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		if (SHARE.equals(answers.get(Variable.riskAction.name()))) {
			return (this.levels.inForce(task.caseNumber()) == Level.ACUTE)
					? this.identities.objections(task.caseNumber(), task.party(), answers)
					: List.of(new Problem(Variable.riskAction.name(),
							"Vad vill du göra? Skydd är begärt bara när nivån är AKUT. Gör en överlämning, eller dela vid ett samråd."));
		}
		Object wanted = answers.get(Variable.newLevel.name());
		return (wanted == null) ? Contradiction.in(answers) : direction(task, answers, Level.of((String) wanted));
	}

	private List<Problem> direction(TaskAtHand task, Map<String, Object> answers, Level wanted) {
		int direction = wanted.compareTo(this.levels.inForce(task.caseNumber()));
		boolean raise = "raise".equals(answers.get(Variable.riskAction.name()));
		return (raise ? (direction > 0) : (direction < 0)) ? List.of()
				: List.of(new Problem(Variable.newLevel.name(), raise
						? "Till vilken nivå? Välj en högre nivå än den som gäller, eller gör en ny bedömning."
						: "Till vilken nivå? Välj en lägre nivå än den som gäller, eller gör en ny bedömning."));
	}

}
