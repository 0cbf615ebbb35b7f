package se.origo.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Covers;
import se.origo.disclosure.Address;
import se.origo.disclosure.Delivery;
import se.origo.disclosure.Entry;
import se.origo.disclosure.Ground;
import se.origo.disclosure.GroundClaim;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Terms;
import se.origo.party.Register;
import se.origo.process.Objection;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/**
 * Tells those who have been asked for protection who it is about, as an addition to the
 * coded request that they have: each on a ground of its own and with a row of its own, or
 * not at all. What cannot go stays on the screen with the reason.
 */
@Service
class Identities {

	private final IdentityClaims claims;

	private final Requests requests;

	private final CaseFiles cases;

	private final Covers covers;

	private final Delivery delivery;

	private final Register register;

	Identities(IdentityClaims claims, Requests requests, CaseFiles cases, Covers covers, Delivery delivery,
			Register register) {
		this.claims = claims;
		this.requests = requests;
		this.cases = cases;
		this.covers = covers;
		this.delivery = delivery;
		this.register = register;
	}

	/** What is wrong when nothing at all could go; empty when something can. */
	List<Problem> objections(String caseNumber, String party, Map<String, Object> answers) {
		Map<String, Object> all = with(caseNumber, answers);
		List<Recipient> chosen = IdentityClaims.chosen(all);
		if (chosen.isEmpty()) {
			return List.of(new Problem(Variable.riskAction.name(),
					"Vad vill du göra? Välj ett lagstöd för minst en av dem som ska få veta vem det gäller."));
		}
		Map<Recipient, List<Problem>> found = judged(caseNumber, party, all);
		return found.values().stream().anyMatch(List::isEmpty) ? List.of()
				: found.values().stream().flatMap(List::stream).distinct().toList();
	}

	/**
	 * Why somebody who should know does not, a line for each; empty when nothing is left
	 * over.
	 */
	String leftOver(String caseNumber, String party, Map<String, Object> variables) {
		StringBuilder text = new StringBuilder();
		if (!isStated(caseNumber)) {
			return "";
		}
		judged(caseNumber, party, with(caseNumber, variables)).forEach((recipient, problems) -> text.append("**")
			.append(recipient.label())
			.append(" har inte fått veta vem det gäller.** ")
			.append(problems.isEmpty() ? "Skicka igen." : problems.get(0).sentence())
			.append("\n\n"));
		return text.toString();
	}

	/** Asked by name: nothing is read of a case where nothing is left over. */
	private boolean isStated(String caseNumber) {
		return this.covers.of(caseNumber)
			.filter(cover -> Stream.of(Recipient.values()).anyMatch(one -> cover.items().contains(one.ground().name())))
			.isPresent();
	}

	private Map<Recipient, List<Problem>> judged(String caseNumber, String party, Map<String, Object> answers) {
		Map<Recipient, List<Problem>> judged = new LinkedHashMap<>();
		List<Recipient> chosen = IdentityClaims.chosen(answers);
		if (!chosen.isEmpty()) {
			Map<Recipient, HandOver> open = this.requests.open(caseNumber, party);
			chosen.forEach(one -> judged.put(one, this.claims.objections(party, one, open.get(one), answers)));
		}
		return judged;
	}

	private Map<String, Object> with(String caseNumber, Map<String, Object> answers) {
		Map<String, Object> all = new HashMap<>(this.cases.read(caseNumber, IdentityClaims.written()));
		all.putAll(answers);
		return all;
	}

	/**
	 * Tells those towards whom the door is open: the last time the gate is asked.
	 * @param variables the codes that the form has set
	 */
	void share(String caseNumber, String party, Map<String, Object> variables) {
		Map<String, Object> answers = with(caseNumber, variables);
		Map<Recipient, List<Problem>> judged = judged(caseNumber, party, answers);
		List<Recipient> told = judged.keySet().stream().filter(one -> judged.get(one).isEmpty()).toList();
		if (told.isEmpty()) {
			throw new Objection(objections(caseNumber, party, variables).get(0));
		}
		Map<Recipient, HandOver> open = this.requests.open(caseNumber, party);
		told.forEach(one -> tell(caseNumber, party, one, open.get(one), answers));
		forget(caseNumber, told, told.size() == judged.size());
	}

	private void tell(String caseNumber, String party, Recipient recipient, HandOver link,
			Map<String, Object> answers) {
		GroundClaim claim = IdentityClaims.claim(recipient, answers);
		LocalDate until = Ground.CONSENT.equals(claim.ground()) ? claim.consentUntil() : null;
		this.delivery.add(link, IdentityClaims.items(recipient, answers), new Terms(Entry.Kind.ADDITION,
				new Entry.Basis(claim.ground(), claim.codes()), Entry.Doer.now(party, null), until));
		List<String> words = new ArrayList<>();
		Stream.of(claim.dutyAct(), claim.reason()).filter(word -> word != null).forEach(words::add);
		if (recipient == Recipient.POLICE) {
			words.add("Brottet "
					+ ("yes".equals(answers.get(Variable.policeReport.name())) ? "polisanmäls" : "polisanmäls inte"));
			Stream.of(answers.get(Variable.policeReportReason.name()))
				.filter(word -> word != null)
				.map(Object::toString)
				.forEach(words::add);
		}
		if (!words.isEmpty()) {
			this.cases.note(caseNumber, Address.contact(this.register, party).function(),
					recipient.label() + " fick veta vem det gäller. " + String.join(". ", words));
		}
	}

	/**
	 * Nothing is filled in beforehand the next time; what did not go stays to be mended.
	 */
	private void forget(String caseNumber, List<Recipient> told, boolean everybody) {
		Map<String, Object> stated = new HashMap<>();
		if (everybody) {
			IdentityClaims.written()
				.stream()
				.filter(name -> !name.equals(Variable.ageBand.name()))
				.forEach(name -> stated.put(name, null));
		}
		told.stream().flatMap(Recipient::written).forEach(item -> stated.put(item.name(), null));
		this.cases.write(caseNumber, stated);
	}

}
