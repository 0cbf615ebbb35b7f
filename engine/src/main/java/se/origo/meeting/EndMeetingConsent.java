package se.origo.meeting;

import se.origo.process.Step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Nothing more is shared on consent. */
@Step(value = "endMeetingConsent", label = "Anteckna återkallat samtycke",
		does = "Avslutar allt som vilar på samtycke i ärendet, och säger det till dem som har fått veta något.")
class EndMeetingConsent implements JavaDelegate {

	private final Sharing sharing;

	EndMeetingConsent(Sharing sharing) {
		this.sharing = sharing;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.sharing.withdraw(instance.getProcessBusinessKey());
	}

}
