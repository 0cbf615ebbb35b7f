package se.origo.referral;

import java.util.Optional;
import java.util.Set;

import se.origo.casefile.Conflicts;
import se.origo.party.Coverage;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Whether there is anybody at a party who may be given a case: where everybody is kept
 * from it by a conflict of interest, nothing is sent. Who is kept from it, and why, is
 * not said.
 */
@Component
class Reachable {

	private final Conflicts conflicts;

	private final Coverage coverage;

	Reachable(Conflicts conflicts, Coverage coverage) {
		this.conflicts = conflicts;
		this.coverage = coverage;
	}

	/**
	 * What stands in the way of sending a case to a party.
	 * @param caseNumber the case it would be sent from
	 * @param party code of the party it would be sent to
	 * @param field where the party was chosen
	 * @param label what the field is called
	 * @return a sentence that names no one, or empty
	 */
	Optional<Problem> objection(String caseNumber, String party, Variable field, String label) {
		Set<String> blocked = this.conflicts.blockedFrom(caseNumber);
		return (blocked.isEmpty() || this.coverage.hasAnybodyBut(party, blocked)) ? Optional.empty()
				: Optional
					.of(new Problem(field.name(), label + "där finns ingen som kan ta hand om just det här ärendet."
							+ " Välj en annan mottagare, eller ring resurscentrum."));
	}

}
