package se.origo.audit;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import se.origo.casefile.Covers;
import se.origo.party.Party;
import se.origo.party.Register;
import se.origo.process.ItemNames;

import org.springframework.stereotype.Service;

/** Puts together how a case has gone. The reading is on record before it leaves. */
@Service
class Courses {

	private final Readings readings;

	private final Drawings drawings;

	private final DecisionTables tables;

	private final AnsweredForms forms;

	private final Covers covers;

	private final Register register;

	private final Clock clock;

	Courses(Readings readings, Drawings drawings, DecisionTables tables, AnsweredForms forms, Covers covers,
			Register register, Clock clock) {
		this.readings = readings;
		this.drawings = drawings;
		this.tables = tables;
		this.forms = forms;
		this.covers = covers;
		this.register = register;
		this.clock = clock;
	}

	/**
	 * The course of a case.
	 * @param caseNumber the case
	 * @return empty when there is no such case for this auditor
	 */
	Optional<Course> of(String caseNumber) {
		return this.readings.of("course-read", caseNumber, this::told);
	}

	private Course told(Readings.Read read) {
		List<AuditRow> rows = read.rows();
		Map<String, String> known = new HashMap<>();
		UnaryOperator<String> functions = person -> known.computeIfAbsent(person, this.register::personFunction);
		List<Drawing> behind = this.drawings.behind(rows);
		List<Course.Walked> walked = behind.stream()
			.collect(Collectors.groupingBy(Drawing::definition, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.flatMap(versions -> Walk.of(rows, versions, functions, this.clock.instant()).stream())
			.toList();
		DecisionTables.Decided decided = this.tables.behind(rows);
		return new Course(read.caseNumber(), this.register.find(read.party()).map(Party::name).orElse(read.party()),
				read.cut(), walked, decided.tables(), decided.decisions(), this.forms.in(rows, behind, functions),
				sealed(read.caseNumber()));
	}

	private List<Course.Sealed> sealed(String caseNumber) {
		return this.covers.of(caseNumber)
			.stream()
			.flatMap(cover -> cover.items().stream())
			.map(item -> new Course.Sealed(item, ItemNames.of(item)))
			.toList();
	}

}
