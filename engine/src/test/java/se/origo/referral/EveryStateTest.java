package se.origo.referral;

import se.origo.OrigoTest;
import se.origo.story.Side;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

/** Each state of a hand-over is reached, and by whom. */
@OrigoTest
class EveryStateTest {

	@Autowired
	Stories stories;

	@ParameterizedTest
	@EnumSource
	void everyStateIsReached(Status status) {
		Story story = this.stories.begin();
		Side side = side(status, story);
		if (status != Status.DRAFT) {
			side.is(status.code());
		}
	}

	private static Side side(Status status, Story story) {
		return switch (status) {
			case DRAFT -> {
				story.as("danderyd").startsReferral();
				yield story.sender().isUnsent().waitsAt("draftReferral");
			}
			case REQUESTED -> story.sent().sender();
			case RECEIVED -> story.received().sender();
			case ACCEPTED -> story.accepted().sender();
			case REJECTED -> after(story.received(), "botkyrka", "decline").sender();
			case FORWARDED -> after(story.received(), "botkyrka", "forward").sender();
			case CANCELLED -> after(story.sent(), "danderyd", "withdraw").sender();
			case EXPIRED -> story.sent().silence().sender();
			case ON_HOLD -> after(story.accepted(), "botkyrka", "hold").sender();
			case COMPLETED -> after(story.accepted(), "botkyrka", "handled").sender();
			case FAILED -> after(story.accepted(), "botkyrka", "failed-moved").sender();
			case CLOSED -> after(after(story.accepted(), "botkyrka", "handled"), "danderyd", "read").sender();
			case ENTERED_IN_ERROR -> after(story.sent(), "danderyd", "error").sender();
		};
	}

	private static Story after(Story story, String who, String deed) {
		switch (deed) {
			case "decline" -> story.as(who).declines("capacity", "Kö");
			case "forward" -> story.as(who).forwards("huddinge");
			case "withdraw" -> story.as(who).withdraws();
			case "hold" -> story.as(who).holds("waiting-decision");
			case "read" -> story.as(who).readsFeedback();
			case "error" -> story.as(who).takesBack("entered-in-error", "duplicate");
			default -> story.as(who).reports(deed);
		}
		return story;
	}

}
