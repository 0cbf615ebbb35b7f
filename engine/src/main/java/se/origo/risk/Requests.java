package se.origo.risk;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import se.origo.casefile.Level;
import se.origo.disclosure.Entry;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.party.Register;

import org.springframework.stereotype.Component;

/** The requests for protection that a case has made, as the ledger knows them. */
@Component
class Requests {

	private final RiskLevels levels;

	private final Ledger ledger;

	private final Register register;

	Requests(RiskLevels levels, Ledger ledger, Register register) {
		this.levels = levels;
		this.ledger = ledger;
		this.register = register;
	}

	/** Ids of the links on which protection was asked for since then, oldest first. */
	List<UUID> since(String caseNumber, String party, Instant since) {
		return this.ledger.disclosedBy(party, caseNumber)
			.stream()
			.filter(entry -> entry.kind() == Entry.Kind.MEASURE && !entry.at().isBefore(since))
			.map(Entry::handOver)
			.distinct()
			.toList();
	}

	/** The requests of the present AKUT that have not been answered to their end. */
	Map<Recipient, HandOver> open(String caseNumber, String party) {
		Map<Recipient, HandOver> open = new EnumMap<>(Recipient.class);
		since(caseNumber, party, this.levels.since(caseNumber, Level.ACUTE)).stream()
			.map(this.ledger::delivery)
			.filter(HandOver::isCurrent)
			.forEach(link -> Recipient.of(this.register.party(link.to().party()).kind())
				.ifPresent(recipient -> open.put(recipient, link)));
		return open;
	}

}
