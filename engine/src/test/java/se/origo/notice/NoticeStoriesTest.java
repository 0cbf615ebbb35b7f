package se.origo.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.party.Scope;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** One test for each way in which a notice comes to be and ends. */
@OrigoTest
class NoticeStoriesTest {

	private static final String CONTACT = "kontaktperson@botkyrka.example";

	private static final String DEPUTY = "ersattare@botkyrka.example";

	private static final String MANAGER = "chef@botkyrka.example";

	@LocalServerPort
	int port;

	@Autowired
	Stories stories;

	@Autowired
	NoticeStory notices;

	@Autowired
	PlatformTransactionManager transactions;

	private Story story;

	@BeforeEach
	void begin() {
		this.notices.begins();
		this.story = this.stories.begin();
	}

	@AfterEach
	void end() {
		this.notices.ends();
	}

	private Letter acute() {
		return Letter.to("botkyrka").with("urgency", "acute");
	}

	@Test
	void aTaskThatArrivesIsToldToTheContactPersonAndToNobodyElse() {
		this.story.sent();
		this.notices.atWork().round();
		assertThat(this.notices.told(Kind.ARRIVED)).containsExactly(CONTACT);
		assertThat(this.notices.told()).hasSize(1);
		assertThat(this.story.receiver().record()).contains("notice-sent");
		assertThat(this.story.sender().record()).doesNotContain("notice-sent");
		this.notices.round();
		assertThat(this.notices.told()).hasSize(1);
	}

	@Test
	void whoeverMakesATaskArriveIsNotToldOfItButASecondPersonIs() {
		this.story.as("danderyd").sends(Letter.to("botkyrka"), "OWN-TASK");
		this.notices.atWork().round();
		assertThat(this.notices.told(Kind.ARRIVED)).containsExactly("chef@danderyd.example",
				"ersattare@danderyd.example");
	}

	@Test
	void duringQuietHoursNothingLeavesUntilTheOfficeOpens() {
		this.story.sent();
		this.notices.atNight().round();
		assertThat(this.notices.told()).isEmpty();
		this.notices.atWork().round();
		assertThat(this.notices.told(Kind.ARRIVED)).containsExactly(CONTACT);
	}

	@Test
	void whatIsAcuteLeavesAtNight() {
		this.story.as("danderyd").sends(acute());
		this.notices.atNight().round();
		assertThat(this.notices.told(Kind.ARRIVED)).containsExactly(CONTACT);
	}

	@Test
	void acuteSilenceIsToldAtNightToWhoeverIsAskedAndToTheCentreInTheEnd() {
		this.story.as("danderyd").sends(acute());
		this.story.timer("acknowledgementOverdue").fires();
		this.notices.atNight().round();
		assertThat(this.notices.told(Kind.ESCALATED)).containsExactly(CONTACT);
		this.story.timer("escalationUnanswered").fires();
		this.notices.round();
		assertThat(this.notices.told(Kind.ESCALATED)).containsExactly(DEPUTY, CONTACT, CONTACT);
		this.story.timer("escalationUnanswered").fires().timer("escalationUnanswered").fires();
		this.notices.round();
		assertThat(this.notices.told(Kind.ESCALATED)).contains(MANAGER);
		assertThat(this.notices.told(Kind.ALARM)).containsExactly(MANAGER, "kontaktperson@origo.example",
				"samordnare@origo.example");
		assertThat(this.notices.told(Kind.OVERDUE)).as("said already").doesNotContain(CONTACT, DEPUTY);
	}

	@Test
	void aTaskThatIsOverdueIsToldOnce() {
		this.story.sent();
		this.notices.atWork().round();
		assertThat(this.notices.told(Kind.OVERDUE)).isEmpty();
		this.notices.later(Duration.ofDays(4)).atWork().round().round();
		assertThat(this.notices.told(Kind.OVERDUE)).contains(CONTACT).doesNotHaveDuplicates();
	}

	@Test
	void aDigestIsOneMailAtItsTimeHoweverMuchWaits() {
		this.notices.digest("botkyrka");
		this.story.sent();
		Story other = this.stories.begin().sent();
		this.notices.beforeTheDigest().round();
		assertThat(this.notices.told()).isEmpty();
		this.notices.later(Duration.ofMinutes(2)).round().round();
		assertThat(this.notices.told()).containsExactly(CONTACT);
		assertThat(this.notices.told(Kind.DIGEST)).containsExactly(CONTACT);
		assertThat(other.receiver().record()).contains("notice-sent");
	}

	@Test
	void whatIsAcuteWaitsForNoDigest() {
		this.notices.digest("botkyrka");
		this.story.as("danderyd").sends(acute());
		this.notices.later(Duration.ofMinutes(1)).round();
		assertThat(this.notices.told(Kind.ARRIVED)).containsExactly(CONTACT);
	}

	@Test
	void aMailThatFailsIsTriedAgainWithTheSameMessageIdAndTheCaseGoesOn() {
		this.story.sent();
		this.notices.down();
		this.notices.atWork().round();
		assertThat(this.notices.rows("select error || tries from origo.notice")).containsExactly("unreachable1");
		this.story.as("botkyrka").acknowledges();
		this.story.sender().is("received");
		this.notices.up();
		this.notices.round();
		assertThat(this.notices.told()).as("too early").isEmpty();
	}

	@Test
	void aServerThatIsBackGetsOneMailForAllThatHappenedMeanwhile() {
		this.story.sent();
		Instant work = this.notices.atWork().now();
		this.notices.down();
		this.notices.round();
		String id = this.notices.rows("select id::text from origo.notice").get(0);
		Story other = this.stories.begin().sent();
		this.notices.up();
		this.notices.at(work.plus(Duration.ofMinutes(1))).round();
		assertThat(this.notices.told(Kind.ARRIVED)).containsExactly(CONTACT);
		assertThat(this.notices.messageIds()).containsExactly("<" + id + "@origo.example>");
	}

	@Test
	void aTaskThatIsDoneBeforeTheMailLeavesIsNotTold() {
		this.story.sent();
		this.notices.atNight().round();
		this.story.as("botkyrka").acknowledges().accepts();
		this.notices.atWork().round();
		assertThat(this.notices.told(Kind.ARRIVED)).isEmpty();
		assertThat(this.notices.rows("select distinct ended_as from origo.notice")).containsExactly("moot");
	}

	@Test
	void whoeverIsAwayWhenTheMailLeavesIsNotToldButWhoeverActs() {
		this.story.sent();
		this.notices.atNight().round();
		this.notices.away("botkyrka");
		this.notices.atWork().round().round();
		assertThat(this.notices.told(Kind.ARRIVED)).containsExactly(DEPUTY);
	}

	@Test
	void whereNobodyActsNothingIsSent() {
		this.story.sent();
		this.notices.atNight().round();
		this.notices.away("botkyrka").away("botkyrka-2");
		this.notices.atWork().round().round();
		assertThat(this.notices.told(Kind.ARRIVED)).isEmpty();
	}

	@Test
	void twoNodesSendEachMailOnce() {
		List<Story> others = List.of(this.stories.begin(), this.stories.begin(), this.stories.begin());
		this.story.sent();
		others.get(0).sent(Letter.to("huddinge"), "CONSENT");
		others.get(1).sent(Letter.to("nacka"), "CONSENT");
		others.get(2).sent(Letter.to("solna"), "CONSENT");
		this.notices.atWork();
		CompletableFuture
			.allOf(Collections.nCopies(4, this.notices.rounds())
				.stream()
				.map(node -> CompletableFuture.runAsync(node::go))
				.toArray(CompletableFuture[]::new))
			.join();
		assertThat(this.notices.told()).containsExactlyInAnyOrder(CONTACT, "kontaktperson@huddinge.example",
				"kontaktperson@nacka.example", "kontaktperson@solna.example");
	}

	@Test
	void aNodeThatDiesAfterTheServerHasTakenTheMailLeavesItToBeSentAgainUnderTheSameId() {
		this.story.sent();
		this.notices.atNight().round().atWork();
		Mailing dying = this.notices.mailing(this.notices.mailer());
		Scope.asSystem("notice", () -> new TransactionTemplate(this.transactions).execute(status -> {
			dying.send(dying.next().orElseThrow());
			status.setRollbackOnly();
			return null;
		}));
		this.notices.round();
		assertThat(this.notices.messageIds().stream().limit(2).distinct()).hasSize(1);
		assertThat(this.notices.told(Kind.ARRIVED)).containsExactly(CONTACT, CONTACT);
	}

	@Test
	void whoeverIsBlockedFromTheCaseIsNeverTold() {
		this.story.sent().timer("acknowledgementOverdue").fires().timer("escalationUnanswered").fires();
		this.notices.blocked("botkyrka", this.story.receiver().caseNumber());
		this.notices.atWork().round();
		assertThat(this.notices.told()).isNotEmpty().containsOnly(DEPUTY);
	}

	@Test
	void aMailThatFailsForGoodIsSeenByTheOperatorWhoLetsItBeTriedAgain() {
		this.story.sent();
		this.notices.down();
		this.notices.atWork();
		for (int round = 0; round < Hours.TRIES; round++) {
			this.notices.round().later(Duration.ofMinutes(31)).atWork();
		}
		SignedIn operator = SignedIn.as(this.port, "drift");
		String seen = operator.get("/api/operations/notices").body();
		assertThat(seen)
			.contains("\"kind\":\"arrived\"", "\"tries\":8", "\"error\":\"unreachable\"", "\"waiting\":true",
					"\"server\":true")
			.doesNotContain("botkyrka", "@", this.story.receiver().caseNumber());
		assertThat(operator.json("/api/operations/notices").path("functionsWithout").asInt()).isPositive();
		this.notices.up();
		this.notices.round();
		assertThat(this.notices.told()).as("not by itself").isEmpty();
		String retry = "/api/operations/notices/"
				+ operator.json("/api/operations/notices").at("/failing/0/id").asText() + "/retry";
		assertThat(SignedIn.as(this.port, "botkyrka").post(retry, "").statusCode()).isEqualTo(404);
		assertThat(operator.post(retry, "").statusCode()).isEqualTo(204);
		this.notices.round();
		assertThat(this.notices.told(Kind.ARRIVED)).containsExactly(CONTACT);
		assertThat(operator.json("/api/operations/notices").path("failing")).isEmpty();
		assertThat(operator.post(retry, "").statusCode()).isEqualTo(404);
		assertThat(operator.post("/api/operations/notices/none/retry", "").statusCode()).isEqualTo(404);
	}

	@Test
	void roundsGoByThemselves() {
		this.story.as("danderyd").sends(acute());
		this.notices.later(Duration.ofMinutes(1));
		RoundsClock clock = this.notices.roundsByThemselves();
		clock.start();
		try {
			assertThat(this.notices.arrives()).isTrue();
		}
		finally {
			clock.stop();
		}
		assertThat(this.notices.told(Kind.ARRIVED)).containsExactly(CONTACT);
	}

}
