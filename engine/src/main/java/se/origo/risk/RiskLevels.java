package se.origo.risk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Level;
import se.origo.casefile.RiskTable;
import se.origo.casefile.Verdict;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.stereotype.Service;

/**
 * The level of a case and how it moves: up by anybody's judgement, down by two persons
 * and by nothing else. An assessment that comes out lower is kept as what somebody
 * thought, beside the level that stays.
 */
@Service
class RiskLevels {

	private final RiskTable table;

	private final Assessments assessments;

	private final CaseFiles cases;

	private final Register register;

	private final Happenings happenings;

	private final Clock clock;

	RiskLevels(RiskTable table, Assessments assessments, CaseFiles cases, Register register, Happenings happenings,
			Clock clock) {
		this.table = table;
		this.assessments = assessments;
		this.cases = cases;
		this.register = register;
		this.happenings = happenings;
		this.clock = clock;
	}

	/** Asks the table about what stands in the case, and adds a row. */
	Assessment assess(String caseNumber, String party) {
		Verdict verdict = verdict(caseNumber);
		Level inForce = inForce(caseNumber).orHigher(verdict.level());
		return add(caseNumber, party, Assessment.Kind.ASSESSED, verdict.level(), inForce, verdict.rules(), null);
	}

	/** Somebody finds it worse. It can never come out lower. */
	Assessment raise(String caseNumber, String party, Level to) {
		return add(caseNumber, party, Assessment.Kind.RAISED, to, inForce(caseNumber).orHigher(to), List.of(), null);
	}

	/** Somebody has decided that it stays as it is. */
	Assessment keep(String caseNumber, String party) {
		Level inForce = inForce(caseNumber);
		return add(caseNumber, party, Assessment.Kind.KEPT, inForce, inForce, List.of(), null);
	}

	/** Two persons find it better: the one who proposed it and the one who acts now. */
	Assessment lower(String caseNumber, String party, Level to, String proposedBy) {
		return add(caseNumber, party, Assessment.Kind.LOWERED, to, to, List.of(), proposedBy);
	}

	/** What the table says of what stands in the case now. */
	Verdict verdict(String caseNumber) {
		return this.table.judge(this.cases.read(caseNumber, RiskTable.items()));
	}

	/** All that has been judged of a case. */
	Series series(String caseNumber) {
		return this.assessments.of(caseNumber);
	}

	/** The level that applies; the lowest while nobody has judged. */
	Level inForce(String caseNumber) {
		return series(caseNumber).inForce();
	}

	/**
	 * Since when it has been at least this level without a break; now when it is not.
	 */
	Instant since(String caseNumber, Level level) {
		return series(caseNumber).since(level).orElseGet(this.clock::instant);
	}

	private Assessment add(String caseNumber, String party, Assessment.Kind kind, Level level, Level inForce,
			List<String> rules, String otherPerson) {
		String actingFor = Scope.caller().map(caller -> caller.actingForAt(party)).orElse(null);
		String function = Scope.caller().map(caller -> this.register.personFunction(caller.person())).orElse("Origo");
		Assessment row = new Assessment(caseNumber, party, kind, level, inForce, rules,
				new Assessment.Assessor(Scope.actor(), actingFor, function, otherPerson), this.clock.instant());
		this.assessments.add(row);
		Map<String, String> codes = new TreeMap<>(
				Map.of("judged", level.code(), "riskLevel", inForce.code(), "rules", String.join(",", rules)));
		this.happenings
			.tell(new Happening("risk-" + kind.name().toLowerCase(Locale.ROOT), party, caseNumber, null, codes));
		return row;
	}

}
