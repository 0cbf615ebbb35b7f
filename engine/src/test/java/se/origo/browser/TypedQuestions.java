package se.origo.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.consultation.Asked;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** What somebody has begun to write in a consultation. */
final class TypedQuestions {

	private final Stories stories;

	private final Canaries canaries;

	private final TaskService tasks;

	TypedQuestions(Stories stories, Canaries canaries, TaskService tasks) {
		this.stories = stories;
		this.canaries = canaries;
		this.tasks = tasks;
	}

	/** By telephone, from the question to the call-back. */
	void phoned() {
		this.stories.begin()
			.as("kurator")
			.begins("consultation")
			.keepsDraft("registerConsultation", typed("register-consultation"));
		written().as("samordnare").keepsDraft("assessConsultation", typed("assess-consultation"));
		Story answering = written();
		answering.as("samordnare")
			.does("assessConsultation", Map.of("consultationAction", "answer"))
			.keepsDraft("answerConsultation", typed("answer-consultation"));
		Story answered = written();
		answered.as("samordnare")
			.does("assessConsultation", Map.of("consultationAction", "answer"))
			.does("answerConsultation", Asked.answer())
			.does("tellAnswer", Map.of("tellAction", "told"));
		answered.timer("callbackDue").fires();
		answered.as("samordnare").keepsDraft("callBack", typed("call-back"));
	}

	private Story written() {
		Story story = this.stories.begin();
		story.as("kurator").begins("consultation").does("registerConsultation", Asked.phoned());
		return story;
	}

	/** By a party, with another that is asked too. */
	void asked() {
		this.stories.begin()
			.as("danderyd")
			.begins("consultation-request")
			.keepsDraft("askQuestion", typed("ask-consultation"));
		Story story = this.stories.begin();
		story.as("danderyd").begins("consultation-request").does("askQuestion", Asked.question());
		story.as("samordnare").answers(newest("assessConsultation", "origo"), Asked.inquiry("nacka"));
		Map<String, Object> opinion = typed("give-opinion");
		opinion.put("opinionAction", "answer");
		story.as("nacka").answers(newest("giveOpinion", "nacka"), opinion);
		story.as("samordnare").answers(newest("answerConsultation", "origo"), Asked.answer());
		story.as("danderyd").does("readAnswer", Map.of("answerRead", true));
		story.timer("reportBackDue").fires();
		story.as("danderyd").keepsDraft("reportBack", typed("report-back"));
	}

	private String newest(String element, String party) {
		List<Task> open = this.tasks.createTaskQuery()
			.taskDefinitionKey(element)
			.processVariableValueEquals("party", party)
			.orderByTaskCreateTime()
			.desc()
			.list();
		return open.get(0).getId();
	}

	private Map<String, Object> typed(String form) {
		Map<String, Object> typed = new HashMap<>();
		this.canaries.keys(form).forEach(key -> typed.put(key, this.canaries.token(form, key)));
		return typed;
	}

}
