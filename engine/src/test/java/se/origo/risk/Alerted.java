package se.origo.risk;

import java.util.List;
import java.util.Map;

import se.origo.party.Scope;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The parties that have been alerted in a story, each in its own case. */
final class Alerted {

	private final Stories stories;

	private final Story story;

	private final ProcessEngine engine;

	private final JdbcClient database;

	Alerted(Stories stories, Story story, ProcessEngine engine, JdbcClient database) {
		this.stories = stories;
		this.story = story;
		this.engine = engine;
		this.database = database;
	}

	/** The parties, in the order in which they were alerted. */
	List<String> parties() {
		return this.story.sender()
			.rows("select h.to_party from origo.hand_over h join origo.hand_over_sender s on s.hand_over = h.id "
					+ "where s.case_number = :case order by h.position");
	}

	/** A party's own case. */
	String caseAt(String party) {
		return this.stories.behindTheCurtain(() -> this.database.sql("""
				select r.case_number from origo.hand_over_receiver r
				  join origo.hand_over_sender s using (hand_over) where s.case_number = ? and r.party = ?""")
			.params(this.story.sender().caseNumber(), party)
			.query(String.class)
			.single());
	}

	/** Names of what is written in a party's own case. */
	List<String> items(String party) {
		return this.stories.behindTheCurtain(
				() -> this.database.sql("select item from origo.case_item where case_number = ? order by item")
					.param(caseAt(party))
					.query(String.class)
					.list());
	}

	/** The one open task at this element of a party. */
	String task(String party, String element) {
		List<Task> open = this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(caseAt(party))
			.taskDefinitionKey(element)
			.list();
		assertThat(open).as("open tasks at %s of %s", element, party).hasSize(1);
		return open.get(0).getId();
	}

	/** Somebody of the party answers. */
	void answers(String person, String party, String element, Map<String, ?> answers) {
		this.story.as(person).answers(task(party, element), answers);
	}

	/** A timer of the party's instance runs out. */
	void fires(String party, String event) {
		String instance = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseAt(party))
			.singleResult()
			.getId();
		String job = this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(instance)
			.activityId(event)
			.singleResult()
			.getId();
		Scope.asSystem("job", () -> {
			this.engine.getManagementService().executeJob(job);
			return null;
		});
	}

	/** Whether the party's instance has ended. */
	boolean isOver(String party) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseAt(party))
			.count() == 0;
	}

}
