package se.origo.consultation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import se.origo.casefile.Conflicts;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.party.Coverage;
import se.origo.party.Party;
import se.origo.party.Register;
import se.origo.process.Problem;
import se.origo.process.Role;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Which parties can be asked: all with an agreement but the centre and whoever asks. */
@Component
class Askable {

	private final Register register;

	private final Ledger ledger;

	private final Conflicts conflicts;

	private final Coverage coverage;

	Askable(Register register, Ledger ledger, Conflicts conflicts, Coverage coverage) {
		this.register = register;
		this.ledger = ledger;
		this.conflicts = conflicts;
		this.coverage = coverage;
	}

	/** Those of the kinds that the table names come first. */
	List<Map<String, String>> choices(String caseNumber, Set<String> kinds) {
		String asker = this.ledger.byReceiverCase(caseNumber).map(HandOver::from).map(from -> from.party()).orElse("");
		return this.register.signedParties()
			.stream()
			.filter(party -> party.kind() != Party.Kind.CENTRE && !party.code().equals(asker))
			.sorted(Comparator.comparing((Party party) -> !kinds.contains(party.kind().code())))
			.map(party -> Map.of("label", party.function(Role.CONTACT), "value", party.code()))
			.toList();
	}

	/** Where everybody is kept from the case, a party is not asked. */
	List<Problem> objections(String caseNumber, Object chosen) {
		Set<String> blocked = this.conflicts.blockedFrom(caseNumber);
		boolean unreachable = !blocked.isEmpty() && chosen instanceof Collection<?> parties
				&& parties.stream().anyMatch(party -> !this.coverage.hasAnybodyBut(String.valueOf(party), blocked));
		return unreachable ? List.of(new Problem(Variable.askedParties.name(),
				"Vilka ska tillfrågas: hos en av dem finns ingen som kan ta hand om just den här frågan. Välj en annan part."))
				: List.of();
	}

}
