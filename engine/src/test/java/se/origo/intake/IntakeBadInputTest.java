package se.origo.intake;

import java.util.List;
import java.util.Map;

import se.origo.OrigoTest;
import se.origo.Today;
import se.origo.story.Person;
import se.origo.story.Refused;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be right is asked for again, and what is right is kept as it was typed. */
@OrigoTest
class IntakeBadInputTest {

	@Autowired
	Stories stories;

	private Story story;

	@BeforeEach
	void begin() {
		this.story = this.stories.begin();
		counsellor().begins("intake");
	}

	@AfterEach
	void end() {
		this.story.ends();
	}

	private Person counsellor() {
		return this.story.as("kurator");
	}

	private Refused tries(Contact contact) {
		return counsellor().tries("receiveContact", contact.answers());
	}

	@Test
	void anonymousAndANameContradictEachOther() {
		tries(Contact.anonymous().with("personName", "Någon")).at("anonymous").saying("Namn");
		tries(Contact.anonymous().with("personIdentityNumber", "200901011234")).at("anonymous").saying("Personnummer");
	}

	@ParameterizedTest
	@CsvSource({ "under-15,30", "15-17,14", "18-20,17", "21-plus,20", "15-17,19" })
	void theAgeBandAndTheIdentityNumberContradictEachOther(String band, int age) {
		String number = Today.local().minusYears(age).toString().replace("-", "") + "-1234";
		tries(Contact.anonymous().with("anonymous", false).with("ageBand", band).with("personIdentityNumber", number))
			.at("ageBand")
			.saying("Åldersgrupp och Personnummer");
	}

	@Test
	void theAgeBandAndTheYearContradictEachOther() {
		tries(Contact.recognisedBy("solrosor", Today.local().getYear() - 25)).at("ageBand")
			.saying("Åldersgrupp och Födelseår");
	}

	@Test
	void theYearAndTheIdentityNumberContradictEachOther() {
		tries(Contact.recognisedBy("solrosor", Contact.yearOfBirth())
			.with("anonymous", false)
			.with("ageBand", "unknown")
			.with("personIdentityNumber", (Contact.yearOfBirth() - 1) + "0101-1234")).at("birthYear");
	}

	@Test
	void nobodyIsCalledWithoutAYes() {
		tries(Contact.anonymous()
			.with("mayReach", "unknown")
			.with("contactAction", "hung-up")
			.with("callBack", "yes")
			.with("followUpAt", Contact.SOON.toString())).at("callBack").saying("Får vi höra av oss?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2020-01-01", "2999-01-01", "i morgon", "2026-02-30", "" })
	void aDayThatCannotBeIsRefused(String day) {
		tries(Contact.anonymous().with("contactAction", "hung-up").with("callBack", "yes").with("followUpAt", day))
			.at("followUpAt");
	}

	@Test
	void nobodyElseAndSomebodyContradictEachOther() {
		tries(Contact.anonymous().with("phoneSeenBy", List.of("nobody", "parents"))).at("phoneSeenBy");
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "🌻🌻🌻🌻🌻" })
	void aWordThatRecognisesNobodyIsRefused(String word) {
		tries(Contact.recognisedBy(word, Contact.yearOfBirth())).at("codeWord").saying("fyra bokstäver");
	}

	@Test
	void whoeverWantsToBeRecognisedSaysByWhat() {
		tries(Contact.anonymous().with("recogniseAgreed", true)).at("recogniseAgreed").saying("Kodord och Födelseår");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "3000" })
	void aYearThatCannotBeIsRefused(int year) {
		tries(Contact.recognisedBy("solrosor", year)).at("birthYear").saying("fyra siffror");
	}

	@Test
	void aYearThatIsNoNumberIsRefused() {
		tries(Contact.recognisedBy("solrosor", 0).with("birthYear", "nittonhundra")).at("birthYear");
	}

	@Test
	void aHundredThousandCharactersAreTooMany() {
		tries(Contact.anonymous().with("safeContact", "x".repeat(100_000))).at("safeContact").saying("högst 4000");
	}

	@Test
	void controlCharactersAreRefused() {
		tries(Contact.anonymous().with("safeContact", "ring\u0007")).at("safeContact");
	}

	@Test
	void whatIsStrangeButMeantIsKeptAsItIs() {
		String strange = "\u202Earabiska عربي\u200F och 👩‍👧 på två\nrader";
		counsellor().does("receiveContact", Contact.anonymous().with("safeContact", strange).answers());
		counsellor().does("describeNeeds", Contact.needs(Map.of("wishes", strange)));
		assertThat(this.story.sender().words()).anyMatch(word -> word.contains("عربي\u200F och 👩‍👧"));
		assertThat(counsellor().panel("chooseNextStep").identity()).contains("عربي");
	}

}
