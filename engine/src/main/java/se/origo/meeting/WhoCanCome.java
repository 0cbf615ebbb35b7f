package se.origo.meeting;

import java.util.Optional;
import java.util.Set;

import se.origo.casefile.Conflicts;
import se.origo.party.Coverage;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Whether anybody at a party may be called: where everybody is kept from the case, the
 * party is not. Who is kept from it, and why, is not said.
 */
@Component
class WhoCanCome {

	private final Conflicts conflicts;

	private final Coverage coverage;

	WhoCanCome(Conflicts conflicts, Coverage coverage) {
		this.conflicts = conflicts;
		this.coverage = coverage;
	}

	/** What stands in the way of calling a party, in a sentence that names no one. */
	Optional<Problem> objection(String caseNumber, String party) {
		Set<String> blocked = this.conflicts.blockedFrom(caseNumber);
		return (blocked.isEmpty() || this.coverage.hasAnybodyBut(party, blocked)) ? Optional.empty()
				: Optional.of(new Problem(Variable.meetingParties.name(), "Vilka parter ska vara med? Hos en av dem"
						+ " finns ingen som kan ta hand om just det här ärendet. Ring resurscentrum."));
	}

}
