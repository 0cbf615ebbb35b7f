package se.origo.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One hand-over from its first click to its end, with everybody who has to do with it.
 */
public final class Story {

	final Stories stories;

	private final Map<String, ProcessInstance> instances = new LinkedHashMap<>();

	private String senderCase;

	Story(Stories stories) {
		this.stories = stories;
	}

	/** A person acts. */
	public Person as(String signInName) {
		return new Person(this, this.stories.browser(signInName));
	}

	/** Danderyd has sent it to Botkyrka. */
	public Story sent(Letter letter, String ground) {
		as("danderyd").sends(letter, ground);
		return this;
	}

	public Story sent() {
		return sent(Letter.to("botkyrka"), "CONSENT");
	}

	/** Botkyrka has acknowledged it. */
	public Story received() {
		sent().as("botkyrka").acknowledges();
		return this;
	}

	/** Botkyrka has accepted it. */
	public Story accepted() {
		received().as("botkyrka").accepts();
		return this;
	}

	/** Nobody acknowledges, and everybody in the table is asked in turn. */
	public Story silence() {
		timer("acknowledgementOverdue").fires();
		for (int unanswered = 1; unanswered < 5; unanswered++) {
			timer("escalationUnanswered").fires();
		}
		return this;
	}

	void begun(String caseNumber) {
		this.senderCase = caseNumber;
		look();
	}

	/** The sender's side. */
	public Side sender() {
		return new Side(this, this.senderCase);
	}

	/** The side of the party that has it now. */
	public Side receiver() {
		List<String> cases = receiverCases();
		return new Side(this, cases.get(cases.size() - 1));
	}

	/** The first receiver's side, the forwarder's. */
	public Side firstReceiver() {
		return new Side(this, receiverCases().get(0));
	}

	private List<String> receiverCases() {
		return this.stories.behindTheCurtain(() -> this.stories.database
			.sql("""
					with recursive link (case_number, depth, position) as (
					  select r.case_number, 1, h.position from origo.hand_over h join origo.hand_over_sender s on s.hand_over = h.id
					    join origo.hand_over_receiver r on r.hand_over = h.id where s.case_number = ?
					  union select r.case_number, l.depth + 1, h.position from link l
					    join origo.hand_over_sender s on s.case_number = l.case_number join origo.hand_over h on h.id = s.hand_over
					    join origo.hand_over_receiver r on r.hand_over = h.id)
					select case_number from link order by depth, position""")
			.param(this.senderCase)
			.query(String.class)
			.list());
	}

	/** The side of a party that has one case in this story. */
	public Side side(String party) {
		return new Side(this,
				this.stories.behindTheCurtain(() -> this.stories.database
					.sql("select case_number from origo.casefile where party = :party and case_number in (:cases)")
					.param("party", party)
					.param("cases", cases())
					.query(String.class)
					.single()));
	}

	/** The case numbers of all sides, the sender's first. */
	public List<String> cases() {
		List<String> cases = new ArrayList<>(receiverCases());
		cases.add(0, this.senderCase);
		return cases;
	}

	/** Remembers the instances that are alive; each waits for somebody at some time. */
	void look() {
		for (String caseNumber : cases()) {
			this.stories.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceBusinessKey(caseNumber)
				.list()
				.forEach(instance -> this.instances.putIfAbsent(instance.getId(), instance));
		}
	}

	List<ProcessInstance> instances(String caseNumber) {
		return this.instances.values()
			.stream()
			.filter(instance -> caseNumber.equals(instance.getBusinessKey()))
			.toList();
	}

	/** The one open task at this element. */
	public String task(String element) {
		List<Task> open = open(element);
		assertThat(open).as("open tasks at %s of %s", element, waiting()).hasSize(1);
		return open.get(0).getId();
	}

	List<Task> open(String element) {
		check(element);
		return cases().stream()
			.flatMap(caseNumber -> this.stories.engine.getTaskService()
				.createTaskQuery()
				.processInstanceBusinessKey(caseNumber)
				.taskDefinitionKey(element)
				.list()
				.stream())
			.toList();
	}

	private List<String> waiting() {
		return cases().stream()
			.flatMap(caseNumber -> this.stories.engine.getTaskService()
				.createTaskQuery()
				.processInstanceBusinessKey(caseNumber)
				.list()
				.stream())
			.map(Task::getTaskDefinitionKey)
			.toList();
	}

	/** A timer of one of the diagrams, by the id of its event. */
	public Timer timer(String event) {
		check(event);
		return () -> {
			List<Job> jobs = jobs(event);
			assertThat(jobs).as("timers that wait at %s", event).hasSize(1);
			this.stories.run(jobs.get(0).getId());
			look();
			return this;
		};
	}

	private List<Job> jobs(String event) {
		check(event);
		return this.instances.keySet()
			.stream()
			.flatMap(instance -> this.stories.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(instance)
				.activityId(event)
				.list()
				.stream())
			.toList();
	}

	/** Whether such a timer waits. */
	public boolean isTimed(String event) {
		return !jobs(event).isEmpty();
	}

	/** When the timer runs out. */
	public Instant due(String event) {
		List<Job> jobs = jobs(event);
		assertThat(jobs).as("timers that wait at %s", event).hasSize(1);
		return jobs.get(0).getDuedate().toInstant();
	}

	/** A word that no diagram of this story has is a mistake in the test. */
	void check(String element) {
		Elements.check(this.stories.engine.getRepositoryService(), element);
	}

	/** Ends what still runs, for the stories that follow. */
	public void ends() {
		this.stories.behindTheCurtain(() -> {
			var runtime = this.stories.engine.getRuntimeService();
			cases().forEach(caseNumber -> runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(caseNumber)
				.rootProcessInstances()
				.list()
				.forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test")));
			return null;
		});
	}

	/** The same, where a story may not have got so far. */
	public void endsIfBegun() {
		if (this.senderCase != null) {
			ends();
		}
	}

	/** The task of the latest alarm about a party. */
	public String alarm(String party) {
		return this.stories.engine.getTaskService()
			.createTaskQuery()
			.taskDefinitionKey("restoreCoverage")
			.processVariableValueEquals("alarmParty", party)
			.orderByTaskCreateTime()
			.desc()
			.list()
			.get(0)
			.getId();
	}

	/** The reviewers' task about the opening that this story began with. */
	public String glassReview() {
		return this.stories.engine.getTaskService()
			.createTaskQuery()
			.taskDefinitionKey("reviewGlass")
			.processVariableValueEquals("openedGlass", this.senderCase)
			.singleResult()
			.getId();
	}

	boolean isOurs(String taskId) {
		Task task = this.stories.engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
		return task != null && this.instances.containsKey(task.getProcessInstanceId());
	}

	/** Everything that a refusal must leave as it was. */
	List<String> everything() {
		List<String> all = new ArrayList<>(waiting());
		cases().forEach(caseNumber -> all.addAll(new Side(this, caseNumber).everything()));
		return all;
	}

	/** A timer that runs out now, whatever the clock says. */
	public interface Timer {

		/** Lets it run out. */
		Story fires();

	}

}
