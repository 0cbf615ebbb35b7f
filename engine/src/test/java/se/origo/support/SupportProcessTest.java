package se.origo.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
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
import se.origo.casefile.Outgoing;
import se.origo.deadline.SwedishTime;
import se.origo.process.Objection;
import se.origo.story.Letter;
import se.origo.story.Person;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The young person's own plan, from its first word to a year after its end. */
@OrigoTest
class SupportProcessTest {

	private static final String WORDS = "Hon vill bo kvar \u202e\ud83d\udc9b i stan";

	@Autowired
	Stories stories;

	@Autowired
	Guards guards;

	@Autowired
	Outgoing outgoing;

	private Story story;

	private Person counsellor;

	@BeforeEach
	void supportIsWanted() {
		this.story = this.stories.begin();
		this.counsellor = this.story.as("kurator").begins("support");
	}

	@AfterEach
	void over() {
		this.story.ends();
	}

	private void planned() {
		this.counsellor.does("planSupport", Map.of("supportAction", "continue", "supportPlan", WORDS));
	}

	private static Map<String, Object> contact(String with, String way, boolean agreed) {
		return Map.of("supportAction", "contact", "contactWith", with, "contactWay", way, "contactAgreed", agreed,
				"supportNote", "Vi ringde.");
	}

	private void set(GuardKind kind) {
		this.stories.behindTheCurtain(() -> this.guards.set(this.story.sender().caseNumber(), kind, "Pappan.", null));
	}

	@Test
	void noSupportComesOfIt() {
		this.counsellor.does("planSupport", Map.of("supportAction", "discard"));
		this.story.sender().endsAt("supportNotWanted");
	}

	@Test
	void talksContactsAndCompanyAreNotedAndNothingOfItIsInTheEngine() {
		planned();
		assertThat(this.counsellor.reads("followSupport").get("supportText")).asString().contains("Hon vill bo kvar");
		this.counsellor.does("followSupport", Map.of("supportAction", "talk", "supportNote", WORDS));
		this.counsellor.does("followSupport", contact("school", "phone", false));
		this.counsellor.does("followSupport", company("nothing"));
		assertThat(this.story.sender().notes()).hasSize(3).first().asString().isEqualTo("Samtal: " + WORDS);
		assertThat(this.story.sender().notes().get(1)).isEqualTo("Skolan, Telefonsamtal: Vi ringde.");
		assertThat(this.story.sender().items()).doesNotContain("supportNote");
		assertThat(this.story.sender().record()).contains("support-talk", "contact-made", "support-accompanied");
		this.story.sender().waitsAt("followSupport").hasPassed("noteSupport");
	}

	private static Map<String, Object> company(String told) {
		return Map.of("supportAction", "accompany", "accompaniedTo", "botkyrka", "accompaniedTold", told,
				"accompaniedOn", SwedishTime.today(Clock.systemUTC()).toString(), "supportNote", "Det gick bra.");
	}

	@Test
	void whoeverComesAlongTellsNothingThatHasNotBeenDisclosedOnAGround() {
		planned();
		this.counsellor.tries("followSupport", company("disclosed"))
			.at("accompaniedTold")
			.saying("Inget är utlämnat dit");
		this.counsellor.does("followSupport", Map.of("supportAction", "hand-over"));
		this.story.sender().waitsAt("followSupport").hasPassed("openReferral");
		Story referral = this.stories
			.of(this.story.sender().rows("select case_number from origo.case_link where opened_from = :case").get(0));
		referral.as("kurator").writesDraft(Letter.to("botkyrka")).choosesGround("CONSENT");
		referral.as("botkyrka").acknowledges();
		this.counsellor.tries("followSupport", company("disclosed")).at("accompaniedTold");
		referral.as("botkyrka").accepts();
		this.counsellor.does("followSupport", company("disclosed"));
		assertThat(this.story.sender().record()).contains("support-accompanied");
	}

	@Test
	void aProtectionPlanStandsInTheCaseWithWhoKnowsOfIt() {
		planned();
		this.counsellor.does("followSupport", Map.of("supportAction", "protection-plan"));
		String long100 = "x".repeat(100_000);
		this.counsellor
			.tries("writeProtectionPlan", Map.of("protectionPlan", long100, "planKnownBy", List.of("young-person")))
			.at("protectionPlan");
		this.counsellor.does("writeProtectionPlan",
				Map.of("protectionPlan", WORDS, "planKnownBy", List.of("young-person", "school")));
		assertThat(this.counsellor.reads("followSupport").get("supportText")).asString()
			.contains("Skyddsplanen", "kvar");
		assertThat(this.counsellor.panel("followSupport").text()).contains("Den unga, Skolan")
			.doesNotContain("Hon vill bo kvar");
	}

	@Test
	void companyIsNotedWhenItHasBeen() {
		planned();
		this.counsellor
			.tries("followSupport",
					Map.of("supportAction", "accompany", "accompaniedTo", "botkyrka", "accompaniedTold", "nothing",
							"accompaniedOn", Today.local().plusDays(3).toString(), "supportNote", "x"))
			.at("accompaniedOn")
			.saying("inte i förväg");
	}

	@Test
	void nobodyContactsAGuardianWhoMustNotKnow() {
		planned();
		this.counsellor.does("followSupport", contact("guardian", "phone", false));
		set(GuardKind.DO_NOT_INFORM_GUARDIAN);
		for (String family : List.of("guardian", "relative")) {
			this.counsellor.tries("followSupport", contact(family, "phone", true))
				.at("contactWith")
				.saying("Vårdnadshavare och släkt får inte kontaktas");
		}
		assertThat(this.story.sender().record()).contains("contact-refused");
		this.counsellor.does("followSupport", contact("school", "phone", false));
	}

	/** Between the question and the answer somebody else has set it. */
	@Test
	void whatHasBecomeWrongSinceItWasJudgedIsNotNoted() {
		planned();
		set(GuardKind.DO_NOT_INFORM_GUARDIAN);
		String number = this.story.sender().caseNumber();
		assertThatThrownBy(() -> this.stories.behindTheCurtain(() -> {
			this.outgoing.made(number, "origo", new Outgoing.Contact("guardian", "phone", false));
			return null;
		})).isInstanceOf(Objection.class).hasMessageContaining("får inte kontaktas");
		assertThat(this.story.sender().record()).doesNotContain("contact-made");
	}

	@Test
	void theYoungPersonIsReachedByTheAgreedWayOnly() {
		this.counsellor.does("planSupport", Map.of("supportAction", "continue", "supportPlan", WORDS, "safeContact",
				"Ring skolan", "safeWays", List.of("phone")));
		this.counsellor.tries("followSupport", contact("young-person", "phone", false)).at("contactWay");
		this.counsellor.tries("followSupport", contact("young-person", "text", true))
			.at("contactWay")
			.saying("Den unga har sagt vad som är säkert");
		this.counsellor.does("followSupport", contact("young-person", "phone", true));
	}

	@Test
	void noLetterGoesToSomebodyProtected() {
		planned();
		set(GuardKind.PROTECTED_IDENTITY);
		this.counsellor.tries("followSupport", contact("young-person", "letter", true))
			.at("contactWay")
			.saying("Skatteverkets postförmedling");
		this.counsellor.does("followSupport", contact("young-person", "phone", false));
	}

	@Test
	void whatIsFrozenReachesNobodyWhoIsNear() {
		planned();
		set(GuardKind.OUTGOING_FROZEN);
		this.counsellor.tries("followSupport", contact("guardian", "email", false)).at("contactWith");
		this.counsellor.tries("followSupport", contact("young-person", "letter", true))
			.at("contactWith")
			.saying("Läget är akut");
		this.counsellor.tries("followSupport", contact("young-person", "text", false)).at("contactWith");
		this.counsellor.does("followSupport", contact("young-person", "visit", true));
		this.counsellor.does("followSupport", contact("authority", "email", false));
	}

	@Test
	void silenceIsLookedAtBeforeASupportEndsByIt() {
		planned();
		this.story.timer("supportSilent").fires();
		this.counsellor.does("judgeSilence", Map.of("silenceAction", "keep"));
		this.story.timer("supportSilent").fires();
		this.counsellor.does("judgeSilence", Map.of("silenceAction", "close"));
		this.story.sender().endsAt("noContactAnyMore");
	}

	@Test
	void theYoungPersonEndsIt() {
		ends("young-person");
		this.story.sender().endsAt("supportEndedByYoungPerson");
	}

	@Test
	void somebodyElseTakesItOver() {
		ends("moved");
		this.story.sender().endsAt("supportMoved");
	}

	@Test
	void withoutAWishForFollowUpItIsOver() {
		ends("completed");
		this.story.sender().endsAt("supportCompleted");
		assertThat(this.story.sender().items()).contains("youngPersonsView");
	}

	private void ends(String how) {
		planned();
		ends(how, false);
	}

	private void ends(String how, boolean followUps) {
		this.counsellor.does("followSupport", Map.of("supportAction", "end"));
		Map<String, Object> answers = new HashMap<>(Map.of("supportEnd", how, "youngPersonsView", WORDS));
		answers.put("followUpsWanted", followUps);
		this.counsellor.does("endSupport", answers);
	}

	private Map<String, Object> followedUp(String action) {
		return Map.of("contactWith", "young-person", "contactWay", "phone", "contactAgreed", true, "followUpAction",
				action, "followUpNote", "Bra.");
	}

	@Test
	void howItGoesIsAskedAfterThreeSixAndTwelveMonths() {
		planned();
		ends("completed", true);
		for (int months : List.of(3, 6, 12)) {
			assertThat(this.story.due("followUpDue")).isBetween(monthsOn(months), monthsOn(months).plusSeconds(172800));
			this.story.timer("followUpDue").fires();
			this.counsellor.does("followUpSupport", followedUp((months == 6) ? "not-reached" : "fine"));
		}
		this.story.sender().endsAt("supportCompleted").hasPassed("isAnotherDue");
		assertThat(this.story.sender().notes()).hasSize(3).allMatch(note -> note.startsWith("Uppföljning. Den unga"));
	}

	private static Instant monthsOn(int months) {
		return Today.local().plusMonths(months).atStartOfDay(ZoneId.of("Europe/Stockholm")).toInstant();
	}

	@Test
	void askingHowItGoesIsAContactLikeAnyOther() {
		planned();
		ends("completed", true);
		set(GuardKind.DO_NOT_INFORM_GUARDIAN);
		this.story.timer("followUpDue").fires();
		this.counsellor
			.tries("followUpSupport",
					Map.of("contactWith", "guardian", "contactWay", "phone", "followUpAction", "fine"))
			.at("contactWith");
		this.counsellor.does("followUpSupport", followedUp("no-more"));
		this.story.sender().endsAt("supportCompleted");
	}

	@Test
	void whoeverWantsMoreSupportGetsItAndTheMonthsAreCountedAnew() {
		planned();
		ends("completed", true);
		this.story.timer("followUpDue").fires();
		this.counsellor.does("followUpSupport", followedUp("more-support"));
		this.story.sender().waitsAt("followSupport");
		ends("completed", true);
		assertThat(this.story.due("followUpDue")).isBetween(monthsOn(3), monthsOn(3).plusSeconds(172800));
	}

}
