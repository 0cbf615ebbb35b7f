package se.origo.tasklist;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.ObjectMapper;
import se.origo.OrigoTest;
import se.origo.Scale;
import se.origo.casefile.Sight;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The inbox says what the engine says: at once, whatever happens, and in every list. */
@OrigoTest
class InboxTest {

	private static final List<String> GROUPS = List.of("botkyrka.contact", "botkyrka.deputy", "botkyrka.manager",
			"danderyd.contact", "nacka.contact", "origo.coordinator");

	private static final List<String> PEOPLE = List.of("botkyrka", "botkyrka-2", "botkyrka-chef", "danderyd",
			"samordnare", "origo", "kurator", "nacka", "loggranskare", "drift", "processagare");

	private static final List<String> SORTED_BY = List.of("created", "dueDate", "name", "nameCaseInsensitive",
			"assignee", "priority", "nothing we know");

	private static final int PAGE = 10;

	@Autowired
	Stories stories;

	@Autowired
	Register register;

	@Autowired
	Inbox inbox;

	@Autowired
	Sight sight;

	@Autowired
	InboxUpkeep upkeep;

	@Autowired
	InboxWatch watch;

	@Autowired
	ProcessEngine engine;

	@Autowired
	JdbcClient database;

	@Autowired
	JdbcConnectionDetails details;

	@Autowired
	PlatformTransactionManager transactions;

	private final Random chance = Scale.random("inbox");

	@Test
	void whateverIsDoneToATaskIsInTheInboxWhenItIsDone() {
		List<Story> told = List.of(this.stories.begin().sent(), this.stories.begin().received(),
				this.stories.begin().accepted());
		for (int deed = 0; deed < Scale.of(30, 2_000); deed++) {
			Task task = one(tasksOf(one(told)));
			system(() -> act(task.getId()));
			assertThat(this.upkeep.drift()).as("after %d deeds", deed).isEmpty();
		}
		told.forEach(story -> system(() -> story.cases().forEach(this::deleteInstances)));
		assertThat(this.upkeep.drift()).isEmpty();
	}

	private void act(String task) {
		TaskService tasks = this.engine.getTaskService();
		String group = one(GROUPS);
		List<Consumer<String>> deeds = List.of(id -> tasks.setAssignee(id, person(one(PEOPLE))),
				id -> tasks.setAssignee(id, null), id -> tasks.addCandidateGroup(id, group),
				id -> tasks.addCandidateGroup(id, group),
				// Without a group it stays its holder's.
				id -> groupsOf(id).forEach(offered -> tasks.deleteCandidateGroup(id, offered)),
				id -> tasks.setPriority(id, this.chance.nextInt(100)),
				id -> change(id, new Date(this.chance.nextInt())), id -> change(id, null));
		one(deeds).accept(task);
	}

	private List<String> groupsOf(String task) {
		return this.engine.getTaskService()
			.getIdentityLinksForTask(task)
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(group -> group != null)
			.toList();
	}

	private void change(String id, Date due) {
		Task task = this.engine.getTaskService().createTaskQuery().taskId(id).singleResult();
		task.setDueDate(due);
		task.setName("Uppgift " + this.chance.nextInt(10));
		this.engine.getTaskService().saveTask(task);
	}

	private void deleteInstances(String caseNumber) {
		this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseNumber)
			.rootProcessInstances()
			.list()
			.forEach(instance -> this.engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test"));
	}

	@Test
	void everyListOfEverybodySaysWhatTheEngineSaysInTheSameOrder() {
		Story story = this.stories.begin().accepted();
		this.stories.begin().sent().as("botkyrka").keepsDraft("acknowledgeReferral", Map.of());
		system(() -> tasksOf(story).forEach(task -> {
			GROUPS.forEach(group -> this.engine.getTaskService().addCandidateGroup(task.getId(), group));
			this.engine.getTaskService().setAssignee(task.getId(), person("samordnare"));
		}));
		for (String who : PEOPLE) {
			for (Filters.Kind list : Filters.Kind.values()) {
				openly(who, () -> {
					compare(who, list);
					return null;
				});
			}
		}
	}

	private void compare(String who, Filters.Kind list) {
		TheEngine told = new TheEngine(this.engine.getTaskService(), list);
		Inbox.Whose whose = Inbox.desk();
		long count = this.inbox.count(whose, list);
		for (int look = 0; look < Scale.of(3, 50); look++) {
			String column = one(SORTED_BY);
			String order = one(List.of("asc", "desc"));
			List<String> all = told.all(column, order, this.sight.blocked());
			int first = this.chance.nextInt(3);
			assertThat(count).as("%s of %s", list, who).isEqualTo(all.size());
			Inbox.Listed listed = this.inbox.listed(whose, list, sorted(column, order), first, PAGE);
			assertThat(listed.page().stream().map(Card::id).toList())
				.as("%s of %s by %s %s from %d", list, who, column, order, first)
				.isEqualTo(all.stream().skip(first).limit(PAGE).toList());
			assertThat(listed.all()).isEqualTo(all.size());
		}
	}

	private List<String> page(Filters.Kind list, Sorting order, int first) {
		return this.inbox.page(Inbox.desk(), list, order, first, PAGE).stream().map(Card::id).toList();
	}

	@Test
	void whatSomebodyIsBlockedFromLaterIsInNoListAndNoCountWhateverTheDatabaseShows() {
		Story story = this.stories.begin().sent();
		String task = story.task("acknowledgeReferral");
		story.as("botkyrka").keepsDraft("acknowledgeReferral", Map.of());
		long before = openly("botkyrka", () -> this.inbox.count(Inbox.desk(), Filters.Kind.PARTY));
		assertThat(holds("botkyrka", task)).isTrue();
		Story block = this.stories.begin();
		block.as("danderyd").blocks(story.sender().caseNumber(), "Kontaktperson Botkyrka");
		// As if it had not been given back.
		system(() -> this.engine.getTaskService().setAssignee(task, person("botkyrka")));
		for (Filters.Kind list : Filters.Kind.values()) {
			assertThat(openly("botkyrka", () -> page(list, sorted("created", "desc"), 0))).doesNotContain(task);
		}
		assertThat(openly("botkyrka", () -> this.inbox.count(Inbox.desk(), Filters.Kind.PARTY))).isEqualTo(before - 1);
		assertThat(holds("botkyrka", task)).isFalse();
		block.ends();
		story.ends();
	}

	private static Sorting sorted(String column, String order) {
		return Sorting.of(new ObjectMapper()
			.valueToTree(Map.of("sorting", List.of(Map.of("sortBy", column, "sortOrder", order)))));
	}

	@Test
	void whatSomebodyHasChangedByHandIsFoundAtNightSaidAndPutRight() {
		Story lost = this.stories.begin().sent();
		String task = lost.task("acknowledgeReferral");
		this.stories.byHand("delete from origo.inbox where case_number = :case", lost.receiver().caseNumber());
		this.stories.byHand("""
				insert into origo.inbox (task, audience, case_number, created, priority)
				values ('no such task', 1, :case, now(), 50)""", lost.receiver().caseNumber());
		lost.as("botkyrka").doesNotFind(task);
		assertThat(this.upkeep.drift()).containsExactlyInAnyOrder(task, "no such task");
		this.watch.look();
		assertThat(this.upkeep.drift()).isEmpty();
		assertThat(lost.as("botkyrka").list()).contains(task);
		assertThat(this.stories.behindTheCurtain(() -> this.database
			.sql("select payload from origo.audit where kind = 'inbox-drifted' order by id desc limit 1")
			.query(String.class)
			.single())).isEqualTo("{\"tasks\":2}");
	}

	@Test
	void aTaskThatTheInboxOffersToTheWrongPartyIsNotOpenedThere() {
		Story story = this.stories.begin().sent();
		String task = story.task("acknowledgeReferral");
		this.stories.byHand("""
				with nacka as (insert into origo.audience (groups) values ('{nacka.contact}')
				  on conflict (groups) do update set groups = excluded.groups returning id)
				update origo.inbox set audience = nacka.id from nacka where case_number = :case""",
				story.receiver().caseNumber());
		assertThat(story.as("nacka").list()).containsExactly(task);
		story.as("nacka").doesNotFind(task);
		this.watch.look();
		assertThat(story.as("nacka").list()).isEmpty();
	}

	@Test
	void oneCommandWritesItAnewBesideARunningApplication() {
		Story story = this.stories.begin().sent();
		this.stories.byHand("delete from origo.inbox where case_number <> :case", "");
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		assertThat(
				InboxCommand.run(
						new String[] { "rebuild-inbox", "--spring.datasource.url=" + this.details.getJdbcUrl(),
								"--spring.datasource.username=" + this.details.getUsername() },
						new PrintStream(said, true)))
			.isZero();
		assertThat(said.toString()).matches("Inkorgen är skriven på nytt: [1-9][0-9]* öppna uppgifter.\\R");
		assertThat(this.upkeep.drift()).isEmpty();
		assertThat(story.as("botkyrka").list()).contains(story.task("acknowledgeReferral"));
	}

	private List<Task> tasksOf(Story story) {
		return story.cases()
			.stream()
			.flatMap(number -> this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceBusinessKey(number)
				.list()
				.stream())
			.toList();
	}

	private String person(String signInName) {
		return this.register.callerBySignInName(signInName).orElseThrow().person();
	}

	/** In somebody's name, while the database shows every row. */
	private <T> T openly(String signInName, Supplier<T> work) {
		return Scope.as(this.register.callerBySignInName(signInName).orElseThrow(), () -> Scope.asSystem("test",
				() -> new TransactionTemplate(this.transactions).execute(status -> work.get())));
	}

	private boolean holds(String signInName, String task) {
		return openly(signInName, () -> this.inbox.place(task).isPresent());
	}

	private void system(Runnable work) {
		Scope.asSystem("test", () -> {
			work.run();
			return null;
		});
	}

	private <T> T one(List<T> of) {
		return of.get(this.chance.nextInt(of.size()));
	}

}
