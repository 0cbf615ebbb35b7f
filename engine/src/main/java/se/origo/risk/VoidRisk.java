package se.origo.risk;

import se.origo.casefile.Level;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * What was registered in error never was: as a lowering it takes two, because whoever
 * could call it an error alone could call off the protection of somebody in danger.
 */
@Step(value = "voidRisk", label = "Återta det felregistrerade",
		does = "Prövar att två olika personer har tagit ställning, återtar varje begäran om skydd hos dem som har fått en, och sätter nivån till normal. Parterna får en kodad uppgift om att begäran var fel.",
		reads = { Variable.party, Variable.loweringProposedBy, Variable.loweringProposedFor })
class VoidRisk implements JavaDelegate {

	private final RiskLevels levels;

	private final Precautions precautions;

	private final Recalls recalls;

	VoidRisk(RiskLevels levels, Precautions precautions, Recalls recalls) {
		this.levels = levels;
		this.precautions = precautions;
		this.recalls = recalls;
	}

	@Override
	public void execute(DelegateExecution instance) {
		String party = (String) instance.getVariable(Variable.party.name());
		String caseNumber = instance.getProcessBusinessKey();
		Two proposer = Two.demanded(instance.getVariables(), party);
		this.recalls.recall(caseNumber, party);
		this.precautions.lift(this.levels.lower(caseNumber, party, Level.NORMAL, proposer.person()));
	}

}
