package se.origo.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import se.origo.party.Register;

import org.springframework.stereotype.Service;

/**
 * What an auditor reads. The reading is on record before it leaves, or does not happen.
 */
@Service
class Timelines {

	private final Readings readings;

	private final Diagrams diagrams;

	private final Wording wording;

	private final TimelineMapper mapper;

	private final Register register;

	Timelines(Readings readings, Diagrams diagrams, Wording wording, TimelineMapper mapper, Register register) {
		this.readings = readings;
		this.diagrams = diagrams;
		this.wording = wording;
		this.mapper = mapper;
		this.register = register;
	}

	/**
	 * The timeline of a case, this reading included as its last entry.
	 * @param caseNumber the case
	 * @return empty when there is no such case, or none for this auditor, which makes no
	 * difference; that somebody looked is on record too
	 * @throws IllegalStateException when the reading cannot be recorded
	 */
	Optional<Timeline> of(String caseNumber) {
		return this.readings.of("audit-read", caseNumber, this::told);
	}

	/**
	 * The same as a file; taking it away is a row of its own.
	 * @param caseNumber the case
	 * @return the file's text; empty when there is no such case
	 */
	Optional<String> file(String caseNumber) {
		return this.readings.of("events-exported", caseNumber, read -> EventFile.of(told(read)));
	}

	private Timeline told(Readings.Read read) {
		List<AuditRow> told = read.rows();
		Diagrams.Names names = this.diagrams.behind(told);
		Map<String, String> known = new HashMap<>();
		UnaryOperator<String> functions = person -> known.computeIfAbsent(person, this.register::personFunction);
		return new Timeline(read.caseNumber(), read.cut(),
				told.stream()
					.flatMap(row -> this.wording.of(row, names, functions)
						.map(sentence -> this.mapper.entry(row, sentence,
								names.element(row).map(label -> row.element()).orElse(null), functions))
						.stream())
					.toList());
	}

}
