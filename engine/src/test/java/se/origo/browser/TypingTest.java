package se.origo.browser;

import java.io.IOException;

import se.origo.OrigoTest;
import se.origo.Today;
import se.origo.keys.KeyRoom;
import se.origo.story.Story;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What is typed is neither lost nor left behind, and the page speaks Swedish. */
@OrigoTest
@ExtendWith(Office.Opening.class)
class TypingTest {

	@Autowired
	KeyRoom room;

	private final Youth youth = new Youth();

	private final String token = Youth.token("skrivet");

	@Test
	void enterCompletesNothingAndTheDraftComesBackFromTheServerAlone(Office office) {
		Person person = office.signIn("danderyd").starts("Överlämning").opens("Skriv utkast");
		person.fills("Namn", this.token).pressesEnterIn("Namn").sees("Utkast sparat");
		assertThat(person.window().visited())
			.noneMatch(address -> address.contains("/submit-form") && address.contains("/task/"));
		assertThat(person.window().keeps()).doesNotContain(this.token);
		person.page().reload();
		person.reads("Namn", this.token);
		assertThat(person.window().keeps()).doesNotContain(this.token);
		assertThat(person.window().visited()).noneMatch(address -> address.contains(this.token));
	}

	@Test
	void aDraftComesBackToWhoeverTakesTheTaskAgain(Office office) {
		Person person = office.signIn("danderyd").starts("Överlämning").opens("Skriv utkast");
		person.fills("Namn", this.token).sees("Utkast sparat").leavesTheTask().opens("Skriv utkast").reads("Namn", "");
		person.takes().reads("Namn", this.token);
	}

	/** An empty form would be kept over what is there. */
	@Test
	void whatCannotBeFetchedIsNotShownAsAnEmptyForm(Office office) throws IOException {
		Person person = office.signIn("danderyd").starts("Överlämning").opens("Skriv utkast");
		person.fills("Namn", this.token).sees("Utkast sparat");
		this.room.lose(KeyRoom.Lost.MASTER_KEY);
		try {
			person.page().reload();
			person.sees("Det som står i uppgiften kunde inte hämtas").photograph("t-unread");
			assertThat(person.form().isVisible()).isFalse();
			assertThat(AccessibilityTest.violations(person.page())).isEmpty();
		}
		finally {
			this.room.find(KeyRoom.Lost.MASTER_KEY);
		}
		person.clicks("Försök igen").reads("Namn", this.token);
	}

	@Test
	void whatIsMissingOrWrongIsSaidInSwedishWhereItIs(Office office) {
		Person person = office.signIn("danderyd").starts("Överlämning").opens("Skriv utkast");
		person.clicks("Slutför").sees("Fältet måste fyllas i.").seesNot("Field is required");
		person.photograph("t-required");
		person.chooses("Vad vill du göra?", "Kasta utkastet").completes();

		Story story = office.story();
		story.as("danderyd").startsReferral().writesDraft(this.youth.letterTo("botkyrka"));
		person.follows(story.sender().caseNumber()).opens("Välj lagstöd").takes();
		person.chooses("Vilket lagstöd gäller?", Youth.CONSENT).chooses("Hur lämnades samtycket?", "Muntligt");
		String yesterday = Today.local().minusDays(1).toString();
		person.fills("Samtycket gäller till och med", yesterday).reads("Samtycket gäller till och med", yesterday);
		Response refused = person.chooses("Vad vill du göra?", "Skicka överlämningen").presses("Slutför");
		assertThat(refused.status()).isEqualTo(400);
		person.sees("dagen har passerat").photograph("t-refused");
		person.isAt("Samtycket gäller till och med");
	}

	@Test
	void theFrameSpeaksEnglishWhenAskedAndNeverShowsRawKeys(Office office) {
		Person person = office.signIn("danderyd");
		person.sees("Mina uppgifter", "Logga ut");
		assertThat(person.window().rawKeys()).isEmpty();
		person.clicks("In English").sees("Log out", "På svenska").seesNot("Logga ut");
		assertThat(person.window().rawKeys()).isEmpty();
		person.clicks("På svenska").sees("Logga ut");
	}

	@Test
	void anotherPartysTaskIsNotFoundByItsAddress(Office office) {
		Person sender = office.signIn("danderyd").starts("Överlämning").opens("Skriv utkast");
		sender.fills("Namn", this.token).sees("Utkast sparat");
		Person stranger = office.signIn("botkyrka");
		stranger.page().navigate(sender.page().url());
		stranger.page().reload();
		stranger.sees("finns inte").seesNot(this.token, sender.caseNumber()).photograph("t-stranger");
	}

}
