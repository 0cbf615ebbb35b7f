package se.origo.intake;

import java.util.List;
import java.util.Map;

import se.origo.OrigoTest;
import se.origo.story.Letter;
import se.origo.story.Person;
import se.origo.story.Stories;
import se.origo.story.Story;
import se.origo.story.Token;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hand-over that begins in a contact: nothing is typed twice, and what does not follow
 * is told.
 */
@OrigoTest
class ReferralFromContactTest {

	@Autowired
	Stories stories;

	private Story contact;

	private Story referral;

	@BeforeEach
	void begin() {
		this.contact = this.stories.begin();
	}

	@AfterEach
	void end() {
		this.contact.endsIfBegun();
		if (this.referral != null) {
			this.referral.endsIfBegun();
		}
	}

	/** The contact has led to a hand-over. */
	private Contact handsOver(Map<String, Object> told) {
		// Nobody who has been in touch before: that would be a sign of danger.
		Contact said = Contact.recognisedBy("trädgård" + Token.next(), Contact.yearOfBirth())
			.with("anonymous", false)
			.with("personName", "Någon Ung");
		this.contact.as("kurator")
			.begins("intake")
			.does("receiveContact", said.answers())
			.does("describeNeeds", Contact.needs(told))
			.does("chooseNextStep", Contact.next("referral"));
		this.contact.sender().endsAt("referralOpened");
		this.referral = this.stories.of(opened());
		return said;
	}

	private String opened() {
		List<String> opened = this.contact.sender()
			.rows("select case_number from origo.case_link where opened_from = :case");
		assertThat(opened).hasSize(1);
		return opened.get(0);
	}

	private Person counsellor() {
		return this.referral.as("kurator");
	}

	@Test
	void whatAHandOverAsksForIsFilledInAndTheRestIsNamed() {
		Contact said = handsOver(Map.of());
		assertThat(counsellor().list()).containsExactly(this.referral.task("draftReferral"));
		Map<String, Object> draft = counsellor().reads("draftReferral");
		assertThat(draft).containsEntry("personName", "Någon Ung")
			.containsEntry("safeContact", said.said("safeContact"))
			.containsEntry("ageBand", "15-17")
			.containsEntry("questionType", "control");
		assertThat(draft.get("situation")).asString().startsWith("Får inte gå ut");
		assertThat(draft.get("withheldText")).asString()
			.contains(this.contact.sender().caseNumber(), "Följer inte med", "Kodordet", "Födelseåret")
			.doesNotContain("trädgård");
		assertThat(this.referral.sender().words()).noneMatch(word -> word.contains("trädgård"));
	}

	@Test
	void consentReachesNoFurtherThanWhatTheYoungPersonHasSaid() {
		Contact said = handsOver(Map.of("toldSocial", "contact"));
		counsellor().writesDraft(letter(said, List.of("safeContact", "situation")));
		assertThat(counsellor().reads("chooseGround").get("withheldText")).asString()
			.contains("valt bort", "Namn", "Den unga har sagt", "Att vi har kontakt");
		counsellor().tries("chooseGround", Person.ground("CONSENT")).at("ground").saying("säger emot varandra: Läget");
		counsellor().does("chooseGround", Map.of("groundAction", "back"))
			.writesDraft(letter(said, List.of("safeContact")))
			.choosesGround("CONSENT");
		this.referral.sender().waitsAt("followReferral");
		assertThat(this.referral.sender().told()).hasSize(1);
	}

	@Test
	void aDutyDoesNotAskForAWish() {
		Contact said = handsOver(Map.of("toldSocial", "nothing"));
		counsellor().writesDraft(letter(said, List.of("personName", "situation"))).choosesGround("DUTY-REPORT");
		this.referral.sender().waitsAt("followReferral");
	}

	@Test
	void whoeverIsKeptFromTheContactIsKeptFromWhatComesOfIt() {
		this.contact.as("kurator").begins("intake").does("receiveContact", Contact.anonymous().answers());
		Story block = this.stories.begin();
		block.as("samordnare").blocks(this.contact.sender().caseNumber(), "Kontaktperson, Resurscentrum Origo");
		try {
			this.contact.as("kurator")
				.does("describeNeeds", Contact.needs())
				.does("chooseNextStep", Contact.next("referral"));
			this.referral = this.stories.of(opened());
			this.referral.as("origo").doesNotFind(this.referral.task("draftReferral"));
		}
		finally {
			block.ends();
		}
	}

	@Test
	void aBlockThatComesLaterReachesWhatHasBeenOpened() {
		this.contact.as("kurator")
			.begins("support")
			.does("planSupport", Map.of("supportAction", "continue", "supportPlan", "En plan"))
			.does("followSupport", Map.of("supportAction", "hand-over"));
		this.referral = this.stories.of(opened());
		counsellor().leaves("draftReferral");
		this.referral.as("origo").reads("draftReferral");
		Story block = this.stories.begin();
		block.as("samordnare").blocks(this.contact.sender().caseNumber(), "Kontaktperson, Resurscentrum Origo");
		try {
			this.referral.as("origo").doesNotFind(this.referral.task("draftReferral"));
		}
		finally {
			block.ends();
		}
	}

	private static Letter letter(Contact said, List<String> disclosed) {
		return Letter.to("botkyrka").with("safeContact", said.said("safeContact")).with("disclosedItems", disclosed);
	}

}
