package se.origo.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.origo.casefile.CaseFiles;
import se.origo.disclosure.Consents;
import se.origo.disclosure.Delivery;
import se.origo.disclosure.Entry;
import se.origo.disclosure.Gate;
import se.origo.disclosure.Ground;
import se.origo.disclosure.GroundClaim;
import se.origo.disclosure.Ledger;
import se.origo.disclosure.Shareable;
import se.origo.disclosure.Terms;
import se.origo.process.Objection;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/** What one party at the table learns of the case, on which ground. */
@Service
class Sharing {

	private static final String NONE = Entry.Basis.NONE.ground();

	/** What is stated for a ground at the table, and what the gate calls it. */
	private static final Map<Variable, Variable> CLAIM = Map.of(Variable.ground, Variable.ground,
			Variable.shareConsentHow, Variable.consentHow, Variable.shareConsentUntil, Variable.consentUntil,
			Variable.shareCrime, Variable.crime, Variable.shareAct, Variable.dutyAct, Variable.shareCircumstance,
			Variable.careCircumstance, Variable.shareReason, Variable.groundReason);

	private final Table table;

	private final PoliceStop police;

	private final Gate gate;

	private final CaseFiles cases;

	private final Ledger ledger;

	private final Delivery delivery;

	private final Consents consents;

	Sharing(Table table, PoliceStop police, Gate gate, CaseFiles cases, Ledger ledger, Delivery delivery,
			Consents consents) {
		this.table = table;
		this.police = police;
		this.gate = gate;
		this.cases = cases;
		this.ledger = ledger;
		this.delivery = delivery;
		this.consents = consents;
	}

	/** What is in the case that can be shared. */
	List<String> shareable(String caseNumber) {
		List<String> asked = Stream.concat(Shareable.names().stream(), Stream.of(Variable.protectedIdentity.name()))
			.toList();
		return Shareable.of(this.cases.read(caseNumber, asked));
	}

	/** Whether the person is known at the table: said so, or told already. */
	boolean identified(Meeting meeting) {
		return meeting.identified() || this.ledger.disclosedBy(meeting.party(), meeting.caseNumber())
			.stream()
			.filter(entry -> meeting.seats().stream().anyMatch(seat -> seat.handOver().equals(entry.handOver())))
			.anyMatch(entry -> Shareable.identifies(entry.items()));
	}

	/**
	 * What stands in the way of sharing.
	 * @param meeting the meeting
	 * @param answers the receiver, the items, the ground and what is stated for it
	 * @return what is wrong, by form key
	 */
	List<Problem> objections(Meeting meeting, Map<String, Object> answers) {
		List<String> items = items(answers);
		boolean identifies = Shareable.identifies(items);
		if (!meeting.expected().contains(answers.get(Variable.receiver.name()))) {
			return List.of(new Problem(Variable.receiver.name(),
					"Med vem delas uppgifterna? Den parten kommer inte. Välj någon vid bordet."));
		}
		var stop = this.police.at(meeting.expected(), identifies || identified(meeting), meeting.police() != null);
		if (stop.isPresent()) {
			return List.of(new Problem(Variable.sharedItems.name(), "Vilka uppgifter? " + stop.get()));
		}
		if (NONE.equals(answers.get(Variable.ground.name()))) {
			return identifies ? List.of(new Problem(Variable.ground.name(),
					"Vilket lagstöd? De valda uppgifterna kan peka ut personen. Välj ett lagstöd, eller bara koder."))
					: List.of();
		}
		if (Ground.CONSENT.equals(answers.get(Variable.ground.name())) && consentEnded(meeting)) {
			return List.of(new Problem(Variable.ground.name(), "Vilket lagstöd? Samtycket är återkallat eller har gått"
					+ " ut. Inget mer kan delas på det, med någon vid bordet."));
		}
		return judged(meeting, answers);
	}

	private List<Problem> judged(Meeting meeting, Map<String, Object> answers) {
		String receiver = String.valueOf(answers.get(Variable.receiver.name()));
		return this.gate
			.objections(claim(meeting, answers), this.table.side(meeting.party()), this.table.side(receiver),
					this.table.today())
			.stream()
			.map(Sharing::atTheTable)
			.toList();
	}

	/** The gate knows its own fields; the form has others for the same things. */
	private static Problem atTheTable(Problem problem) {
		return CLAIM.entrySet()
			.stream()
			.filter(pair -> pair.getValue().name().equals(problem.field()))
			.map(pair -> new Problem(pair.getKey().name(), problem.sentence()))
			.findFirst()
			.orElse(problem);
	}

	private GroundClaim claim(Meeting meeting, Map<String, Object> answers) {
		Map<String, Object> claim = new LinkedHashMap<>(
				this.cases.read(meeting.caseNumber(), List.of(Variable.ageBand.name())));
		CLAIM.forEach((here, gate) -> claim.put(gate.name(), answers.get(here.name())));
		return GroundClaim.of(claim);
	}

	private boolean consentEnded(Meeting meeting) {
		return meeting.seats().stream().anyMatch(seat -> !this.ledger.consentStands(seat.handOver()));
	}

	/**
	 * Shares: the last time the gate is asked.
	 * @param id the meeting
	 * @param codes receiver and ground
	 */
	void share(String id, Map<String, Object> codes) {
		Meeting meeting = this.table.of(id);
		Map<String, Object> answers = new LinkedHashMap<>(this.cases.read(meeting.caseNumber(),
				Stream.concat(CLAIM.keySet().stream(), Stream.of(Variable.sharedItems)).map(Variable::name).toList()));
		answers.putAll(codes);
		objections(meeting, answers).stream().findFirst().ifPresent(problem -> {
			throw new Objection(problem);
		});
		String ground = (String) codes.get(Variable.ground.name());
		GroundClaim claim = claim(meeting, answers);
		Entry.Basis basis = NONE.equals(ground) ? Entry.Basis.NONE : new Entry.Basis(ground, claim.codes());
		LocalDate until = Ground.CONSENT.equals(ground) ? claim.consentUntil() : null;
		Meeting.Seat seat = seat(meeting, (String) codes.get(Variable.receiver.name()));
		this.delivery.add(this.ledger.delivery(seat.handOver()), items(answers),
				new Terms(Entry.Kind.MEETING, basis, Entry.Doer.now(meeting.party(), null), until));
		String why = Stream.of(claim.dutyAct(), claim.reason())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(". "));
		if (!why.isEmpty()) {
			this.cases.note(meeting.caseNumber(), this.table.function(meeting.party()),
					"Varför lagstödet gäller, för " + this.table.function(seat.participant()) + ": " + why);
		}
		forget(meeting.caseNumber());
	}

	/** The next party has a ground of its own: nothing is filled in beforehand. */
	private void forget(String caseNumber) {
		Map<String, Object> stated = new LinkedHashMap<>();
		CLAIM.keySet()
			.stream()
			.filter(name -> name.place() == Variable.Place.CASE_FILE)
			.forEach(name -> stated.put(name.name(), null));
		stated.put(Variable.sharedItems.name(), null);
		this.cases.write(caseNumber, stated);
	}

	private static Meeting.Seat seat(Meeting meeting, String participant) {
		return meeting.seats()
			.stream()
			.filter(seat -> seat.participant().equals(participant))
			.findFirst()
			.orElseThrow(() -> new Objection(
					new Problem(Variable.receiver.name(), "Med vem delas uppgifterna? Välj någon vid bordet.")));
	}

	/** Ends what rests on consent. */
	boolean withdraw(String caseNumber) {
		return this.consents.withdraw(caseNumber);
	}

	/** Whether something rests on a consent that can be withdrawn. */
	boolean restsOnConsent(String caseNumber) {
		return !this.consents.withdrawable(caseNumber).isEmpty();
	}

	private static List<String> items(Map<String, Object> answers) {
		return (answers.get(Variable.sharedItems.name()) instanceof Collection<?> chosen)
				? Shareable.names().stream().filter(chosen::contains).toList() : List.of();
	}

}
