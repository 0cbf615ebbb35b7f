package se.origo.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Guards;
import se.origo.deadline.SwedishTime;
import se.origo.disclosure.Address;
import se.origo.disclosure.Entry;
import se.origo.disclosure.Gate;
import se.origo.disclosure.Ground;
import se.origo.disclosure.GroundClaim;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.disclosure.Side;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.process.Objection;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/** Sending a hand-over through the gate, and what arrives on the other side at once. */
@Service
class Sending {

	private final CaseFiles cases;

	private final Guards guards;

	private final Register register;

	private final Gate gate;

	private final Ledger ledger;

	private final Referrals referrals;

	private final Arrival arrival;

	private final Reachable reachable;

	private final Clock clock;

	Sending(CaseFiles cases, Guards guards, Register register, Gate gate, Ledger ledger, Referrals referrals,
			Arrival arrival, Reachable reachable, Clock clock) {
		this.cases = cases;
		this.guards = guards;
		this.register = register;
		this.gate = gate;
		this.ledger = ledger;
		this.referrals = referrals;
		this.arrival = arrival;
		this.reachable = reachable;
		this.clock = clock;
	}

	/**
	 * Judges a ground for a hand-over.
	 * @param caseNumber the sender's case
	 * @param party the sending party
	 * @param receiver code of the receiving party
	 * @param claim the ground and what is stated for it
	 * @return what is wrong, empty when the gate is open
	 */
	List<Problem> judge(String caseNumber, String party, String receiver, GroundClaim claim) {
		List<Problem> problems = new ArrayList<>(this.gate.objections(claim, side(party), side(receiver), today()));
		unreachable(caseNumber, receiver).ifPresent(problems::add);
		return problems;
	}

	/** Where everybody is kept from the case, it is not sent. */
	Optional<Problem> unreachable(String caseNumber, String receiver) {
		return this.reachable.objection(caseNumber, receiver, Variable.receiver, "Mottagare: ");
	}

	/**
	 * Sends the hand-over: the last time the gate is asked, and what it says then holds.
	 * @param caseNumber the sender's case
	 * @param party the sending party
	 * @param codes receiver, ground and urgency
	 * @throws Objection when the gate has closed since the ground was chosen
	 */
	void send(String caseNumber, String party, Map<String, Object> codes) {
		String receiver = (String) codes.get(Variable.receiver.name());
		Map<String, Object> items = new HashMap<>(this.cases.read(caseNumber, claimItems()));
		items.put(Variable.ground.name(), codes.get(Variable.ground.name()));
		GroundClaim claim = GroundClaim.of(items);
		judge(caseNumber, party, receiver, claim).stream().findFirst().ifPresent(problem -> {
			throw new Objection(problem);
		});
		HandOver handOver = this.ledger.open(caseNumber, address(party), address(receiver), claim.ground());
		boolean report = Ground.DUTY_REPORT.equals(claim.ground());
		List<String> passing = new ArrayList<>(this.guards.passing(caseNumber,
				Content.coded(Boolean.TRUE.equals(items.get(Variable.protectedIdentity.name())))));
		if (report) {
			passing.addAll(Content.listed(items.get(Variable.disclosedItems.name())));
		}
		String urgency = (String) codes.get(Variable.urgency.name());
		this.arrival.of(handOver, caseNumber, passing, new Arrival.Kind(report, urgency));
		this.ledger.record(Entry.of(report ? Entry.Kind.HAND_OVER : Entry.Kind.PREVIEW, handOver.id(), handOver.from(),
				handOver.to(), passing, new Entry.Basis(claim.ground(), claim.codes()), doer(party, codes),
				claim.consentUntil()));
		this.referrals.change(caseNumber, party, Status.REQUESTED);
		this.referrals.receipt(caseNumber, this.clock.instant());
	}

	private static List<String> claimItems() {
		List<String> items = new ArrayList<>();
		for (Variable item : List.of(Variable.ageBand, Variable.protectedIdentity, Variable.disclosedItems,
				Variable.groundReason, Variable.consentHow, Variable.consentUntil, Variable.consentCoversForwarding,
				Variable.crime, Variable.dutyAct, Variable.careCircumstance)) {
			items.add(item.name());
		}
		return items;
	}

	/**
	 * Who discloses is who chose the ground; whoever acts now and is somebody else has
	 * confirmed it.
	 */
	private Entry.Doer doer(String party, Map<String, Object> codes) {
		String chooser = (String) codes.get(Variable.groundChosenBy.name());
		String actingFor = this.register.callerById(chooser).map(caller -> caller.actingForAt(party)).orElse(null);
		return new Entry.Doer(chooser, actingFor, Scope.actor().equals(chooser) ? null : Scope.actor());
	}

	Address address(String party) {
		return Address.contact(this.register, party);
	}

	/** The party as the gate sees it; null when there is none. */
	Side side(String code) {
		return Side.of(this.register, code);
	}

	LocalDate today() {
		return SwedishTime.today(this.clock);
	}

}
