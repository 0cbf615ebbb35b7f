package se.origo.referral;

import se.origo.party.Scope;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks whether the chosen ground needs a second person, and remembers who chose it. */
@Step(value = "weighGround", label = "Pröva lagstödet",
		does = "Prövar lagstödet och avgör om ytterligare en person måste bekräfta det.",
		reads = { Variable.party, Variable.receiver, Variable.ground },
		writes = { Variable.secondPersonNeeded, Variable.groundChosenBy })
class WeighGround implements JavaDelegate {

	private final Weighing weighing;

	WeighGround(Weighing weighing) {
		this.weighing = weighing;
	}

	@Override
	public void execute(DelegateExecution instance) {
		instance.setVariable(Variable.secondPersonNeeded.name(),
				this.weighing.needsSecondPerson((String) instance.getVariable(Variable.party.name()),
						(String) instance.getVariable(Variable.receiver.name()),
						(String) instance.getVariable(Variable.ground.name())));
		instance.setVariable(Variable.groundChosenBy.name(), Scope.actor());
	}

}
