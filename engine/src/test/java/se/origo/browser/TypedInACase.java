package se.origo.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.Today;
import se.origo.story.Person;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.TaskService;

/** What somebody has begun to write about risk, guards and support. */
final class TypedInACase {

	private final Stories stories;

	private final Canaries canaries;

	TypedInACase(Stories stories, Canaries canaries) {
		this.stories = stories;
		this.canaries = canaries;
	}

	void risks(TaskService tasks) {
		kurator("risk-assessment").keepsDraft("assessSigns", this.canaries.typed("acute-screen"));
		Story high = this.stories.begin();
		high.as("kurator").begins("risk-assessment").does("assessSigns", signs("no", "abroad"));
		high.as("kurator").keepsDraft("followRisk", this.canaries.typed("follow-risk"));
		high.timer("assessmentTooOld").fires();
		high.as("kurator").keepsDraft("reassessRisk", this.canaries.typed("reassess-risk"));
		Story acute = this.stories.begin();
		acute.as("kurator").begins("risk-assessment").does("assessSigns", signs("yes", "none"));
		decides(acute);
		acute.as("botkyrka")
			.answers(Offered.newest(tasks, "acknowledgeMeasure", "botkyrka"), Map.of("acknowledged", true))
			.answers(Offered.newest(tasks, "reportMeasure", "botkyrka"),
					with(this.canaries.typed("report-measure"), Map.of("measuresTaken", List.of("shelter"))));
	}

	/** A day later it is decided whether it still is AKUT. */
	private void decides(Story acute) {
		acute.sender()
			.changedByHand("update origo.risk_assessment set at = at - interval '25 hours' where case_number = :case");
		acute.as("kurator").does("followRisk", again(signs("yes", "none")));
		acute.timer("assessmentTooOld").fires();
		acute.as("kurator").keepsDraft("decideLevel", this.canaries.typed("decide-level"));
	}

	private static Map<String, Object> again(Map<String, Object> signs) {
		Map<String, Object> answers = with(new HashMap<>(signs),
				Map.of("riskAction", "reassess", "riskEvent", "check-in"));
		answers.remove("municipality");
		return answers;
	}

	private static Map<String, Object> signs(String threatNow, String travel) {
		return Map.of("threatNow", threatNow, "recentViolence", "no", "mustGoHome", "no", "suicideRisk", "no", "travel",
				travel, "ageBand", "18-20", "municipality", "botkyrka");
	}

	void guards() {
		starts().keepsDraft("describeGuard", this.canaries.typed("describe-guard"));
		starts()
			.does("describeGuard",
					Map.of("guardAction", "set", "guardKind", "do-not-inform-guardian", "guardReason", "En grund.",
							"guardReviewOn", Today.local().plusDays(30).toString()))
			.keepsDraft("reviewGuard", this.canaries.typed("review-guard"));
	}

	private Person starts() {
		Person owner = this.stories.begin().as("danderyd").startsReferral();
		owner.panel("draftReferral").starts("guard");
		return owner;
	}

	void support() {
		kurator("support").keepsDraft("planSupport", this.canaries.typed("plan-support"));
		planned().keepsDraft("followSupport", this.canaries.typed("follow-support"));
		planned().does("followSupport", Map.of("supportAction", "protection-plan"))
			.keepsDraft("writeProtectionPlan", this.canaries.typed("protection-plan"));
		planned().does("followSupport", Map.of("supportAction", "end"))
			.keepsDraft("endSupport", this.canaries.typed("end-support"));
		Story over = this.stories.begin();
		plan(over.as("kurator").begins("support")).does("followSupport", Map.of("supportAction", "end"))
			.does("endSupport", Map.of("supportEnd", "completed", "youngPersonsView", "Bra.", "followUpsWanted", true));
		over.timer("followUpDue").fires();
		over.as("kurator").keepsDraft("followUpSupport", this.canaries.typed("follow-up-support"));
	}

	private Person planned() {
		return plan(kurator("support"));
	}

	private static Person plan(Person counsellor) {
		return counsellor.does("planSupport", Map.of("supportAction", "continue", "supportPlan", "En plan."));
	}

	private Person kurator(String process) {
		return this.stories.begin().as("kurator").begins(process);
	}

	private static Map<String, Object> with(Map<String, Object> typed, Map<String, Object> codes) {
		typed.putAll(codes);
		return typed;
	}

}
