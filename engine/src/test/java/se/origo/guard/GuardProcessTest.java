package se.origo.guard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.Today;
import se.origo.casefile.GuardKind;
import se.origo.casefile.Guards;
import se.origo.deadline.SwedishTime;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.story.Letter;
import se.origo.story.Person;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A guard in a case: set, looked at again, kept, and lifted by whoever may. */
@OrigoTest
class GuardProcessTest {

	private static final String REASON = "Pappan \u202e\ud83d\udc7e får inte veta";

	private static final Map<String, Object> LIFT = Map.of("guardReviewAction", "lift", "guardLiftReason",
			"Hon vill berätta.", "guardPlan", "Socialtjänsten är med.");

	@Autowired
	Stories stories;

	@Autowired
	Guards guards;

	@Autowired
	Register register;

	@Autowired
	GuardReviewProcess reviews;

	@Autowired
	JdbcClient database;

	private Story story;

	private Person owner;

	@BeforeEach
	void aDraft() {
		this.story = this.stories.begin();
		this.owner = this.story.as("danderyd").startsReferral();
	}

	@AfterEach
	void over() {
		this.story.ends();
	}

	private String number() {
		return this.story.sender().caseNumber();
	}

	private void starts(String at) {
		assertThat(this.owner.panel(at).startable()).contains("guard");
		this.owner.panel(at).starts("guard");
	}

	private static Map<String, Object> set(String kind) {
		return new HashMap<>(Map.of("guardAction", "set", "guardKind", kind, "guardReason", REASON, "guardReviewOn",
				Today.local().plusDays(30).toString()));
	}

	private void isSet(String kind) {
		starts("draftReferral");
		this.owner.does("describeGuard", set(kind));
	}

	private List<GuardKind> kinds(String who, String caseNumber) {
		return Scope.as(this.register.callerBySignInName(who).orElseThrow(), () -> this.guards.of(caseNumber))
			.stream()
			.map(Guards.Standing::kind)
			.toList();
	}

	@Test
	void whyIsReadByTheOwnPartyAndStandsInNoField() {
		isSet("do-not-inform-guardian");
		assertThat(this.owner.panel("reviewGuard").warnings()).containsExactly("do-not-inform-guardian");
		for (String task : List.of("reviewGuard", "draftReferral")) {
			assertThat(this.owner.at(this.story.task(task)).form()).contains("Kontakta inte vårdnadshavare eller släkt")
				.doesNotContain("Pappan");
		}
		assertThat(this.owner.reads("reviewGuard").get("guardText")).asString()
			.contains("Kontaktperson Danderyd", "får inte veta");
		assertThat(this.story.sender().items()).doesNotContain("guardReason");
		assertThat(this.story.sender().record()).contains("guard-set", "guard-read");
	}

	@Test
	void aDayThatHasBeenAndAReasonWithoutEndAreRefused() {
		starts("draftReferral");
		Map<String, Object> past = set("outgoing-frozen");
		past.put("guardReviewOn", Today.local().minusDays(1).toString());
		this.owner.tries("describeGuard", past).at("guardReviewOn");
		Map<String, Object> endless = set("outgoing-frozen");
		endless.put("guardReason", "x".repeat(100_000));
		this.owner.tries("describeGuard", endless).at("guardReason");
	}

	@Test
	void nothingIsSetAfterAll() {
		starts("draftReferral");
		this.owner.does("describeGuard", Map.of("guardAction", "discard"));
		this.story.sender().waitsAt("draftReferral");
		assertThat(kinds("danderyd", number())).isEmpty();
	}

	@Test
	void onlyItsOwnerLiftsItWithAReasonAndAPlan() {
		isSet("do-not-inform-guardian");
		LocalDate next = Today.local().plusDays(90);
		this.owner.does("reviewGuard", Map.of("guardReviewAction", "keep", "guardReviewOn", next.toString()));
		this.story.sender().hasPassed("keepGuard");
		this.owner.tries("reviewGuard", Map.of("guardReviewAction", "lift", "guardLiftReason", "x")).at("guardPlan");
		this.owner.leaves("reviewGuard");
		this.owner.does("reviewGuard", LIFT);
		this.story.sender().hasPassed("guardLifted").hasNotPassed("confirmGuardLifting");
		assertThat(kinds("danderyd", number())).isEmpty();
		assertThat(this.story.sender().items()).doesNotContain("guardLiftReason", "guardPlan");
	}

	@Test
	void somebodyElseDoesNotLiftWhatAnotherAnswersFor() {
		this.stories.behindTheCurtain(() -> this.guards.set(number(), GuardKind.OUTGOING_FROZEN, REASON, null));
		starts("draftReferral");
		this.owner.does("describeGuard", Map.of("guardAction", "look", "guardKind", "outgoing-frozen"));
		// Nobody owns what the system has set, so whoever has the task may lift it.
		this.owner.does("reviewGuard", LIFT);
		assertThat(kinds("danderyd", number())).isEmpty();
		Scope.as(this.register.callerBySignInName("danderyd-chef").orElseThrow(),
				() -> this.guards.set(number(), GuardKind.DO_NOT_INFORM_GUARDIAN, REASON, null));
		starts("draftReferral");
		this.owner.does("describeGuard", Map.of("guardAction", "look", "guardKind", "do-not-inform-guardian"));
		this.owner.tries("reviewGuard", LIFT).at("guardReviewAction").saying("Chef Danderyd som ansvarar");
	}

	@Test
	void whatDoesNotStandIsNotLookedAt() {
		starts("draftReferral");
		this.owner.tries("describeGuard", Map.of("guardAction", "look", "guardKind", "safe-contact")).at("guardKind");
	}

	@Test
	void whoIsProtectedIsShownByTwoPersonsOnly() {
		isSet("protected-identity");
		this.owner.does("reviewGuard", LIFT);
		this.owner.tries("confirmGuardLifting", Map.of("guardLiftingConfirmed", "confirm"))
			.at("guardLiftingConfirmed")
			.saying("Du har själv föreslagit det");
		this.owner.leaves("confirmGuardLifting");
		this.story.as("danderyd-chef").does("confirmGuardLifting", Map.of("guardLiftingConfirmed", "refuse"));
		assertThat(kinds("danderyd", number())).containsExactly(GuardKind.PROTECTED_IDENTITY);
		this.owner.does("reviewGuard", LIFT);
		assertThat(this.story.as("danderyd-chef").reads("confirmGuardLifting").get("guardText")).asString()
			.contains("Hon vill berätta", "Socialtjänsten är med");
		this.story.as("danderyd-chef").does("confirmGuardLifting", Map.of("guardLiftingConfirmed", "confirm"));
		this.story.sender().hasPassed("guardLifted");
		assertThat(kinds("danderyd", number())).isEmpty();
	}

	@Test
	void whatAnItemHasSetIsLookedAtWhenItsDayComes() {
		this.story.as("danderyd").writesDraft(Letter.to("botkyrka")).choosesGround("CONSENT");
		this.reviews.lookAtWhatIsDue();
		this.story.sender().waitsAt("followReferral");
		itsDayHasCome();
		this.reviews.lookAtWhatIsDue();
		this.reviews.lookAtWhatIsDue();
		this.story.sender().waitsAt("followReferral", "reviewGuard");
		assertThat(this.story.as("botkyrka").at(this.story.receiver().task("reviewGuard")).values()).asString()
			.contains("Säker kontakt är överenskommen", "följde med en överlämning");
		this.owner.answers(this.story.sender().task("reviewGuard"), LIFT);
		this.reviews.lookAtWhatIsDue();
		this.story.sender().waitsAt("followReferral");
		assertThat(kinds("danderyd", number())).isEmpty();
	}

	private void itsDayHasCome() {
		this.stories.behindTheCurtain(
				() -> this.database.sql("update origo.case_guard set review_on = ? where case_number in (?, ?)")
					.params(SwedishTime.today(Clock.systemUTC()), number(), this.story.receiver().caseNumber())
					.update());
	}

	@Test
	void setLaterItReachesTheReceiverWhoAnswersForItThere() {
		this.story.as("danderyd").writesDraft(Letter.to("botkyrka")).choosesGround("CONSENT");
		String received = this.story.receiver().caseNumber();
		this.owner.takes("followReferral");
		starts("followReferral");
		this.owner.does("describeGuard", set("do-not-inform-guardian"));
		assertThat(kinds("botkyrka", received)).containsExactly(GuardKind.DO_NOT_INFORM_GUARDIAN,
				GuardKind.SAFE_CONTACT);
		assertThat(this.story.as("botkyrka").panel("acknowledgeReferral").text()).doesNotContain("Pappan");
		this.owner.does("reviewGuard", LIFT);
		assertThat(kinds("danderyd", number())).containsExactly(GuardKind.SAFE_CONTACT);
		assertThat(kinds("botkyrka", received)).contains(GuardKind.DO_NOT_INFORM_GUARDIAN);
	}

}
