package se.origo.consultation;

import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.disclosure.Address;
import se.origo.disclosure.Delivery;
import se.origo.disclosure.Entry;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.disclosure.Terms;
import se.origo.party.Register;
import se.origo.process.Message;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/** A question goes from one party to another, which gets a case of its own for it. */
@Service
class Asking {

	/** What names nobody needs no ground of its own. */
	private static final String NO_GROUND = Entry.Basis.NONE.ground();

	private final CaseFiles cases;

	private final Register register;

	private final Ledger ledger;

	private final Delivery delivery;

	Asking(CaseFiles cases, Register register, Ledger ledger, Delivery delivery) {
		this.cases = cases;
		this.register = register;
		this.ledger = ledger;
		this.delivery = delivery;
	}

	/** A party asks the centre. */
	void centre(String caseNumber, String party) {
		String centre = this.register.centre().code();
		HandOver link = open(caseNumber, party, centre);
		String there = arrive(link, "consultation", Content.QUESTION);
		this.delivery.start(Message.CONSULTATION_ASKED, there, Map.of(Variable.party.name(), centre));
	}

	/**
	 * The centre asks a party.
	 * @return id of the link
	 */
	String party(String caseNumber, String centre, String asked, String urgency) {
		HandOver link = open(caseNumber, centre, asked);
		String there = arrive(link, "consultation-opinion", Content.INQUIRY);
		this.delivery.start(Message.OPINION_ASKED, there,
				Map.of(Variable.party.name(), asked, Variable.urgency.name(), urgency));
		return link.id().toString();
	}

	private HandOver open(String caseNumber, String from, String to) {
		return this.ledger.open(caseNumber, address(from), address(to), NO_GROUND);
	}

	private String arrive(HandOver link, String opens, List<Variable> items) {
		return this.delivery.arrive(link, opens, known(link.fromCase(), items),
				Terms.nameless(Entry.Kind.QUESTION, link.from().party()));
	}

	/** What there is of these items: nobody is told what is not known. */
	List<String> known(String caseNumber, List<Variable> items) {
		return List.copyOf(this.cases.read(caseNumber, Content.names(items)).keySet());
	}

	private Address address(String party) {
		return Address.contact(this.register, party);
	}

}
