package se.origo.story;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import se.origo.party.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** One party's side of a hand-over: its own case, its own instances. */
public final class Side {

	private final Story story;

	private final String caseNumber;

	Side(Story story, String caseNumber) {
		this.story = story;
		this.caseNumber = caseNumber;
	}

	/** The side's own case number. */
	public String caseNumber() {
		return this.caseNumber;
	}

	/** This side's process has ended, and at this end event. */
	public Side endsAt(String end) {
		this.story.check(end);
		ProcessInstance main = this.story.instances(this.caseNumber).get(0);
		BpmnAwareTests.assertThat(main).isEnded().hasPassed(end);
		assertThat(this.story.open("followReferral")
			.stream()
			.filter(task -> task.getProcessInstanceId().equals(main.getId()))).isEmpty();
		return this;
	}

	/** One of this side's instances, called ones included, has passed these elements. */
	public Side hasPassed(String... elements) {
		for (String element : elements) {
			this.story.check(element);
			assertThat(passed()).as("passed by %s", this.caseNumber).contains(element);
		}
		return this;
	}

	/** None of this side's instances has passed this element. */
	public Side hasNotPassed(String element) {
		this.story.check(element);
		assertThat(passed()).doesNotContain(element);
		return this;
	}

	private List<String> passed() {
		HistoryService history = this.story.stories.engine.getHistoryService();
		return this.story.instances(this.caseNumber)
			.stream()
			.flatMap(instance -> history.createHistoricActivityInstanceQuery()
				.processInstanceId(instance.getId())
				.finished()
				.list()
				.stream())
			.filter(activity -> !activity.isCanceled() || activity.getActivityType().equals("errorEndEvent"))
			.map(activity -> activity.getActivityId())
			.toList();
	}

	/** The one open task of this side at this element. */
	public String task(String element) {
		this.story.check(element);
		return this.story.stories.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(this.caseNumber)
			.taskDefinitionKey(element)
			.singleResult()
			.getId();
	}

	/** The timers that run on this side. */
	public List<Job> timers() {
		ProcessEngine engine = this.story.stories.engine;
		return Scope.asSystem("test",
				() -> engine.getRuntimeService()
					.createProcessInstanceQuery()
					.processInstanceBusinessKey(this.caseNumber)
					.list()
					.stream()
					.flatMap(instance -> engine.getManagementService()
						.createJobQuery()
						.processInstanceId(instance.getId())
						.timers()
						.list()
						.stream())
					.toList());
	}

	/** This side waits for somebody at exactly these tasks. */
	public Side waitsAt(String... tasks) {
		Stream.of(tasks).forEach(this.story::check);
		assertThat(this.story.stories.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(this.caseNumber)
			.list()).extracting(task -> task.getTaskDefinitionKey()).containsExactlyInAnyOrder(tasks);
		return this;
	}

	/** Nothing has been sent from here. */
	public Side isUnsent() {
		assertThat(rows("select status from origo.referral where case_number = :case")).isEmpty();
		return this;
	}

	/** Codes of the grounds of what was sent from here. */
	public List<String> grounds() {
		return rows("select d.ground from origo.disclosure d join origo.hand_over_sender s using (hand_over) "
				+ "where s.case_number = :case order by d.position");
	}

	/** What has passed between this side and the other, with the items. */
	public List<String> told() {
		return rows("select d.kind || ' ' || array_to_string(d.items, ',') from origo.disclosure d "
				+ "join origo.hand_over_sender s using (hand_over) where s.case_number = :case order by d.position");
	}

	/** Who has done things of this kind here, and for whom. */
	public List<String> actingFor(String kind) {
		return rows("""
				select a.sign_in_name || coalesce(' for ' || b.sign_in_name, '') from origo.audit r
				  join origo.person a on a.id = r.actor left join origo.person b on b.id = r.acting_for
				  where r.case_number = :case and r.kind = '%s' order by r.id""".formatted(kind));
	}

	/** The state. */
	public String state() {
		return rows("select status from origo.referral where case_number = :case").get(0);
	}

	/** The state as this side knows it. */
	public Side is(String status) {
		List<String> known = rows("select status from origo.referral where case_number = :case "
				+ "union all select status from origo.reception where case_number = :case");
		assertThat(known).as("state on side %s", this.caseNumber).containsExactly(status);
		return this;
	}

	/** Names of what stands in this side's case file. */
	public List<String> items() {
		return rows("select item from origo.case_item where case_number = :case order by item");
	}

	/** Everything that is written in this side's case: items, notes and drafts. */
	public List<String> words() {
		return this.story.stories.behindTheCurtain(() -> this.story.stories.texts.everything(this.caseNumber));
	}

	/** The notes of the thread, oldest first. */
	public List<String> notes() {
		return this.story.stories.behindTheCurtain(() -> this.story.stories.texts.notes(this.caseNumber));
	}

	/** Writes an item behind the application's back. */
	public Side writes(String item, Object value) {
		return this.story.stories.behindTheCurtain(() -> {
			this.story.stories.texts.write(this.caseNumber, item, value);
			return this;
		});
	}

	/** The reason code this side keeps. */
	public String reason() {
		return rows("select reason from origo.referral where case_number = :case "
				+ "union all select reason from origo.reception where case_number = :case")
			.get(0);
	}

	/** Who disclosed and who confirmed the ground, by the names they sign in with. */
	public List<String> disclosedBy() {
		return rows("""
				select a.sign_in_name || coalesce(', ' || b.sign_in_name, '') from origo.disclosure d
				  join origo.hand_over_sender s using (hand_over)
				  join origo.person a on a.id = d.by_person left join origo.person b on b.id = d.second_person
				  where s.case_number = :case order by d.position""");
	}

	/** Kinds of what has been put on record in this case. */
	public List<String> record() {
		return rows("select kind from origo.audit where case_number = :case order by id");
	}

	/** Kinds of disclosures from here that rest on a consent which nobody has ended. */
	public List<String> onStandingConsent() {
		return rows("select d.kind from origo.disclosure d join origo.hand_over_sender s using (hand_over) where"
				+ " s.case_number = :case and d.ground = 'CONSENT' and d.kind <> 'consent-withdrawn' and d.ended_at is null");
	}

	/** Names of what has been read here, a line for each reading. */
	public List<String> readings() {
		return rows("select payload::jsonb ->> 'items' from origo.audit "
				+ "where case_number = :case and kind = 'case-read' order by id");
	}

	List<String> everything() {
		return rows(
				"""
						select 'item ' || item || encode(content, 'hex') || written_at from origo.case_item where case_number = :case
						union all select 'note ' || encode(content, 'hex') from origo.case_note where case_number = :case
						union all select 'draft ' || encode(content, 'hex') from origo.draft where case_number = :case
						union all select 'referral ' || r from origo.referral r where case_number = :case
						union all select 'reception ' || r from origo.reception r where case_number = :case
						union all select 'ledger ' || d from origo.disclosure d join origo.hand_over_sender s using (hand_over)
						  where s.case_number = :case
						union all select 'link ' || h from origo.hand_over h join origo.hand_over_sender s on s.hand_over = h.id
						  where s.case_number = :case
						union all select 'variable ' || v.name_ || coalesce(v.text_, '') || coalesce(v.long_, 0)
						  from camunda.act_ru_variable v join camunda.act_ru_execution e on e.id_ = v.proc_inst_id_
						  where e.business_key_ = :case
						union all select 'task ' || t.id_ || coalesce(t.assignee_, '') from camunda.act_ru_task t
						  join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = :case
						order by 1""");
	}

	/** What a query on this side's case finds. */
	public List<String> rows(String sql) {
		Stories stories = this.story.stories;
		return stories.behindTheCurtain(
				() -> stories.database.sql(sql).param("case", this.caseNumber).query(String.class).list());
	}

	/**
	 * Runs a statement on this side, such as one that lets a case have waited for days.
	 */
	public Side happened(String sql) {
		Stories stories = this.story.stories;
		stories.behindTheCurtain(() -> stories.database.sql(sql).param("case", this.caseNumber).update());
		return this;
	}

	/** Changes the ledger of this side by hand, as only the schema's owner could. */
	public Side changedByHand(String sql) {
		assertThat(this.story.stories.byHand(sql, this.caseNumber)).as("rows changed by hand").isPositive();
		return this;
	}

}
