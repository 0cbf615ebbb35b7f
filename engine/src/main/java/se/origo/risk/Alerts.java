package se.origo.risk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Guards;
import se.origo.casefile.Level;
import se.origo.disclosure.Address;
import se.origo.disclosure.Delivery;
import se.origo.disclosure.Entry;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.disclosure.Terms;
import se.origo.party.Party;
import se.origo.party.Register;
import se.origo.process.Message;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/**
 * Asks municipality, police and health for protection at once, all in the transaction of
 * whoever found the level to be AKUT. What passes is coded and names nobody, so it needs
 * no ground; who it is follows on a ground of its own, by a hand-over.
 */
@Service
class Alerts {

	private static final String OPENS = "protective-measure";

	/** What says how bad it is, and nothing of who. */
	private static final List<Variable> CODED = List.of(Variable.ageBand, Variable.threatNow, Variable.recentViolence,
			Variable.mustGoHome, Variable.suicideRisk, Variable.travel, Variable.guardianSuspected,
			Variable.municipality);

	private final CaseFiles cases;

	private final Guards guards;

	private final RiskLevels levels;

	private final Register register;

	private final Ledger ledger;

	private final Delivery delivery;

	private final Clock clock;

	Alerts(CaseFiles cases, Guards guards, RiskLevels levels, Register register, Ledger ledger, Delivery delivery,
			Clock clock) {
		this.cases = cases;
		this.guards = guards;
		this.levels = levels;
		this.register = register;
		this.ledger = ledger;
		this.delivery = delivery;
		this.clock = clock;
	}

	/**
	 * Alerts those who have not been alerted since it turned AKUT. Whoever was asked the
	 * last time, or asked something else from this case, is asked again.
	 */
	void send(String caseNumber, String party) {
		Map<String, Object> coded = this.cases.read(caseNumber, CODED.stream().map(Variable::name).toList());
		List<String> passing = this.guards.passing(caseNumber, List.copyOf(coded.keySet()));
		Instant since = this.levels.since(caseNumber, Level.ACUTE);
		Set<String> alerted = this.ledger.disclosedBy(party, caseNumber)
			.stream()
			.filter(entry -> entry.kind() == Entry.Kind.MEASURE && !entry.at().isBefore(since))
			.map(entry -> entry.to().party())
			.collect(Collectors.toSet());
		receivers(passing.contains(Variable.municipality.name()) ? coded.get(Variable.municipality.name()) : null)
			.filter(receiver -> !receiver.code().equals(party) && !alerted.contains(receiver.code()))
			.forEach(receiver -> send(caseNumber, party, receiver, passing));
	}

	private void send(String caseNumber, String party, Party receiver, List<String> passing) {
		HandOver link = this.ledger.open(caseNumber, address(party), address(receiver.code()),
				Entry.Basis.NONE.ground());
		String receiverCase = this.delivery.arrive(link, OPENS, passing, terms(party));
		this.delivery.start(Message.MEASURE_REQUESTED, receiverCase,
				Map.of(Variable.party.name(), receiver.code(), Variable.urgency.name(), Level.ACUTE.code(),
						Variable.clockAnchor.name(), Date.from(this.clock.instant())));
	}

	static Terms terms(String party) {
		return Terms.nameless(Entry.Kind.MEASURE, party);
	}

	/** The municipality when it is known and may be told, the police and the region. */
	private Stream<Party> receivers(Object municipality) {
		List<Party> signed = this.register.signedParties();
		List<Party> receivers = new ArrayList<>();
		signed.stream()
			.filter(party -> party.kind() == Party.Kind.MUNICIPALITY && party.code().equals(municipality))
			.forEach(receivers::add);
		Stream.of(Party.Kind.POLICE, Party.Kind.REGION)
			.map(kind -> signed.stream().filter(party -> party.kind() == kind).findFirst())
			.flatMap(Optional::stream)
			.forEach(receivers::add);
		return receivers.stream();
	}

	private Address address(String party) {
		return Address.contact(this.register, party);
	}

}
