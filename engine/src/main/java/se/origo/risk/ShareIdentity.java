package se.origo.risk;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells those who have been asked for protection who it is about. */
@Step(value = "shareIdentity", label = "Säg vem det gäller",
		does = "Lämnar ut valda uppgifter till kommun, polis och region som tillägg till begäran om skydd, var och en på sitt eget lagstöd. Den vars lagstöd inte gäller får ingenting; de andra får sitt.",
		reads = Variable.party)
class ShareIdentity implements JavaDelegate {

	private final Identities identities;

	ShareIdentity(Identities identities) {
		this.identities = identities;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.identities.share(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()),
				instance.getVariables());
	}

}
