package se.origo.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.origo.casefile.Level;
import se.origo.casefile.Verdict;
import se.origo.deadline.SwedishTime;

import org.springframework.stereotype.Component;

/**
 * The level of a case in words: what applies, what each assessor thinks, and what the
 * table says of it. Assessors who differ are shown side by side, never averaged.
 */
@Component
class RiskText {

	private static final Map<String, String> REASONS = Map.ofEntries(Map.entry("threat-now", "hot nu"),
			Map.entry("violence-24h", "våld det senaste dygnet"), Map.entry("suicide-risk", "självmordsrisk"),
			Map.entry("home-child", "måste hem i dag"), Map.entry("home-adult", "måste hem i dag"),
			Map.entry("home-suspected", "måste hem till en misstänkt vårdnadshavare"),
			Map.entry("travel-72h-child", "resa inom 72 timmar"), Map.entry("travel-72h-adult", "resa inom 72 timmar"),
			Map.entry("travel-14d-child", "resa inom 14 dagar"), Map.entry("travel-14d-adult", "resa inom 14 dagar"),
			Map.entry("travel-later", "resa planerad"), Map.entry("abroad", "redan utomlands"),
			Map.entry("marriage-child", "risk för barnäktenskap"),
			Map.entry("marriage-adult", "risk för tvångsäktenskap"),
			Map.entry("cutting-child", "risk för könsstympning"), Map.entry("cutting-adult", "risk för könsstympning"),
			Map.entry("guardian-suspected", "vårdnadshavare misstänks"),
			Map.entry("protected-identity", "skyddade personuppgifter"), Map.entry("honour", "hedersrelaterat"),
			Map.entry("instrument-high", "instrument: hög risk"),
			Map.entry("instrument-medium", "instrument: medelhög risk"),
			Map.entry("instrument-low", "instrument: låg risk"), Map.entry("worry-high", "stor egen oro"),
			Map.entry("worry-raised", "egen oro"), Map.entry("judgement", "yrkesbedömning"),
			Map.entry("three-unknown", "minst tre okända svar"),
			Map.entry("repeat-contact", "kontakt förut, inom tolv månader"));

	private final RiskLevels levels;

	private final Assessments assessments;

	private final OnCall onCall;

	RiskText(RiskLevels levels, Assessments assessments, OnCall onCall) {
		this.levels = levels;
		this.onCall = onCall;
		this.assessments = assessments;
	}

	/** For a form: level, assessors, what the table says. */
	String of(String caseNumber) {
		Verdict verdict = this.levels.verdict(caseNumber);
		List<String> lines = new ArrayList<>();
		lines.add("**Nivå: " + this.levels.inForce(caseNumber).label() + "**");
		if (this.levels.inForce(caseNumber) == Level.ACUTE) {
			lines.add(this.onCall.now());
		}
		lines.add(assessors(caseNumber));
		if (!verdict.mayInformGuardian()) {
			lines.add("**Informera inte vårdnadshavare.** Det kan öka faran.");
		}
		if (!verdict.references().isEmpty()) {
			lines.add("Lagstöd: " + String.join("; ", verdict.references()) + ".");
		}
		verdict.questions().forEach(question -> lines.add("- " + question));
		return String.join("\n\n", lines);
	}

	/** What each assessor thought last. */
	String assessors(String caseNumber) {
		Map<String, Assessment> last = new LinkedHashMap<>();
		this.assessments.of(caseNumber).rows().forEach(row -> {
			last.remove(row.by().person());
			last.put(row.by().person(), row);
		});
		boolean differ = last.values().stream().map(Assessment::level).distinct().count() > 1;
		String views = String.join("; ", last.values().stream().map(RiskText::view).toList());
		return differ ? "**Bedömningarna skiljer sig åt.** " + views + "." : "Bedömt: " + views + ".";
	}

	private static String view(Assessment row) {
		List<String> reasons = row.rules().stream().map(REASONS::get).filter(reason -> reason != null).toList();
		String how = switch (row.kind()) {
			case ASSESSED -> reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")";
			case RAISED -> " (höjd)";
			case KEPT -> " (står fast)";
			case LOWERED -> " (sänkt av två personer)";
		};
		return row.level().label() + " av " + row.by().function() + " den " + SwedishTime.moment(row.at()) + how;
	}

}
