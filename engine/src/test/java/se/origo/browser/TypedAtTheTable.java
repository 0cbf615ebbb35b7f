package se.origo.browser;

import java.util.Map;

import se.origo.Today;
import se.origo.meeting.MeetingStory;

import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.TaskService;

/** What somebody has begun to write about deadlines, journeys and meetings. */
final class TypedAtTheTable {

	private final Stories stories;

	private final Canaries canaries;

	TypedAtTheTable(Stories stories, Canaries canaries) {
		this.stories = stories;
		this.canaries = canaries;
	}

	void clocks() {
		Map<String, Object> clock = Map.of("clockAction", "start", "clockCode", "PRELIM-14", "clockAnchorDate",
				Today.local().minusDays(30).toString());
		begins("statutory-clock").keepsDraft("chooseClock", this.canaries.typed("choose-clock"));
		begins("statutory-clock").does("chooseClock", clock)
			.keepsDraft("watchClock", this.canaries.typed("watch-clock"));
		Story missed = this.stories.begin();
		missed.as("kurator").begins("statutory-clock").does("chooseClock", clock);
		missed.timer("clockNears").fires();
		missed.timer("clockMissed")
			.fires()
			.as("kurator")
			.keepsDraft("judgeMissedClock", this.canaries.typed("missed-clock"));
	}

	void journeys() {
		begins("travel-watch").keepsDraft("planTravel", this.canaries.typed("plan-travel"));
		begins("travel-watch")
			.does("planTravel", Map.of("travelAction", "watch", "travelDate", Today.local().plusDays(30).toString()))
			.keepsDraft("followTravel", this.canaries.typed("follow-travel"));
	}

	void meetings(TaskService tasks) {
		new MeetingStory(this.stories, tasks).caller().keepsDraft("callMeeting", this.canaries.typed("call-meeting"));
		MeetingStory meeting = new MeetingStory(this.stories, tasks).called("region-stockholm", "botkyrka");
		meeting.comes("botkyrka", "social")
			.caller()
			.keepsDraft("prepareMeeting", this.canaries.typed("prepare-meeting"));
		MeetingStory held = new MeetingStory(this.stories, tasks).called("region-stockholm", "botkyrka");
		held.comes("botkyrka", "social")
			.held("botkyrka")
			.caller()
			.keepsDraft("decideAction", this.canaries.typed("decide-action"));
	}

	private se.origo.story.Person begins(String process) {
		return this.stories.begin().as("kurator").begins(process);
	}

}
