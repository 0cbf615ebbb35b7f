package se.origo.story;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.Today;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody at a browser. Each verb opens the task, takes it, fills it in and submits. */
public final class Person {

	private final Story story;

	private final Browser browser;

	Person(Story story, Browser browser) {
		this.story = story;
		this.browser = browser;
	}

	/** Starts a hand-over from Tasklist's list of what can be started. */
	public Person startsReferral() {
		return begins("referral");
	}

	Browser.Answer starts(String process) {
		for (JsonNode definition : this.browser.get("/process-definition?latest=true").expect(200).body()) {
			if (definition.path("key").asText().equals(process)) {
				return this.browser.post("/process-definition/" + definition.path("id").asText() + "/submit-form",
						Map.of("variables", Map.of()));
			}
		}
		throw new AssertionError("Cannot start " + process);
	}

	public Person writesDraft(Letter letter) {
		return does("draftReferral", letter.answers());
	}

	public Person discardsDraft() {
		return does("draftReferral", Map.of("draftAction", "discard"));
	}

	/** Chooses a ground and states what it demands. */
	public Person choosesGround(String ground) {
		return does("chooseGround", ground(ground));
	}

	/** The answers that a ground demands. */
	public static Map<String, Object> ground(String ground) {
		Map<String, Object> answers = new HashMap<>(Map.of("ground", ground, "groundAction", "send"));
		switch (ground) {
			case "CONSENT" -> answers.putAll(Map.of("consentHow", "spoken", "consentUntil",
					Today.local().plusDays(60).toString(), "consentCoversForwarding", true));
			case "DUTY-OTHER" -> answers.put("dutyAct", "Lagen om detta, 3 §");
			case "CHILD-CRIME", "CRIME-1Y" -> answers.put("crime", "honour-oppression");
			case "SOCIAL-HEALTH" ->
				answers.putAll(Map.of("careCircumstance", "under-18", "groundReason", "Nödvändigt för stödet."));
			case "DUTY-REPORT" -> {
			}
			default -> answers.put("groundReason", "Intressena har vägts mot varandra.");
		}
		return answers;
	}

	/** Draft, ground and sending in one. */
	public Person sends(Letter letter, String ground) {
		return startsReferral().writesDraft(letter).choosesGround(ground);
	}

	public Person sends(Letter letter) {
		return sends(letter, "CONSENT");
	}

	public Person confirmsGround(boolean agrees) {
		return does("confirmGround", Map.of("groundConfirmed", agrees));
	}

	public Person acknowledges() {
		return does("acknowledgeReferral", Map.of("acknowledged", true));
	}

	public Person accepts() {
		return does("assessReferral", Map.of("assessment", "accept"));
	}

	public Person declines(String reason, String words) {
		return does("assessReferral", Map.of("assessment", "decline", "declineReason", reason, "declineText", words));
	}

	public Person forwards(String next) {
		return does("assessReferral", Map.of("assessment", "forward", "forwardTo", next));
	}

	public Person asks(String question) {
		return does("assessReferral", Map.of("assessment", "ask", "question", question));
	}

	public Person asksDuringWork(String question) {
		return does("reportProgress", Map.of("progressAction", "ask", "question", question));
	}

	/** Reports an outcome, without words. */
	public Person reports(String outcome) {
		return does("reportProgress",
				Map.of("progressAction", "outcome", "outcome", outcome, "feedbackGround", "none"));
	}

	public Person reports(String outcome, String words) {
		return does("reportProgress", Map.of("progressAction", "outcome", "outcome", outcome, "feedbackGround",
				"CONSENT", "feedback", words, "feedbackReason", "Samtycket omfattar det."));
	}

	public Person holds(String reason) {
		return does("reportProgress", Map.of("progressAction", "hold", "holdReason", reason));
	}

	public Person resumes() {
		return does("resumeReferral", Map.of("resumed", true));
	}

	public Person undoesAcceptance() {
		return does("reportProgress", Map.of("progressAction", "undo"));
	}

	public Person handsBack() {
		return does("reportProgress", Map.of("progressAction", "return"));
	}

	public Person writes(String message) {
		return does("followReferral", Map.of("followAction", "message", "message", message));
	}

	public Person answersWith(String code) {
		return does("followReferral", Map.of("followAction", "message", "answerCode", code));
	}

	public Person takesBack(String action, String reason) {
		return does("followReferral", Map.of("followAction", action, "withdrawalReason", reason));
	}

	public Person withdraws() {
		return takesBack("withdraw", "no-longer-needed");
	}

	public Person readsReturn() {
		return does("readReturn", Map.of("returnRead", true));
	}

	public Person readsFeedback() {
		return does("acknowledgeFeedback", Map.of("feedbackRead", true));
	}

	/** Opens the task, takes it, fills in its form and submits. */
	public Person does(String task, Map<String, ?> answers) {
		FormTask form = takes(task);
		form.fill(answers).expect(204);
		this.story.look();
		return this;
	}

	/** The same, but the door does not accept it and nothing at all is changed. */
	public Refused tries(String task, Map<String, ?> answers) {
		FormTask form = takes(task);
		List<String> before = this.story.everything();
		Browser.Answer answer = form.fill(answers);
		assertThat(this.story.everything()).as("a refusal changes nothing: %s", answer).isEqualTo(before);
		return new Refused(answer);
	}

	/** Submits exactly these values to a task, whoever has it and whether it still is. */
	public Refused triesToSubmit(String taskId, Map<String, ?> answers) {
		List<String> before = this.story.everything();
		Browser.Answer answer = new FormTask(this.browser, taskId).submit(answers);
		assertThat(this.story.everything()).as("a refusal changes nothing: %s", answer).isEqualTo(before);
		return new Refused(answer);
	}

	/** Submits, and tells the status: for those who race. */
	public int submits(String taskId, Map<String, ?> answers) {
		return new FormTask(this.browser, taskId).submit(answers).status();
	}

	/** Claims, and tells the status: for those who race. */
	public int claims(String taskId) {
		return new FormTask(this.browser, taskId).claim().status();
	}

	public Person startsAbsence() {
		return begins("absence");
	}

	public Person startsBlock() {
		return begins("conflict-block");
	}

	/** Answers for keeping a function from a case, without anybody left or not. */
	public Map<String, Object> block(String caseNumber, String function, boolean nobodyLeft) {
		return Blocks.ofPerson(reads("describeConflict"), caseNumber, function, nobodyLeft);
	}

	/** Keeps a function from a case. */
	public Person blocks(String caseNumber, String function) {
		return startsBlock().does("describeConflict", block(caseNumber, function, false));
	}

	/** Keeps a whole party from a case. */
	public Person blocksParty(String caseNumber, String party) {
		return startsBlock().does("describeConflict", Blocks.ofParty(caseNumber, party));
	}

	public Person wantsToLift() {
		return does("reviewBlock", Map.of("conflictReviewAction", "lift"));
	}

	/** Starts a process; the story is about its case. */
	public Person begins(String process) {
		this.story.begun(starts(process).expect(200).body().path("businessKey").asText());
		return this;
	}

	/** Takes a task of another case and answers it. */
	public Person answers(String taskId, Map<String, ?> answers) {
		FormTask form = new FormTask(this.browser, taskId);
		form.claim().expect(204);
		form.fill(answers).expect(204);
		return this;
	}

	/** Proposes that a case be removed, by a decision of this name. */
	public Person proposesDisposal(String caseNumber, String decision) {
		return begins("disposal").does("proposeDisposal", Map.of("disposalAction", "propose", "disposedCase",
				caseNumber, "disposalReason", "retention-ended", "disposalDecision", decision));
	}

	/** May not start this. */
	public Refused triesToStart(String process) {
		return new Refused(starts(process));
	}

	/** Answers for somebody's absence, from an hour ago for three days. */
	public Map<String, Object> absence(String function) {
		OffsetDateTime now = OffsetDateTime.now();
		Object person = ((List<?>) reads("registerAbsence").get("absentPersonChoices")).stream()
			.map(Map.class::cast)
			.filter(choice -> choice.get("label").toString().startsWith(function))
			.findFirst()
			.orElseThrow()
			.get("value");
		return Map.of("absentPerson", person, "absentFrom", now.minusHours(1).toString(), "absentUntil",
				now.plusDays(3).toString());
	}

	/** Takes the task. */
	public FormTask takes(String task) {
		FormTask form = new FormTask(this.browser, this.story.task(task));
		form.open().expect(200);
		form.claim().expect(204);
		return form;
	}

	/** Leaves the task to others. */
	public Person leaves(String task) {
		new FormTask(this.browser, this.story.task(task)).unclaim().expect(204);
		return this;
	}

	/** What the form of the task shows this person. */
	public Map<String, Object> reads(String task) {
		return new FormTask(this.browser, this.story.task(task)).values();
	}

	/** A task, whoever's story it belongs to. */
	public FormTask at(String taskId) {
		return new FormTask(this.browser, taskId);
	}

	/** The case at the task, as this person sees it. */
	public Panel panel(String task) {
		return panelAt(this.story.task(task));
	}

	/** The case at a task, whoever has it and whether it still is. */
	public Panel panelAt(String taskId) {
		return new Panel(this.browser, taskId);
	}

	public Person withdrawsConsent() {
		return does("followReferral", Map.of("followAction", "withdraw-consent", "consentTakenBack", true));
	}

	/** What the centre's alarm about a party shows this person. */
	public Map<String, Object> readsAlarm(String party) {
		return new FormTask(this.browser, this.story.alarm(party)).values();
	}

	/** Handles the centre's alarm. */
	public Person answersAlarm(String party, String deed) {
		return answers(this.story.alarm(party), Map.of("alarmHandled", deed));
	}

	/** What the task is called on this person's list. */
	public String nameOf(String taskId) {
		return new FormTask(this.browser, taskId).open().expect(200).body().path("name").asText();
	}

	/** The form this person is shown. */
	public String formOf(String task) {
		return new FormTask(this.browser, this.story.task(task)).formId();
	}

	/** Has typed something that is not submitted. */
	public Person keepsDraft(String task, Map<String, Object> typed) {
		takes(task);
		this.browser.put("/api/drafts/" + this.story.task(task), typed).expect(200);
		return this;
	}

	/** For this person the task does not exist, in any call. */
	public Person doesNotFind(String taskId) {
		for (String call : List.of("", "/form", "/deployed-form", "/form-variables")) {
			this.browser.get("/task/" + taskId + call).expect(404);
		}
		FormTask form = new FormTask(this.browser, taskId);
		form.claim().expect(404);
		form.unclaim().expect(404);
		form.submit(Map.of()).expect(404);
		return this;
	}

	/** Element ids of the tasks on this person's list that belong to this story. */
	public List<String> list() {
		return this.browser
			.post("/filter/party/list?firstResult=0&maxResults=50",
					Map.of("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc"))))
			.expect(200)
			.body()
			.at("/_embedded/task")
			.findValuesAsText("id")
			.stream()
			.filter(id -> this.story.isOurs(id))
			.toList();
	}

}
