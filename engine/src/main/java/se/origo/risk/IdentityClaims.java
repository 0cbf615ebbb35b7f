package se.origo.risk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import se.origo.deadline.SwedishTime;
import se.origo.disclosure.Gate;
import se.origo.disclosure.Ground;
import se.origo.disclosure.GroundClaim;
import se.origo.disclosure.Grounds;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.disclosure.Need;
import se.origo.disclosure.Shareable;
import se.origo.disclosure.Side;
import se.origo.party.Register;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * What is stated on the screen for telling somebody who it is about, and whether it opens
 * the door: for each of the parties by itself, so that what is wrong for one holds up no
 * other.
 */
@Component
class IdentityClaims {

	private static final String NOTHING = "none";

	/** What is stated once for all of them, and what the gate calls it. */
	private static final Map<Variable, Variable> SHARED = Map.of(Variable.shareConsentHow, Variable.consentHow,
			Variable.shareConsentUntil, Variable.consentUntil, Variable.shareCrime, Variable.crime, Variable.shareAct,
			Variable.dutyAct, Variable.shareCircumstance, Variable.careCircumstance);

	private final Gate gate;

	private final Grounds grounds;

	private final Ledger ledger;

	private final Register register;

	private final Clock clock;

	IdentityClaims(Gate gate, Grounds grounds, Ledger ledger, Register register, Clock clock) {
		this.gate = gate;
		this.grounds = grounds;
		this.ledger = ledger;
		this.register = register;
		this.clock = clock;
	}

	/**
	 * Names of everything in the case that is stated here, the age that it rests on
	 * included.
	 */
	static List<String> written() {
		return Stream
			.of(Stream.of(Recipient.values()).flatMap(Recipient::written), SHARED.keySet().stream(),
					Stream.of(Variable.policeReportReason, Variable.ageBand))
			.flatMap(all -> all)
			.map(Variable::name)
			.toList();
	}

	/** Those for whom a ground is chosen. */
	static List<Recipient> chosen(Map<String, Object> answers) {
		return Stream.of(Recipient.values())
			.filter(one -> answers.get(one.ground().name()) != null)
			.filter(one -> !NOTHING.equals(answers.get(one.ground().name())))
			.toList();
	}

	/** The items that somebody is to be told. */
	static List<String> items(Recipient recipient, Map<String, Object> answers) {
		return (answers.get(recipient.items().name()) instanceof Collection<?> several)
				? Shareable.names().stream().filter(several::contains).toList() : List.of();
	}

	/** The claim for one of them, as the gate reads it. */
	static GroundClaim claim(Recipient recipient, Map<String, Object> answers) {
		Map<String, Object> claim = new LinkedHashMap<>();
		claim.put(Variable.ageBand.name(), answers.get(Variable.ageBand.name()));
		claim.put(Variable.ground.name(), answers.get(recipient.ground().name()));
		claim.put(Variable.groundReason.name(), answers.get(recipient.reason().name()));
		SHARED.forEach((here, there) -> claim.put(there.name(), answers.get(here.name())));
		return GroundClaim.of(claim);
	}

	/**
	 * The grounds towards one of them; one that a second person confirms takes a
	 * hand-over.
	 */
	List<Ground> between(String party, Recipient recipient) {
		return this.grounds.between(Side.of(this.register, party).kind(), recipient.kind())
			.stream()
			.filter(ground -> !ground.secondPerson() && !ground.needs(Need.SECOND_PERSON))
			.toList();
	}

	/**
	 * What stands in the way of telling one of them.
	 * @param link the request that it was sent, or null when none waits
	 */
	List<Problem> objections(String party, Recipient recipient, HandOver link, Map<String, Object> answers) {
		if (link == null) {
			return List.of(problem(recipient, recipient.ground(),
					"ingen begäran om skydd väntar där. Välj att inte lämna ut, och gör en överlämning i stället."));
		}
		if (between(party, recipient).stream()
			.noneMatch(ground -> ground.code().equals(answers.get(recipient.ground().name())))) {
			return List.of(problem(recipient, recipient.ground(), "välj ett lagstöd i listan."));
		}
		List<Problem> problems = new ArrayList<>();
		if (items(recipient, answers).isEmpty()) {
			problems.add(problem(recipient, recipient.items(), "välj vilka uppgifter som lämnas ut."));
		}
		if (!this.ledger.consentStands(link.id())) {
			problems.add(problem(recipient, recipient.ground(),
					"samtycket är återkallat eller har gått ut, så inget mer kan lämnas ut i den här begäran."));
		}
		if (recipient == Recipient.POLICE && !isDecided(answers)) {
			problems.add(problem(recipient, Variable.policeReport,
					"besluta först om brottet ska polisanmälas. En polis som får veta vem det gäller kan vara skyldig att anmäla."));
		}
		this.gate
			.objections(claim(recipient, answers), Side.of(this.register, party),
					Side.of(this.register, link.to().party()), SwedishTime.today(this.clock))
			.forEach(found -> problems.add(problem(recipient, field(recipient, found.field()), found.sentence())));
		return problems;
	}

	private static boolean isDecided(Map<String, Object> answers) {
		return List.of("yes", "no").contains(String.valueOf(answers.get(Variable.policeReport.name())));
	}

	/** The gate knows its own fields; the screen has others for the same things. */
	private static Variable field(Recipient recipient, String gates) {
		return SHARED.entrySet()
			.stream()
			.filter(pair -> pair.getValue().name().equals(gates))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(Variable.groundReason.name().equals(gates) ? recipient.reason() : recipient.ground());
	}

	private static Problem problem(Recipient recipient, Variable field, String sentence) {
		return new Problem(field.name(), recipient.label() + ": " + sentence);
	}

}
