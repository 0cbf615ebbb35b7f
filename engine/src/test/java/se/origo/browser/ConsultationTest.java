package se.origo.browser;

import se.origo.OrigoTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A school counsellor in Danderyd asks, without saying whom it is about, about somebody
 * of 16 who is to travel in nine days.
 */
@OrigoTest
@ExtendWith(Office.Opening.class)
class ConsultationTest {

	private static final String NO = "Nej";

	private static final String NAMED = "Fatima ska resa om nio dagar. Vad kan skolan göra?";

	private static final String NAMELESS = "En elev ska resa om nio dagar. Vad kan skolan göra?";

	@Test
	void aSchoolAsksAboutAJourneyInNineDaysAndIsRemindedOfTheReport(Office office) {
		Person school = office.signIn("danderyd");
		asks(school);
		answers(office.signIn("samordnare").opens("Bedöm frågan").takes());
		school.opens("Läs svaret").takes();
		school
			.theTaskSays("Anmäl genast, och tala enskilt med eleven", "Gör en orosanmälan genast",
					"En konsultation ersätter inte en orosanmälan", "Skriv ut")
			.photograph("consult-note");
		school.ticks("Jag har läst svaret").completes();
	}

	private void asks(Person school) {
		school.starts("Fråga resurscentrum").opens("Skriv frågan");
		school.theTaskSays("En konsultation ersätter inte en orosanmälan").photograph("consult-ask");
		school.chooses("Verksamhet", "Skola eller förskola").chooses("Åldersgrupp", "15–17 år");
		school.chooses("Vad gäller det?", "Befarad eller genomförd resa utomlands");
		for (String question : new String[] { "Finns det ett hot just nu?",
				"Måste den unga hem i dag, trots att det är farligt?",
				"Har den unga utsatts för våld det senaste dygnet?", "Finns det risk för självmord?" }) {
			school.chooses(question, NO);
		}
		school.chooses("Är en resa planerad?", "Inom 14 dagar");
		school.chooses("Har en orosanmälan gjorts?", "Nej, men den görs nu");
		isWarnedWhileTyping(school, "Vad vill du fråga?");
		assertThat(school.fills("Vad vill du fråga?", NAMED).presses("Slutför").status()).isEqualTo(400);
		school.sees("det ser ut som ett namn").fills("Vad vill du fråga?", NAMELESS).completes();
		assertThat(school.window().visited()).noneMatch(address -> address.contains("Fatima"));
	}

	private static void isWarnedWhileTyping(Person school, String question) {
		school.writes(question, NAMED).sees("det ser ut som ett namn").isAt(question).photograph("consult-name");
		assertThat(AccessibilityTest.violations(school.page())).isEmpty();
		school.writes(question, NAMELESS).seesNot("det ser ut som ett namn").isAt(question);
	}

	private void answers(Person centre) {
		centre.theTaskSays("HÖG", "LVU 31 a §", "skyldig att anmäla oro för barnet", "En elev ska resa")
			.photograph("consult-assess");
		centre.theTaskSaysNot("Danderyd", "Fatima").chooses("Vad vill du göra?", "Svara själv").completes();
		centre.opens("Skriv svaret").takes().fills("Svar", "Anmäl genast, och tala enskilt med eleven.");
		centre.chooses("Vad bör den som frågade göra?", "Gör en orosanmälan genast").photograph("consult-answer");
		centre.completes();
	}

}
