package se.origo.browser;

import java.util.Map;

import se.origo.consultation.Asked;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.TaskService;

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
			.keepsDraft("registerConsultation", this.canaries.typed("register-consultation"));
		written().as("samordnare").keepsDraft("assessConsultation", this.canaries.typed("assess-consultation"));
		Story answering = written();
		answering.as("samordnare")
			.does("assessConsultation", Map.of("consultationAction", "answer"))
			.keepsDraft("answerConsultation", this.canaries.typed("answer-consultation"));
		Story answered = written();
		answered.as("samordnare")
			.does("assessConsultation", Map.of("consultationAction", "answer"))
			.does("answerConsultation", Asked.answer())
			.does("tellAnswer", Map.of("tellAction", "told"));
		answered.timer("callbackDue").fires();
		answered.as("samordnare").keepsDraft("callBack", this.canaries.typed("call-back"));
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
			.keepsDraft("askQuestion", this.canaries.typed("ask-consultation"));
		Story story = this.stories.begin();
		story.as("danderyd").begins("consultation-request").does("askQuestion", Asked.question());
		story.as("samordnare")
			.answers(Offered.newest(this.tasks, "assessConsultation", "origo"), Asked.inquiry("nacka"));
		Map<String, Object> opinion = this.canaries.typed("give-opinion");
		opinion.put("opinionAction", "answer");
		story.as("nacka").answers(Offered.newest(this.tasks, "giveOpinion", "nacka"), opinion);
		story.as("samordnare").answers(Offered.newest(this.tasks, "answerConsultation", "origo"), Asked.answer());
		story.as("danderyd").does("readAnswer", Map.of("answerRead", true));
		story.timer("reportBackDue").fires();
		story.as("danderyd").keepsDraft("reportBack", this.canaries.typed("report-back"));
	}

}
