package se.origo.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import se.origo.casefile.CaseFiles;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Objection;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Extracts of the ledger for whom a case concerns. The request is a case of its own; what
 * it may read is the ledger of one of the same party's cases.
 */
@Service
@Transactional
class Extracts {

	/** Where a row can be put when it is withheld; the name is the reason's code. */
	static final List<Variable> WITHHELD = List.of(Variable.withheldForYouth, Variable.withheldForOthers,
			Variable.withheldForInquiry);

	private final HandOvers handOvers;

	private final Ledger ledger;

	private final CaseFiles cases;

	private final Happenings happenings;

	Extracts(HandOvers handOvers, Ledger ledger, CaseFiles cases, Happenings happenings) {
		this.handOvers = handOvers;
		this.ledger = ledger;
		this.cases = cases;
		this.happenings = happenings;
	}

	/** Numbers of the party's own cases with their latest link, the newest first. */
	Map<String, HandOver> cases(String party) {
		Map<String, HandOver> cases = new LinkedHashMap<>();
		this.handOvers.ofParty(party).forEach(link -> {
			boolean sent = link.from().party().equals(party) && link.fromCase() != null;
			cases.putIfAbsent(sent ? link.fromCase() : link.toCase(), link);
		});
		return cases;
	}

	/**
	 * The disclosures of a case, oldest first; that they were read is on record there.
	 */
	List<Entry> rows(String party, String caseNumber) {
		List<Entry> rows = Stream
			.concat(this.ledger.disclosedBy(party, caseNumber).stream(),
					this.ledger.disclosedTo(party, caseNumber).stream())
			.sorted(Comparator.comparing(Entry::at))
			.toList();
		this.happenings.tell(new Happening("ledger-read", party, caseNumber, null, Map.of()));
		return rows;
	}

	/** What the secrecy test has released, oldest first. */
	List<Entry> released(String request, String party, String caseNumber) {
		List<String> released = chosen(this.cases.read(request, List.of(Variable.releasedRows.name())),
				Variable.releasedRows);
		return rows(party, caseNumber).stream().filter(row -> released.contains(row.id().toString())).toList();
	}

	/**
	 * Puts on record who decided what about each row.
	 * @param request number of the request's own case
	 * @param party code of the party
	 * @param caseNumber the case it is about
	 * @throws Objection when a row has been added since, on which nobody has decided
	 */
	void tested(String request, String party, String caseNumber) {
		Map<String, Object> answers = this.cases.read(request, names());
		for (Entry row : rows(party, caseNumber)) {
			String id = row.id().toString();
			if (chosen(answers, Variable.releasedRows).contains(id)) {
				this.happenings.tell(new Happening("extract-row-released", party, request, id, Map.of()));
				continue;
			}
			Variable reason = WITHHELD.stream()
				.filter(list -> chosen(answers, list).contains(id))
				.findFirst()
				.orElseThrow(() -> new Objection(new Problem(Variable.releasedRows.name(),
						"Lämnas ut: något har lämnats ut sedan du öppnade uppgiften. Ladda om den och pröva det med.")));
			this.happenings
				.tell(new Happening("extract-row-withheld", party, request, id, Map.of("type", reason.name())));
		}
	}

	/** Puts on record, in both cases, that the extract has been handed out. */
	void handedOut(String request, String party, String caseNumber) {
		for (String number : List.of(request, caseNumber)) {
			this.happenings.tell(new Happening("extract-handed-out", party, number, null, Map.of()));
		}
	}

	private static List<String> names() {
		List<String> names = new ArrayList<>(List.of(Variable.releasedRows.name()));
		WITHHELD.forEach(list -> names.add(list.name()));
		return names;
	}

	static List<String> chosen(Map<String, Object> answers, Variable list) {
		return (answers.get(list.name()) instanceof Collection<?> ids) ? ids.stream().map(String::valueOf).toList()
				: List.of();
	}

}
