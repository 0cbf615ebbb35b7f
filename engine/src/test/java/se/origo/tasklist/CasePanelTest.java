package se.origo.tasklist;

import java.time.LocalDate;
import java.util.List;

import se.origo.OrigoTest;
import se.origo.casefile.Conflicts;
import se.origo.casefile.GuardKind;
import se.origo.casefile.Guards;
import se.origo.story.Letter;
import se.origo.story.Panel;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The case at a task: who sees what of it, and by which act. */
@OrigoTest
class CasePanelTest {

	@Autowired
	Stories stories;

	@Autowired
	Conflicts conflicts;

	@Autowired
	Guards guards;

	private final Letter letter = Letter.to("botkyrka");

	private Story story;

	@BeforeEach
	void begin() {
		this.story = this.stories.begin();
	}

	@Test
	void whatIsSealedIsToldOfByNameAndShownByAnActOfItsOwn() {
		Panel panel = this.story.sent(this.letter, "CONSENT").as("danderyd").panel("followReferral");
		assertThat(panel.text()).contains("Namn", "Säker kontakt", "Läget", "15–17 år")
			.doesNotContain(this.letter.secrets());
		assertThat(panel.identity()).contains(this.letter.said("personName"), this.letter.said("safeContact"))
			.doesNotContain(this.letter.said("situation"));
		assertThat(panel.notes()).contains(this.letter.said("situation"), this.letter.said("wishes"))
			.doesNotContain(this.letter.said("personName"));
	}

	@Test
	void eachOpeningIsOnRecordWithTheNamesOfWhatWasOpened() {
		Panel panel = this.story.sent(this.letter, "CONSENT").as("danderyd").panel("followReferral");
		int before = this.story.sender().record().size();
		panel.opened();
		assertThat(this.story.sender().record().subList(before, this.story.sender().record().size()))
			.contains("case-panel-opened");
		panel.identity();
		assertThat(this.story.sender().readings()).endsWith("[personIdentityNumber, personName, safeContact]");
	}

	@Test
	void beforeAcceptanceTheReceiverSeesCodesOnly() {
		Panel panel = this.story.sent(this.letter, "CONSENT").as("botkyrka").panel("acknowledgeReferral");
		assertThat(panel.text()).contains("15–17 år", "Danderyd", "Före mottagandet visas bara kodade uppgifter")
			.doesNotContain(this.story.sender().caseNumber())
			.doesNotContain(this.letter.secrets());
		assertThat(panel.opened().path("identity")).isEmpty();
		assertThat(panel.identity() + panel.notes()).doesNotContain(this.letter.secrets());
	}

	@Test
	void theReceiverRevealsWhatWasListedAndNothingElse() {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges().accepts();
		Panel panel = this.story.as("botkyrka").panel("reportProgress");
		assertThat(panel.rows("toUs", "kind")).containsExactly("förhandsvisning", "överlämning");
		assertThat(panel.rows("toUs", "by")).containsOnly("Kontaktperson Danderyd");
		assertThat(panel.rows("toUs", "ground")).containsOnly("Samtycke (OSL 10 kap. 1 § och 12 kap. 2 §)");
		assertThat(panel.text()).doesNotContain(this.letter.secrets());
		assertThat(panel.identity()).contains(this.letter.said("personName"))
			.doesNotContain(this.letter.said("personIdentityNumber"));
		assertThat(panel.notes()).contains(this.letter.said("situation")).doesNotContain(this.letter.said("wishes"));
	}

	@Test
	void aManagerCalledInBySilenceSeesThatSomethingWaitsUntilTakingItOver() {
		this.story.sent(this.letter, "CONSENT").timer("acknowledgementOverdue").fires();
		this.story.timer("escalationUnanswered").fires().timer("escalationUnanswered").fires();
		Panel manager = this.story.as("botkyrka-chef").panel("acknowledgeReferral");
		assertThat(manager.opened().path("caseNumber").isNull()).isTrue();
		assertThat(manager.text()).contains("Ta uppgiften om du tar över ärendet").doesNotContain("Danderyd", "15–17");
		assertThat(manager.opened().path("toUs")).isEmpty();
		this.story.as("botkyrka-chef").takes("acknowledgeReferral");
		assertThat(manager.text()).contains("Danderyd", "15–17 år");
	}

	@Test
	void guardsStandAtTheTop() {
		Letter guarded = this.letter.with("protectedIdentity", true).with("municipality", null);
		Panel panel = this.story.sent(guarded, "CONSENT").as("danderyd").panel("followReferral");
		assertThat(panel.warnings()).containsExactly("protected-identity", "safe-contact");
		assertThat(panel.text()).contains("Ansvarig: Kontaktperson Danderyd");
	}

	@Test
	void guardsComeAlongToTheReceiverAndNotWhy() {
		this.story.as("danderyd").startsReferral();
		this.stories.behindTheCurtain(() -> this.guards.set(this.story.sender().caseNumber(),
				GuardKind.DO_NOT_INFORM_GUARDIAN, "Pappan har hotat.", null));
		this.story.as("danderyd").writesDraft(this.letter).choosesGround("CONSENT");
		Panel panel = this.story.as("botkyrka").panel("acknowledgeReferral");
		assertThat(panel.warnings()).containsExactly("do-not-inform-guardian", "safe-contact");
		assertThat(panel.text()).contains("Ansvarig: Kontaktperson Danderyd").doesNotContain("Pappan");
	}

	@Test
	void aConflictBlockIsShownToItsOwnPartyAsANumberAndADayAndToNobodyElse() {
		this.story.sent(this.letter, "CONSENT");
		String number = this.story.sender().caseNumber();
		LocalDate review = LocalDate.of(2027, 3, 1);
		this.stories.behindTheCurtain(() -> {
			this.conflicts.register(
					new Conflicts.Block(number, "danderyd", new Conflicts.Whom(null, "solna", null), review),
					List.of(number));
			return this.conflicts.travel(number, this.story.receiver().caseNumber());
		});
		Panel own = this.story.as("danderyd").panel("followReferral");
		assertThat(own.warnings()).startsWith("conflict");
		assertThat(own.text()).contains("Spärrat för jäv: 1", "1 mars 2027").doesNotContain("solna", "Solna");
		assertThat(this.story.as("botkyrka").panel("acknowledgeReferral").warnings()).containsExactly("safe-contact");
	}

	@Test
	void whoDoesNotHaveTheTaskFindsNoCaseThere() {
		String followed = this.story.sent(this.letter, "CONSENT").task("followReferral");
		String waiting = this.story.task("acknowledgeReferral");
		this.story.as("botkyrka").panelAt(followed).isNotFound();
		this.story.as("danderyd").panelAt(waiting).isNotFound();
		this.story.as("solna").panelAt(waiting).isNotFound();
		this.story.as("granskare").panelAt(waiting).isNotFound();
		this.story.as("drift").panelAt("no-such-task").isNotFound();
	}

	@Test
	void afterARefusalNothingIsLeftToOpen() {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges();
		String task = this.story.task("assessReferral");
		this.story.as("botkyrka").declines("capacity", "Vi har ingen plats.");
		this.story.as("botkyrka").panelAt(task).isNotFound();
	}

	@Test
	void anEmptyCaseSaysSo() {
		Panel panel = this.story.as("danderyd").startsReferral().panel("draftReferral");
		assertThat(panel.opened().path("state").asText()).isEqualTo("utkast");
		assertThat(panel.opened().path("advice").asText()).isEqualTo("Inget har lämnats ut än.");
		assertThat(panel.rows("byUs", "kind")).isEmpty();
	}

}
