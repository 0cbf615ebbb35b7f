package se.origo.disposal;

import se.origo.casefile.Disposals;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "eraseCase", label = "Gallra ärendet",
		does = "Tar bort allt som är skrivet i ärendet och förstör dess nyckel, så att ingen kopia kan läsas. Kan inte ångras.",
		reads = { Variable.party, Variable.disposedCase, Variable.disposalReason, Variable.disposalProposedBy,
				Variable.disposalConfirmedBy })
class EraseCase implements JavaDelegate {

	private final DisposalProcess disposal;

	EraseCase(DisposalProcess disposal) {
		this.disposal = disposal;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.disposal.erase(new Disposals.Order(text(instance, Variable.disposedCase), text(instance, Variable.party),
				text(instance, Variable.disposalReason), text(instance, Variable.disposalProposedBy),
				text(instance, Variable.disposalConfirmedBy)));
	}

	private static String text(DelegateExecution instance, Variable variable) {
		return (String) instance.getVariable(variable.name());
	}

}
