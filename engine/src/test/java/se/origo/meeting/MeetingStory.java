package se.origo.meeting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.Today;
import se.origo.deadline.FormTime;
import se.origo.story.Person;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.TaskService;

/** A case meeting as a story: the centre calls, two parties come. */
public final class MeetingStory {

	static final String REGION = "region-stockholm";

	static final String POLICE = "polisregion-stockholm";

	static final String BOTKYRKA = "botkyrka";

	private final TaskService tasks;

	private final Stories stories;

	final Story story;

	private List<String> parties = List.of();

	public MeetingStory(Stories stories, TaskService tasks) {
		this.stories = stories;
		this.tasks = tasks;
		this.story = stories.begin();
		this.story.as("kurator").begins("case-meeting");
	}

	/** Answers that call these parties for tomorrow. */
	static Map<String, Object> call(String... parties) {
		return new HashMap<>(Map.of("meetingAction", "call", "ageBand", "15-17", "personName", "Nadia Xq7", "situation",
				"Det har hänt.", "meetingParties", List.of(parties), "meetingAt", inDays(1), "meetingAgenda",
				"Vem gör vad?", "meetingIdentified", "de-identified"));
	}

	/** This time of the day in so many days, as a form writes it. */
	static String inDays(int days) {
		return FormTime.shown(Instant.now().plus(days, ChronoUnit.DAYS), true);
	}

	Map<String, Object> identified(String... parties) {
		Map<String, Object> call = call(parties);
		call.put("meetingIdentified", "identified");
		call.put("policeReport", "undecided");
		return call;
	}

	/** The centre calls. */
	MeetingStory called(Map<String, Object> call) {
		caller().does("callMeeting", call);
		this.parties = ((List<?>) call.get("meetingParties")).stream().map(String::valueOf).toList();
		return this;
	}

	public MeetingStory called(String... parties) {
		return called(call(parties));
	}

	public Person caller() {
		return this.story.as("kurator");
	}

	/** The case of a party that was called. */
	String caseOf(String party) {
		return this.story.cases().get(1 + this.parties.indexOf(party));
	}

	/** The party's one open task at this element. */
	String task(String party, String element) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(caseOf(party))
			.taskDefinitionKey(element)
			.singleResult()
			.getId();
	}

	/** A party says that it comes, and which secrecy holds there. */
	public MeetingStory comes(String party, String secrecy) {
		return answers(party, "answerInvitation",
				Map.of("meetingAnswer", "accept", "secrecyRule", secrecy, "secrecyStated", true));
	}

	MeetingStory answers(String party, String element, Map<String, Object> answer) {
		this.story.as(party).answers(task(party, element), answer);
		return this;
	}

	/** What the form of a participant's task shows it. */
	Map<String, Object> reads(String party, String element) {
		return this.story.as(party).at(task(party, element)).values();
	}

	static Map<String, Object> share(String receiver, String item, String ground) {
		Map<String, Object> share = new HashMap<>(
				Map.of("meetingStep", "share", "receiver", receiver, "sharedItems", List.of(item), "ground", ground));
		switch (ground) {
			case "CONSENT" -> share.putAll(
					Map.of("shareConsentHow", "spoken", "shareConsentUntil", Today.local().plusDays(30).toString()));
			case "CHILD-CRIME" -> share.putAll(Map.of("shareCrime", "honour-oppression", "shareReason", "Det behövs."));
			case "none" -> {
			}
			default -> share.putAll(Map.of("shareReason", "Det behövs för stödet.", "shareCircumstance", "under-18"));
		}
		return share;
	}

	MeetingStory step(String step) {
		caller().does("prepareMeeting", Map.of("meetingStep", step));
		return this;
	}

	public MeetingStory held(String... parties) {
		caller().does("prepareMeeting", Map.of("meetingStep", "held", "meetingAttended", List.of(parties)));
		return this;
	}

	MeetingStory decides(String owner, String what) {
		caller().does("decideAction", Map.of("decisionAction", "decide", "decisionOwner", owner, "decisionWhat", what,
				"decisionDue", Today.local().plusDays(7).toString()));
		return this;
	}

	/** The owner's open task about the action that was decided as number n. */
	String action(int number, String element) {
		String id = this.story.sender().rows("""
				select a.id::text from origo.meeting_action a join origo.meeting m on m.id = a.meeting
				where m.case_number = :case order by a.position""").get(number);
		return this.tasks.createTaskQuery()
			.taskDefinitionKey(element)
			.processVariableValueEquals("meetingActionId", id)
			.singleResult()
			.getId();
	}

	/** The case file items of a party's own case, by name. */
	List<String> itemsAt(String party) {
		return this.stories.behindTheCurtain(() -> this.story.sender()
			.rows("select item from origo.case_item where case_number = '" + caseOf(party)
					+ "' and :case <> '' order by item"));
	}

}
