package se.origo.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.Today;
import se.origo.casefile.Conflicts;
import se.origo.casefile.Sight;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody must never learn of a case: in any role, at any party, wherever the case has
 * gone; and silence is not what comes of it.
 */
@OrigoTest
class ConflictBlockProcessTest {

	private static final String UNCLE = "Ersättare Botkyrka";

	@Autowired
	Stories stories;

	@Autowired
	Register register;

	@Autowired
	Conflicts conflicts;

	@Autowired
	Sight sight;

	@Autowired
	JdbcClient database;

	@LocalServerPort
	int port;

	private final List<Story> told = new ArrayList<>();

	private Story story;

	private Story block;

	private Story absence;

	@BeforeEach
	void begin() {
		this.story = begun();
		this.block = begun();
	}

	private Story begun() {
		Story begun = this.stories.begin();
		this.told.add(begun);
		return begun;
	}

	@AfterEach
	void everybodyIsBackAndNobodyIsBlocked() {
		if (this.absence != null) {
			this.absence.as("botkyrka-chef").does("followAbsence", Map.of("absenceOver", true));
		}
		this.told.forEach(Story::endsIfBegun);
	}

	private void isIll() {
		this.absence = begun();
		this.absence.as("botkyrka-chef").startsAbsence();
		this.absence.as("botkyrka-chef")
			.does("registerAbsence", this.absence.as("botkyrka-chef").absence("Kontaktperson Botkyrka"));
	}

	/** A manager who is called in, before taking the task over. */
	private void seesOnlyThatSomethingWaits(String task, String deadline) {
		assertThat(this.story.as("botkyrka-chef").formOf(task)).isEqualTo("waiting-referral");
		assertThat(this.story.as("botkyrka-chef").reads(task)).containsOnlyKeys("waitingText");
		assertThat(this.story.as("botkyrka-chef").reads(task).get("waitingText")).asString().contains(deadline);
	}

	@Test
	void whenTheContactPersonIsIllAndTheDeputyIsBlockedTheManagerGetsIt() {
		this.story.sent();
		this.block.as("danderyd").blocks(this.story.sender().caseNumber(), UNCLE);
		String task = this.story.task("acknowledgeReferral");
		this.story.as("botkyrka-chef").doesNotFind(task);
		isIll();
		this.story.as("botkyrka-2").doesNotFind(task);
		assertThat(this.story.as("botkyrka-2").list()).isEmpty();
		assertThat(this.story.as("botkyrka-chef").list()).containsExactly(task);
		assertThat(this.story.as("botkyrka-chef").formOf("acknowledgeReferral")).isEqualTo("waiting-referral");
		this.story.as("botkyrka-chef").acknowledges();
		seesOnlyThatSomethingWaits("assessReferral", "REF-ANSWER");
		this.story.as("botkyrka-chef").accepts();
		seesOnlyThatSomethingWaits("reportProgress", "REF-OUTCOME");
		this.story.as("botkyrka-chef").reports("handled");
		assertThat(this.story.as("botkyrka-2").list()).isEmpty();
		this.story.as("danderyd").readsFeedback();
		this.story.sender().endsAt("referralClosed");
	}

	@Test
	void aBlockOnADraftComesAlongWhenItIsSentAndWhenItIsPassedOn() {
		this.story.as("danderyd").startsReferral().writesDraft(Letter.to("botkyrka"));
		this.block.as("danderyd").blocks(this.story.sender().caseNumber(), "Kontaktperson Huddinge");
		this.story.as("danderyd").choosesGround("CONSENT");
		this.story.as("botkyrka").acknowledges().forwards("huddinge");
		String task = this.story.task("acknowledgeReferral");
		this.story.as("huddinge").doesNotFind(task);
		assertThat(this.story.as("huddinge").list()).isEmpty();
		this.story.as("huddinge-2").acknowledges().accepts();
	}

	@Test
	void aTaskThatTheBlockedPersonHoldsGoesToTheDeputyAndTheDraftIsGone() {
		this.story.sent().as("botkyrka").keepsDraft("acknowledgeReferral", Map.of("acknowledged", true));
		String task = this.story.task("acknowledgeReferral");
		this.story.as("botkyrka-2").doesNotFind(task);
		this.block.as("danderyd").blocks(this.story.sender().caseNumber(), "Kontaktperson Botkyrka");
		this.story.as("botkyrka").doesNotFind(task);
		assertThat(SignedIn.as(this.port, "botkyrka").get("/api/drafts/" + task).statusCode()).isEqualTo(404);
		assertThat(this.story.as("botkyrka-2").list()).containsExactly(task);
		this.story.as("botkyrka-2").acknowledges().accepts();
	}

	@Test
	void whoeverFindsTheConflictInTheOwnPartyGivesTheCaseToTheDeputy() {
		this.story.sent();
		String following = this.story.task("followReferral");
		this.block.as("danderyd").blocks(this.story.sender().caseNumber(), "Kontaktperson Danderyd");
		this.story.as("danderyd").doesNotFind(following);
		this.block.as("danderyd").doesNotFind(this.block.task("reviewBlock"));
		assertThat(this.story.as("danderyd-2").list()).containsExactly(following);
		assertThat(this.block.as("danderyd-2").reads("reviewBlock").get("conflictText")).asString()
			.contains(this.story.sender().caseNumber(), "Kontaktperson Danderyd", "Släkting");
	}

	@Test
	void whereEverybodyIsBlockedNothingIsSentAndTheSentenceNamesNoOne() {
		this.story.as("danderyd").startsReferral();
		this.block.as("danderyd").blocksParty(this.story.sender().caseNumber(), "botkyrka");
		this.story.as("danderyd")
			.tries("draftReferral", Letter.to("botkyrka").answers())
			.at("receiver")
			.saying("där finns ingen som kan ta hand om just det här ärendet");
		this.story.as("danderyd").writesDraft(Letter.to("huddinge")).choosesGround("CONSENT");
		this.story.as("huddinge").acknowledges();
		this.story.as("huddinge")
			.tries("assessReferral", Map.of("assessment", "forward", "forwardTo", "botkyrka"))
			.at("forwardTo")
			.saying("där finns ingen som kan ta hand om just det här ärendet");
	}

	@Test
	void whenALaterBlockLeavesNobodyTheCentreIsAlarmedUntilTwoPeopleHaveLiftedIt() {
		this.story.sent();
		String task = this.story.task("acknowledgeReferral");
		this.block.as("danderyd").blocksParty(this.story.sender().caseNumber(), "botkyrka");
		for (String blocked : List.of("botkyrka", "botkyrka-2", "botkyrka-chef")) {
			this.story.as(blocked).doesNotFind(task);
		}
		assertThat(this.block.as("samordnare").readsAlarm("botkyrka").get("waitingText")).asString()
			.startsWith("Något väntar hos Botkyrka sedan")
			.doesNotContain(this.story.sender().caseNumber(), "jäv", "Danderyd");
		this.block.as("botkyrka-chef").doesNotFind(this.block.alarm("botkyrka"));

		this.block.as("danderyd").wantsToLift();
		this.block.as("danderyd")
			.tries("confirmLifting", Map.of("liftingConfirmed", "confirm"))
			.at("liftingConfirmed")
			.saying("Du har själv föreslagit det");
		this.block.as("danderyd").leaves("confirmLifting");
		this.block.as("danderyd-2").does("confirmLifting", Map.of("liftingConfirmed", "confirm"));
		this.block.sender().endsAt("blockLifted");
		assertThat(this.stories.alarms("botkyrka", "unattended")).isZero();
		this.story.as("botkyrka").acknowledges();
	}

	@Test
	void aBlockThatIsStillNeededStaysUntilAnotherDayAndALiftingThatIsNotConfirmedChangesNothing() {
		this.story.sent();
		this.block.as("danderyd").blocks(this.story.sender().caseNumber(), "Kontaktperson Botkyrka");
		LocalDate next = Today.local().plusDays(90);
		this.block.as("danderyd")
			.does("reviewBlock", Map.of("conflictReviewAction", "keep", "conflictReviewOn", next.toString()));
		this.block.sender().hasPassed("keepBlock");
		assertThat(guards("danderyd", this.story.sender().caseNumber())).isEqualTo(new Conflicts.Guards(1, next));
		this.block.as("danderyd").wantsToLift();
		this.block.as("danderyd-2").does("confirmLifting", Map.of("liftingConfirmed", "refuse"));
		this.story.as("botkyrka").doesNotFind(this.story.task("acknowledgeReferral"));
	}

	@Test
	void theReceiverIsNotToldThatThereAreBlocks() {
		this.story.sent();
		this.block.as("danderyd").blocks(this.story.sender().caseNumber(), UNCLE);
		assertThat(guards("danderyd", this.story.sender().caseNumber()).number()).isEqualTo(1);
		assertThat(guards("botkyrka", this.story.receiver().caseNumber())).isNull();
		assertThat(guards("botkyrka", this.story.sender().caseNumber())).isNull();
	}

	private Conflicts.Guards guards(String who, String caseNumber) {
		return Scope.as(this.register.callerBySignInName(who).orElseThrow(),
				() -> this.conflicts.guards(caseNumber).orElse(null));
	}

	@Test
	void whoeverBlocksTheLastPersonOfTheOwnPartyIsToldFirst() {
		this.story.sent();
		String number = this.story.sender().caseNumber();
		for (String function : List.of("Ersättare Danderyd", "Chef Danderyd")) {
			begun().as("danderyd").blocks(number, function);
		}
		this.block.as("danderyd").startsBlock();
		this.block.as("danderyd")
			.tries("describeConflict", this.block.as("danderyd").block(number, "Kontaktperson Danderyd", false))
			.at("conflictNobodyLeft")
			.saying("blir ingen kvar hos den egna parten");
		this.block.as("danderyd")
			.does("describeConflict", this.block.as("danderyd").block(number, "Kontaktperson Danderyd", true));
		assertThat(this.stories.alarms("danderyd", "unattended")).isEqualTo(1);
	}

	@Test
	void aBlockedAuditorFindsNeitherTheCaseNorTheBlock() {
		this.story.sent();
		SignedIn auditor = SignedIn.as(this.port, "granskare");
		String number = this.story.sender().caseNumber();
		String received = this.story.receiver().caseNumber();
		assertThat(auditor.get("/api/audit/cases/" + number).statusCode()).isEqualTo(200);
		this.block.as("danderyd").blocks(number, "Granskare, Resurscentrum Origo");
		String unknown = auditor.get("/api/audit/cases/22222-22222").body();
		for (String hidden : List.of(number, received, this.block.sender().caseNumber())) {
			assertThat(auditor.get("/api/audit/cases/" + hidden).statusCode()).isEqualTo(404);
			assertThat(auditor.get("/api/audit/cases/" + hidden).body()).isEqualTo(unknown);
		}
	}

	@Test
	void somebodyWhoIsHiredLaterIsKnownByAnIdentityNumberThatIsNotKept() {
		this.story.sent();
		String number = this.story.receiver().caseNumber();
		this.block.as("danderyd").startsBlock();
		Map<String, Object> answers = Map.of("conflictAction", "raise", "conflictCase",
				this.story.sender().caseNumber(), "conflictKind", "hired-later", "conflictIdentityNumber",
				"900101-2385", "conflictReason", "Släkting.", "conflictReviewOn", Today.local().plusDays(30).toString(),
				"conflictNobodyLeft", false);
		this.block.as("danderyd").does("describeConflict", answers);
		assertThat(this.block.sender().items()).doesNotContain("conflictIdentityNumber");
		this.stories.behindTheCurtain(() -> this.database
			.sql("""
					insert into origo.person (id, sign_in_name) values ('p-hired', '199001012385');
					insert into origo.appointment (person, party, role, ordinal) values ('p-hired', 'botkyrka', 'deputy', 7)""")
			.update());
		try {
			assertThat(blockedFrom(number)).isFalse();
			this.conflicts.recognise();
			assertThat(blockedFrom(number)).isTrue();
		}
		finally {
			this.stories.behindTheCurtain(() -> this.database.sql("""
					update origo.appointment set valid_until = date '2026-01-01' where person = 'p-hired';
					update origo.person set sign_in_name = null where id = 'p-hired'""").update());
		}
	}

	private boolean blockedFrom(String caseNumber) {
		return Scope.as(this.register.callerById("p-hired").orElseThrow(), this.sight::blocked).contains(caseNumber);
	}

	@Test
	void aDraftOfABlockIsThrownAway() {
		this.story.sent();
		this.block.as("danderyd").startsBlock().does("describeConflict", Map.of("conflictAction", "discard"));
		this.block.sender().endsAt("blockNotRaised");
	}

}
