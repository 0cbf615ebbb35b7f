package se.origo.referral;

import se.origo.process.Step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends a hand-over that nobody answered. */
@Step(value = "expireReferral", label = "Låt överlämningen gå ut",
		does = "Avslutar överlämningen när ingen har svarat; avsändaren får veta det.")
class ExpireReferral implements JavaDelegate {

	private final Answering answering;

	ExpireReferral(Answering answering) {
		this.answering = answering;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.answering.expire(instance.getProcessBusinessKey());
	}

}
