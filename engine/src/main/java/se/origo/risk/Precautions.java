package se.origo.risk;

import java.time.Clock;

import se.origo.casefile.GuardKind;
import se.origo.casefile.Guards;
import se.origo.casefile.Level;
import se.origo.casefile.LevelGuards;
import se.origo.deadline.SwedishTime;

import org.springframework.stereotype.Component;

/** What a level keeps people to from the moment it applies. */
@Component
class Precautions {

	private final RiskLevels levels;

	private final Guards guards;

	private final LevelGuards demanded;

	private final Clock clock;

	Precautions(RiskLevels levels, Guards guards, LevelGuards demanded, Clock clock) {
		this.levels = levels;
		this.guards = guards;
		this.demanded = demanded;
		this.clock = clock;
	}

	/**
	 * No guardian is told where one is suspected; at AKUT nothing leaves towards the
	 * family.
	 */
	void take(Assessment assessment) {
		String caseNumber = assessment.caseNumber();
		if (assessment.inForce() != Level.NORMAL && !this.levels.verdict(caseNumber).mayInformGuardian()) {
			set(caseNumber, GuardKind.DO_NOT_INFORM_GUARDIAN,
					"Riskbedömningen säger att vårdnadshavare inte ska informeras.", 30);
		}
		if (assessment.inForce() == Level.ACUTE) {
			this.demanded.demand(caseNumber, GuardKind.OUTGOING_FROZEN, "Risknivån är AKUT.",
					SwedishTime.today(this.clock).plusDays(1));
		}
	}

	/** What AKUT alone demanded goes when two persons have found it to be less. */
	void lift(Assessment lowered) {
		if (lowered.inForce() != Level.ACUTE) {
			this.demanded.release(lowered.caseNumber(), GuardKind.OUTGOING_FROZEN);
		}
	}

	private void set(String caseNumber, GuardKind kind, String reason, int days) {
		if (!this.guards.stands(caseNumber, kind)) {
			this.guards.set(caseNumber, kind, reason, SwedishTime.today(this.clock).plusDays(days));
		}
	}

}
