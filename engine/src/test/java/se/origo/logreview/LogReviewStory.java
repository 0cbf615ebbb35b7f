package se.origo.logreview;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import se.origo.casefile.Ties;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Words for telling of log review. A bean of the test sources. */
@Component
public class LogReviewStory {

	private final LogReviewProcess reviews;

	private final Selection selection;

	private final ProcessEngine engine;

	private final Stories stories;

	private final Register register;

	private final Ties ties;

	private final JdbcClient database;

	private final Clock clock;

	private final TransactionTemplate transaction;

	LogReviewStory(LogReviewProcess reviews, Selection selection, ProcessEngine engine, Stories stories,
			Register register, Ties ties, JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
		this.reviews = reviews;
		this.selection = selection;
		this.engine = engine;
		this.stories = stories;
		this.register = register;
		this.ties = ties;
		this.database = database;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** This moment, as the record will know it. */
	public Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/** Draws what has been read since then, and tells the task about this reader. */
	public String draws(Instant since, String reader) {
		this.reviews.draw(until(since), 1);
		return task(reviewsSince(since, reader).get(0), "reviewRead");
	}

	/** Draws again what has been drawn, and tells how many draws of it there are. */
	long drawsAgain(Instant since) {
		this.reviews.draw(until(since), 2);
		return rows("select cast(id as text) from origo.log_draw where from_at = cast(:of as timestamptz)",
				since.toString())
			.size();
	}

	private Period until(Instant since) {
		return new Period(since, now().plusSeconds(1));
	}

	/** The reviews of a reader that a draw has led to. */
	List<String> reviewsSince(Instant since, String reader) {
		return rows(
				"select review_case from origo.drawn_visit v join origo.log_draw d on d.id = v.draw where d.from_at = '"
						+ since + "' and v.person = :of order by v.first_at desc",
				id(reader));
	}

	/**
	 * By which rules a reader's visits since then would be chosen, whatever chance says.
	 */
	List<String> rules(Instant since, String reader) {
		return visits(since, now().plusSeconds(1), 1).stream()
			.filter(visit -> visit.person().equals(id(reader)))
			.map(this::rule)
			.toList();
	}

	/** The rule for a visit, as the table says it. */
	String rule(Visit visit) {
		return inTheSystem(() -> this.selection.rule(visit).code());
	}

	/** What a period holds, with the numbers that a seed gives. */
	List<Visit> visits(Instant since, Instant until, long seed) {
		return inTheSystem(() -> {
			List<Visit> visits = new ArrayList<>();
			this.selection.lookBack(new Period(since, until), seed, visits::add);
			return visits;
		});
	}

	/** What is drawn with a seed; nothing comes of it. */
	Selection.Drawn selects(Instant since, Instant until, long seed) {
		return inTheSystem(() -> this.selection.of(new Period(since, until), seed));
	}

	/** A seed by which chance chooses this reader. */
	long seedThatChooses(Instant since, Instant until, String reader) {
		return LongStream.range(0, 5000)
			.filter(seed -> visits(since, until, seed).stream()
				.anyMatch(visit -> visit.person().equals(id(reader)) && visit.draw() < 5))
			.findFirst()
			.orElseThrow();
	}

	private <T> T inTheSystem(Supplier<T> work) {
		return Scope.asSystem("test", () -> this.transaction.execute(status -> work.get()));
	}

	String id(String name) {
		return this.register.callerBySignInName(name).orElseThrow().person();
	}

	List<String> rows(String sql, String of) {
		return this.stories.behindTheCurtain(() -> this.database.sql(sql).param("of", of).query(String.class).list());
	}

	/** How often somebody has looked at a case since then. */
	long looks(Instant since, String reader) {
		return rows("select kind from origo.audit where kind in ('case-read', 'case-panel-opened') and at >= '" + since
				+ "' and actor = :of", id(reader))
			.size();
	}

	/** The open task of a review at this element. */
	String task(String review, String key) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(review)
			.taskDefinitionKey(key)
			.singleResult()
			.getId();
	}

	/** Number of the case a task belongs to. */
	public String caseOf(String task) {
		String instance = this.engine.getTaskService()
			.createTaskQuery()
			.taskId(task)
			.singleResult()
			.getProcessInstanceId();
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceId(instance)
			.singleResult()
			.getBusinessKey();
	}

	/** The task that follows when somebody has to be asked. */
	public String asking(String review) {
		return task(review, "askReader");
	}

	boolean isOver(String review) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(review)
			.count() == 0;
	}

	void fires(String review, String timer) {
		var jobs = this.engine.getManagementService();
		String instance = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(review)
			.singleResult()
			.getId();
		Scope.asSystem("job", () -> {
			jobs.executeJob(jobs.createJobQuery().processInstanceId(instance).activityId(timer).singleResult().getId());
			return null;
		});
	}

	Date due(String task) {
		return this.engine.getTaskService().createTaskQuery().taskId(task).singleResult().getDueDate();
	}

	/** Somebody is appointed log reviewer as well, for as long as this takes. */
	void alsoReviews(String name, Runnable meanwhile) {
		this.stories.byHand("insert into origo.appointment (person, party, role, ordinal)"
				+ " select id, 'origo', 'log-reviewer', 8 from origo.person where sign_in_name = :case"
				+ " on conflict on constraint appointment_pkey do update set valid_until = null", name);
		try {
			meanwhile.run();
		}
		finally {
			this.stories.byHand("update origo.appointment set valid_until = '2020-01-01' where role = 'log-reviewer'"
					+ " and person = (select id from origo.person where sign_in_name = :case)", name);
		}
	}

	/** Somebody is the only log reviewer, for as long as this takes. */
	void onlyReviews(String name, Runnable meanwhile) {
		String others = " where role = 'log-reviewer' and person = (select id from origo.person where sign_in_name = :case)";
		this.stories.byHand("update origo.appointment set valid_until = '2020-01-01'" + others, "loggranskare");
		try {
			alsoReviews(name, meanwhile);
		}
		finally {
			this.stories.byHand("update origo.appointment set valid_until = null" + others, "loggranskare");
		}
	}

	/** The register knows what somebody is called, for as long as this takes. */
	void called(String name, String surname, Runnable meanwhile) {
		inTheSystem(() -> this.ties.register(Map.of(id(name), surname)));
		try {
			meanwhile.run();
		}
		finally {
			inTheSystem(() -> this.ties.register(Map.of()));
		}
	}

	/** Somebody may not know of a case, for as long as this takes. */
	void blocked(String name, String caseNumber, Runnable meanwhile) {
		String registered = "block-" + caseNumber;
		this.stories.byHand(
				"insert into origo.conflict_block (case_number, registered_in, owner, person, review_on,"
						+ " registered_by, registered_at) select '" + caseNumber + "', '" + registered
						+ "', 'botkyrka', id, current_date + 9, id, now() from origo.person where sign_in_name = :case",
				name);
		try {
			meanwhile.run();
		}
		finally {
			this.stories.byHand("update origo.conflict_block set lifted_at = now(), lifted_by = 'test'"
					+ " where registered_in = :case", registered);
		}
	}

	/** Ends all that these stories have begun, break-glass included. */
	public void ends(Story... begun) {
		this.stories.behindTheCurtain(() -> {
			for (String process : List.of("log-review", "break-glass", "glass-review", "glass-notice")) {
				this.engine.getRuntimeService()
					.createProcessInstanceQuery()
					.processDefinitionKey(process)
					.list()
					.stream()
					.map(ProcessInstance::getId)
					.forEach(instance -> this.engine.getRuntimeService().deleteProcessInstance(instance, "test"));
			}
			return null;
		});
		for (Story story : begun) {
			story.endsIfBegun();
		}
	}

	/** A verdict and what a reviewer writes with it. */
	static Map<String, Object> verdict(String verdict, String key, String words) {
		return Map.of("readVerdict", verdict, key, words);
	}

}
