package se.origo.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import se.origo.party.Register;

import org.springframework.stereotype.Service;

/** An auditor looks at what belongs to no case. The question is on record first. */
@Service
class Outsides {

	private final Finds finds;

	private final AuditRows rows;

	private final Diagrams diagrams;

	private final Wording wording;

	private final TimelineMapper mapper;

	private final Choices choices;

	private final Register register;

	Outsides(Finds finds, AuditRows rows, Diagrams diagrams, Wording wording, TimelineMapper mapper, Choices choices,
			Register register) {
		this.finds = finds;
		this.rows = rows;
		this.diagrams = diagrams;
		this.wording = wording;
		this.mapper = mapper;
		this.choices = choices;
		this.register = register;
	}

	/**
	 * A page of it.
	 * @param period when
	 * @param kind an event's word in the record, or an empty text for all
	 * @param page which page, from 1
	 * @param size how many events a page has
	 * @return empty when it would take too long
	 */
	Optional<Outside> of(Period period, String kind, int page, int size) {
		Map<String, String> asked = Map.of("from", period.first().toString(), "to", period.last().toString(), "kind",
				kind, "page", String.valueOf(page), "outside", "true");
		return this.finds.within("audit-sought", asked, () -> {
			List<AuditRow> found = this.rows.outside(period, kind, (page - 1) * size, size + 1);
			List<AuditRow> shown = found.subList(0, Math.min(size, found.size()));
			Diagrams.Names names = this.diagrams.behind(shown);
			Map<String, String> known = new HashMap<>();
			UnaryOperator<String> functions = person -> known.computeIfAbsent(person, this.register::personFunction);
			return new Outside(page, found.size() > size,
					shown.stream().map(row -> event(row, names, functions)).toList());
		});
	}

	private Outside.Event event(AuditRow row, Diagrams.Names names, UnaryOperator<String> functions) {
		// A kind without a sentence is shown by its word: no row is silent.
		String said = OutsideWords.of(row)
			.map(sentence -> this.wording.filled(sentence, row, names, functions))
			.orElseGet(() -> "Händelsen ”" + row.kind() + "”.");
		return new Outside.Event(row.at(), this.mapper.function(row.actor(), functions),
				this.mapper.function(row.actingFor(), functions), this.choices.party(row.party()), said, row.kind());
	}

}
