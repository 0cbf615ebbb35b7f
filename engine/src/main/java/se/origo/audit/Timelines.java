package se.origo.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an auditor reads. The reading is on record before it leaves, or does not happen.
 */
@Service
class Timelines {

	private final AuditRows rows;

	private final Diagrams diagrams;

	private final Wording wording;

	private final TimelineMapper mapper;

	private final Register register;

	private final Happenings happenings;

	Timelines(AuditRows rows, Diagrams diagrams, Wording wording, TimelineMapper mapper, Register register,
			Happenings happenings) {
		this.rows = rows;
		this.diagrams = diagrams;
		this.wording = wording;
		this.mapper = mapper;
		this.register = register;
		this.happenings = happenings;
	}

	/**
	 * The timeline of a case, this reading included as its last entry.
	 * @param caseNumber the case
	 * @return empty when there is no such case, or none for this auditor, which makes no
	 * difference; that somebody looked is on record too
	 * @throws IllegalStateException when the reading cannot be recorded
	 */
	@Transactional
	Optional<Timeline> of(String caseNumber) {
		return Scope.asSystem("auditing", () -> {
			Optional<String> party = this.rows.partyOf(caseNumber);
			this.happenings.tell(party.map(code -> new Happening("audit-read", code, caseNumber, null, Map.of()))
				.orElseGet(() -> new Happening("not-found", null, null, null, Map.of("asked", caseNumber))));
			return party.map(code -> told(caseNumber, this.rows.of(caseNumber)));
		});
	}

	private Timeline told(String caseNumber, List<AuditRow> told) {
		Diagrams.Names names = this.diagrams.behind(told);
		Map<String, String> known = new HashMap<>();
		UnaryOperator<String> functions = person -> known.computeIfAbsent(person, this.register::personFunction);
		return new Timeline(caseNumber,
				told.stream()
					.flatMap(row -> this.wording.of(row, names, functions)
						.map(sentence -> this.mapper.entry(row, sentence,
								names.element(row).map(label -> row.element()).orElse(null), functions))
						.stream())
					.toList());
	}

}
