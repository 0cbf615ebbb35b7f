package se.origo.disclosure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.origo.OrigoTest;
import se.origo.casefile.GuardKind;
import se.origo.casefile.Guards;
import se.origo.story.Letter;
import se.origo.story.Refused;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody whom a case concerns asks who has been told what. */
@OrigoTest
class LedgerExtractProcessTest {

	@Autowired
	Stories stories;

	@Autowired
	Guards guards;

	private final Letter letter = Letter.to("botkyrka");

	private Story about;

	private Story request;

	@BeforeEach
	void aCaseIsHandedOverAndSomebodyAsks() {
		this.about = this.stories.begin().sent(this.letter, "CONSENT");
		this.about.as("botkyrka").acknowledges().accepts();
		this.request = this.stories.begin();
		this.request.as("danderyd").begins("ledger-extract");
	}

	@Test
	void theExtractSaysInPlainSwedishWhoWasToldWhatAndNamesNoStaffAndNoOtherNumber() {
		chooses();
		releases(0, 1);
		assertThat(extract())
			.contains("Ärende " + this.about.sender().caseNumber(), "förhandsvisning", "överlämning",
					"till Kontaktperson Botkyrka", "Uppgifter: Namn", "Lagstöd: Samtycke (OSL 10 kap. 1 §")
			.doesNotContain(this.about.receiver().caseNumber())
			.doesNotContain(this.letter.secrets());
		handsOut();
		this.request.sender()
			.hasPassed("extractRequested", "recordSecrecyTest", "recordHandOut")
			.endsAt("extractHandedOut");
		assertThat(this.request.sender().record()).contains("extract-row-released", "extract-handed-out");
		assertThat(this.about.sender().record()).contains("ledger-read", "extract-handed-out");
	}

	@Test
	void whatIsWithheldLeavesNoTraceInTheExtractAndItsReasonIsOnRecordAndSealed() {
		chooses();
		this.request.as("danderyd")
			.does("testSecrecy", Map.of("releasedRows", rows(0), "withheldForOthers", rows(1), "withholdingReason",
					"Visar vem som har berättat."));
		assertThat(extract()).contains("förhandsvisning").doesNotContain("överlämning", "Läget", "berättat");
		handsOut();
		assertThat(this.request.sender().record()).contains("extract-row-withheld");
		assertThat(this.request.sender().actingFor("extract-row-withheld")).containsExactly("danderyd");
		assertThat(this.request.sender().items()).contains("withholdingReason");
	}

	@Test
	void eachRowIsDecidedOnOnceAndWithholdingNeedsAReason() {
		chooses();
		tries(Map.of("releasedRows", rows(0))).saying("rad 2 är inte prövad");
		tries(Map.of("releasedRows", rows(0, 1), "withheldForYouth", rows(1), "withholdingReason", "Fara."))
			.saying("rad 2 står på flera ställen");
		this.request.as("danderyd")
			.tries("testSecrecy", Map.of("releasedRows", rows(0), "withheldForInquiry", rows(1)))
			.at("withholdingReason");
	}

	@Test
	void whatIsTestedAgainIsHandedOutAsTestedLast() {
		chooses();
		releases(0, 1);
		this.request.as("danderyd").does("handOutExtract", Map.of("handOutAction", "test-again"));
		this.request.as("danderyd")
			.does("testSecrecy", Map.of("releasedRows", rows(1), "withheldForYouth", rows(0), "withholdingReason",
					"En vårdnadshavare begär."));
		assertThat(extract()).doesNotContain("förhandsvisning");
		handsOut();
	}

	@Test
	void aRequestThatIsTakenBackEnds() {
		this.request.as("danderyd").does("chooseExtractCase", Map.of("extractAction", "withdrawn"));
		this.request.sender().endsAt("extractWithdrawn");
	}

	@Test
	void anExtractThatNobodyCollectsIsNotHandedOut() {
		chooses();
		releases(0, 1);
		this.request.as("danderyd").does("handOutExtract", Map.of("handOutAction", "not-collected"));
		this.request.sender().endsAt("extractNotCollected");
		assertThat(this.about.sender().record()).doesNotContain("extract-handed-out");
	}

	@Test
	void anotherPartysCaseIsNotOnOfferAndNotAccepted() {
		assertThat(this.request.as("danderyd").reads("chooseExtractCase").toString())
			.contains(this.about.sender().caseNumber())
			.doesNotContain(this.about.receiver().caseNumber());
		this.request.as("danderyd")
			.tries("chooseExtractCase",
					Map.of("extractAction", "continue", "extractRequester", "young-person", "extractCase",
							this.about.receiver().caseNumber()))
			.at("extractCase");
	}

	@Test
	void nobodyInTheFamilyGetsAnExtractWhileTheyMustNotBeInformed() {
		chooses("guardian");
		releases(0, 1);
		this.stories.behindTheCurtain(() -> this.guards.set(this.about.sender().caseNumber(),
				GuardKind.DO_NOT_INFORM_GUARDIAN, "Pappan.", null));
		this.request.as("danderyd")
			.tries("handOutExtract", Map.of("handOutAction", "handed-out", "recipientChecked", true))
			.at("handOutAction")
			.saying("familjen får inget utdrag");
		this.request.as("danderyd").does("handOutExtract", Map.of("handOutAction", "not-collected"));
		this.request = this.stories.begin();
		this.request.as("danderyd").begins("ledger-extract");
		this.request.as("danderyd")
			.tries("chooseExtractCase", choice("relative"))
			.at("extractRequester")
			.saying("Svara inte heller att ärendet finns");
		chooses("young-person");
	}

	@Test
	void whatIsDisclosedAfterTheTestIsNotInTheExtract() {
		chooses();
		releases(0, 1);
		this.about.as("danderyd").writes("En sak till.");
		assertThat(extract()).doesNotContain("meddelande");
	}

	private void chooses() {
		chooses("young-person");
	}

	private void chooses(String requester) {
		this.request.as("danderyd").does("chooseExtractCase", choice(requester));
	}

	private Map<String, Object> choice(String requester) {
		return Map.of("extractAction", "continue", "extractRequester", requester, "extractCase",
				this.about.sender().caseNumber());
	}

	private void releases(int... rows) {
		this.request.as("danderyd").does("testSecrecy", Map.of("releasedRows", rows(rows)));
	}

	private Refused tries(Map<String, ?> answers) {
		return this.request.as("danderyd").tries("testSecrecy", new LinkedHashMap<>(answers)).at("releasedRows");
	}

	private List<String> rows(int... wanted) {
		List<?> choices = (List<?>) this.request.as("danderyd").reads("testSecrecy").get("extractRowChoices");
		return Arrays.stream(wanted)
			.mapToObj(index -> String.valueOf(((Map<?, ?>) choices.get(index)).get("value")))
			.toList();
	}

	private String extract() {
		return String.valueOf(this.request.as("danderyd").reads("handOutExtract").get("extractText"));
	}

	private void handsOut() {
		this.request.as("danderyd")
			.does("handOutExtract", Map.of("handOutAction", "handed-out", "recipientChecked", true));
	}

}
