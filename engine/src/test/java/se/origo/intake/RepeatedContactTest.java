package se.origo.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import se.origo.OrigoTest;
import se.origo.casefile.SealedTexts;
import se.origo.story.Stories;
import se.origo.story.Story;
import se.origo.story.Token;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who has been in touch before is recognised, if that is wanted, by nobody else.
 */
@OrigoTest
class RepeatedContactTest {

	@Autowired
	Stories stories;

	@Autowired
	SealedTexts texts;

	private final String word = Token.next();

	private final List<Story> told = new ArrayList<>();

	@AfterEach
	void end() {
		this.told.forEach(Story::endsIfBegun);
	}

	private Story contact(String counsellor, Contact said) {
		Story story = this.stories.begin();
		this.told.add(story);
		story.as(counsellor).begins("intake").does("receiveContact", said.answers());
		return story;
	}

	private Story contact(Contact said) {
		return contact("kurator", said);
	}

	private Contact withTheWord(String word) {
		return Contact.recognisedBy(word, Contact.yearOfBirth());
	}

	private static String shown(Story story, String counsellor) {
		return (String) story.as(counsellor).reads("describeNeeds").get("repeatText");
	}

	private boolean isRepeated(Story story) {
		return "yes".equals(this.stories.behindTheCurtain(() -> this.texts.open(story.sender().caseNumber(),
				"repeatContact", this.texts.sealed(story.sender().caseNumber(), "repeatContact"))));
	}

	private static List<String> keys(Story story) {
		return story.sender().rows("select kind from origo.contact_key where case_number = :case order by kind");
	}

	@Test
	void theSameWordAndYearAreRecognisedHoweverTheyAreTyped() {
		Story first = contact(withTheWord(this.word));
		assertThat(keys(first)).containsExactly("word");
		Story again = contact(withTheWord(" " + this.word.toUpperCase(java.util.Locale.ROOT) + "! "));
		assertThat(shown(again, "kurator")).contains("Har hört av sig förut", first.sender().caseNumber());
		assertThat(again.as("kurator").panel("describeNeeds").warnings()).contains("repeat-contact");
		assertThat(isRepeated(again)).isTrue();
		assertThat(isRepeated(first)).isFalse();
		// What comes back has not ended: the table says at least FÖRHÖJD.
		again.sender().waitsAt("describeNeeds", "followRisk");
		first.sender().waitsAt("describeNeeds");
		assertThat(again.as("kurator").reads("followRisk").get("riskText").toString()).contains("Nivå: FÖRHÖJD",
				"kontakt förut, inom tolv månader", "Vad har hänt sedan förra kontakten?");
		assertThat(shown(first, "kurator")).contains("Nästa gång känns den unga igen");
	}

	@Test
	void anotherYearIsAnotherPerson() {
		contact(withTheWord(this.word));
		Story other = contact(Contact.recognisedBy(this.word, Contact.yearOfBirth() + 1).with("ageBand", "unknown"));
		assertThat(shown(other, "kurator")).doesNotContain("förut");
	}

	@Test
	void aTelephoneIsRecognisedWithAndWithoutTheCountry() {
		String number = "70" + (1_000_000 + (Math.abs(this.word.hashCode()) % 8_999_999));
		Story first = contact(Contact.anonymous().with("recogniseAgreed", true).with("callerPhone", "0" + number));
		Story again = contact(Contact.anonymous().with("callerPhone", "+46 (0)" + number));
		assertThat(shown(again, "kurator")).contains(first.sender().caseNumber());
		assertThat(keys(again)).containsExactly("none");
	}

	@Test
	void whoeverDoesNotWantToIsNotRecognisedAndNothingIsKept() {
		String number = "2009" + "0101-" + (1000 + Math.abs(this.word.hashCode()) % 8999);
		Contact said = withTheWord(this.word).with("recogniseAgreed", false)
			.with("ageBand", "unknown")
			.with("anonymous", false)
			.with("personIdentityNumber", number);
		Story first = contact(said);
		assertThat(keys(first)).containsExactly("none");
		assertThat(shown(first, "kurator")).contains("inte sagt ja till att bli igenkänd");
		first.as("kurator").does("describeNeeds", Contact.needs());
		assertThat(first.sender().rows("select party from origo.case_index where case_number = :case")).isEmpty();
		assertThat(shown(contact(withTheWord(this.word)), "kurator")).doesNotContain("förut");
	}

	@Test
	void whoeverIsKeptFromTheFirstCaseIsNotToldOfIt() {
		Story first = contact("samordnare", withTheWord(this.word));
		Story block = this.stories.begin();
		this.told.add(block);
		block.as("samordnare").blocks(first.sender().caseNumber(), "Kurator, Resurscentrum Origo");
		Story again = contact(withTheWord(this.word));
		assertThat(shown(again, "kurator")).doesNotContain("förut");
		assertThat(isRepeated(again)).isFalse();
		assertThat(shown(again, "samordnare")).contains(first.sender().caseNumber());
	}

	@Test
	void whatIsKeptGoesWithTheCase() {
		Story first = contact(withTheWord(this.word));
		first.as("kurator").does("describeNeeds", Contact.needs()).does("chooseNextStep", Contact.next("end"));
		Story disposal = this.stories.begin();
		this.told.add(disposal);
		disposal.as("samordnare").proposesDisposal(first.sender().caseNumber(), "Beslut 7");
		disposal.as("origo-chef").does("confirmDisposal", Map.of("disposalAnswer", "erase"));
		disposal.timer("eraseCase").fires();
		assertThat(keys(first)).isEmpty();
		assertThat(shown(contact(withTheWord(this.word)), "kurator")).doesNotContain("förut");
	}

}
