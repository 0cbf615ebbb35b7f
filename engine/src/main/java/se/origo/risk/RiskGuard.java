package se.origo.risk;

import java.util.List;

import se.origo.casefile.Cover;
import se.origo.casefile.Guard;
import se.origo.casefile.Level;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The level of risk, first thing at each task of the case. */
@Component
@Order(-1)
class RiskGuard implements Guard {

	private final Assessments assessments;

	private final RiskText text;

	RiskGuard(Assessments assessments, RiskText text) {
		this.assessments = assessments;
		this.text = text;
	}

	@Override
	public List<Warning> warnings(Cover cover) {
		return this.assessments.of(cover.caseNumber())
			.latest()
			.filter(latest -> latest.inForce() != Level.NORMAL)
			.map(latest -> List.of(new Warning("risk", "Risknivå: " + latest.inForce().label(),
					this.text.assessors(cover.caseNumber()).replace("**", ""))))
			.orElse(List.of());
	}

}
