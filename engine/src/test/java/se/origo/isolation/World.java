package se.origo.isolation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import se.origo.story.Letter;
import se.origo.story.Person;
import se.origo.story.Stories;
import se.origo.story.Story;
import se.origo.story.Token;

/**
 * One hand-over in each state of the model, from Danderyd by way of Botkyrka to Huddinge,
 * made by people at the application's own door. Each text in each has a token of its own.
 */
final class World {

	private final Stories stories;

	private final Map<String, Consumer<Telling>> ways = new LinkedHashMap<>();

	World(Stories stories) {
		this.stories = stories;
		unsent();
		unanswered();
		blocked();
		answered();
		ended();
	}

	/** A story on its way, and the tokens it has used. */
	static final class Telling {

		final Story story;

		final Letter letter = Letter.to("botkyrka");

		final Map<String, List<String>> tokens = new HashMap<>();

		Telling(Story story) {
			this.story = story;
			this.tokens.put("listed", List.of(said("personName"), said("safeContact"), said("situation")));
			this.tokens.put("unlisted", List.of(said("wishes"), said("personIdentityNumber")));
		}

		private String said(String key) {
			return this.letter.said(key);
		}

		Person as(String name) {
			return this.story.as(name);
		}

		/** A new token that stands for a fact. */
		String text(String fact) {
			String token = "k" + Token.next();
			this.tokens.put(fact, List.of(token));
			return token;
		}

		Telling sent() {
			this.story.sent(this.letter, "CONSENT");
			return this;
		}

		Telling preview() {
			sent().as("botkyrka").acknowledges();
			return this;
		}

		Telling accepted() {
			preview().as("botkyrka").accepts();
			return this;
		}

	}

	/** The states this world can be brought into; the model must name the same. */
	Iterable<String> states() {
		return this.ways.keySet();
	}

	/** A hand-over in a state. */
	Telling in(String state) {
		Telling telling = new Telling(this.stories.begin());
		this.ways.get(state).accept(telling);
		return telling;
	}

	private void unsent() {
		this.ways.put("draft",
				it -> it.as("danderyd")
					.startsReferral()
					.keepsDraft("draftReferral", Map.of("personName", it.said("personName"), "safeContact",
							it.said("safeContact"), "wishes", it.said("wishes"), "situation", it.text("draft"))));
		this.ways.put("ground being chosen", it -> it.as("danderyd").startsReferral().writesDraft(it.letter));
		this.ways.put("ground to confirm", it -> {
			Map<String, Object> claim = Person.ground("HARM-TEST");
			claim.put("groundReason", it.text("ground reason"));
			it.as("danderyd").startsReferral().writesDraft(it.letter).does("chooseGround", claim);
		});
	}

	private void unanswered() {
		this.ways.put("sent", Telling::sent);
		this.ways.put("preview", Telling::preview);
		this.ways.put("asked", it -> it.preview().as("botkyrka").asks(it.text("question")));
		this.ways.put("receiver drafts", it -> it.preview()
			.as("botkyrka")
			.keepsDraft("assessReferral",
					Map.of("assessment", "decline", "declineReason", "other", "declineText", it.text("draft"))));
		this.ways.put("overdue", it -> {
			it.sent().story.timer("acknowledgementOverdue").fires();
			it.story.timer("escalationUnanswered").fires().timer("escalationUnanswered").fires();
		});
		this.ways.put("consent expired", it -> {
			it.preview();
			it.story.sender().happened("""
					update origo.disclosure set ended_at = now(), end_reason = 'consent-withdrawn' where hand_over in
					  (select hand_over from origo.hand_over_sender where case_number = :case)""");
		});
		this.ways.put("report of concern",
				it -> it.as("danderyd")
					.sends(it.letter.with("disclosedItems",
							List.of("personName", "safeContact", "situation", "wishes", "personIdentityNumber")),
							"DUTY-REPORT"));
	}

	/** The contact person who would receive it must never learn of it. */
	private void blocked() {
		this.ways.put("blocked at the receiver", it -> {
			it.as("danderyd").startsReferral().writesDraft(it.letter);
			this.stories.begin().as("danderyd").blocks(it.story.sender().caseNumber(), "Kontaktperson Botkyrka");
			it.as("danderyd").choosesGround("CONSENT");
		});
	}

	private void answered() {
		this.ways.put("accepted", it -> it.accepted().as("danderyd").writes(it.text("message")));
		this.ways.put("on hold", it -> it.accepted().as("botkyrka").holds("person-away"));
		this.ways.put("acceptance undone", it -> it.accepted().as("botkyrka").undoesAcceptance());
		this.ways.put("forwarded", it -> it.preview().as("botkyrka").forwards("huddinge"));
		this.ways.put("forwarded and accepted", it -> {
			it.preview().as("botkyrka").forwards("huddinge");
			it.as("huddinge").acknowledges().accepts();
		});
	}

	private void ended() {
		this.ways.put("refused", it -> it.preview().as("botkyrka").declines("other", it.text("refusal")));
		this.ways.put("withdrawn", it -> it.preview().as("danderyd").withdraws());
		this.ways.put("expired", it -> it.sent().story.silence());
		this.ways.put("outcome reported", this::reports);
		this.ways.put("closed", it -> {
			reports(it);
			it.as("danderyd").readsFeedback();
		});
	}

	private void reports(Telling it) {
		it.accepted()
			.as("botkyrka")
			.does("reportProgress", Map.of("progressAction", "outcome", "outcome", "handled", "feedbackGround",
					"CONSENT", "feedback", it.text("feedback"), "feedbackReason", it.text("feedback reason")));
	}

}
