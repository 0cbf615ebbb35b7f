package se.origo.risk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Level;
import se.origo.disclosure.Delivery;
import se.origo.disclosure.Entry;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.process.Message;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/**
 * Takes back requests for protection that were made in error. What the centre told goes
 * from the receivers' cases; what they have written of their own deeds is theirs and
 * stays, and so does the ledger's word of what they once learned.
 */
@Service
class Recalls {

	/** The code that the links end with. */
	private static final String REASON = "entered-in-error";

	/** A party's own words. */
	private static final List<String> OWN = Stream.of(Variable.measuresTaken, Variable.measureWords)
		.map(Variable::name)
		.toList();

	private final RiskLevels levels;

	private final Requests requests;

	private final Ledger ledger;

	private final Delivery delivery;

	private final CaseFiles cases;

	Recalls(RiskLevels levels, Requests requests, Ledger ledger, Delivery delivery, CaseFiles cases) {
		this.levels = levels;
		this.requests = requests;
		this.ledger = ledger;
		this.delivery = delivery;
		this.cases = cases;
	}

	/** Takes back what was asked since the risk was last found to be raised. */
	void recall(String caseNumber, String party) {
		this.requests.since(caseNumber, party, this.levels.since(caseNumber, Level.RAISED))
			.forEach(link -> recall(link, party));
	}

	private void recall(UUID id, String party) {
		HandOver link = this.ledger.delivery(id);
		boolean waits = this.delivery.receiverWaits(link, Message.MEASURE_WITHDRAWN);
		this.delivery.acrossTheLine(() -> this.cases.retain(link.toCase(), waits ? List.of() : OWN));
		this.ledger.record(Entry.of(Entry.Kind.MEASURE, id, link.from(), link.to(),
				List.of(Variable.withdrawalReason.name()), Entry.Basis.NONE, Entry.Doer.now(party, null), null));
		if (waits) {
			this.delivery.tellReceiver(link, Message.MEASURE_WITHDRAWN, Map.of());
		}
		else {
			this.delivery.start(Message.MEASURE_RECALLED, link.toCase(),
					Map.of(Variable.party.name(), link.to().party()));
		}
		this.ledger.end(id, REASON);
	}

}
