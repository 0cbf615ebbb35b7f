package se.origo.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import se.origo.Figures;
import se.origo.OrigoTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** In a chat, late: "I must go home now, and my father knows". */
@OrigoTest
@ExtendWith(Office.Opening.class)
class AcuteContactTest {

	@Test
	void threePartiesAreAskedAtOnceAndNoMessageGoesToTheTelephone(Office office) {
		Person counsellor = office.signIn("kurator");
		receives(counsellor);
		for (String party : new String[] { "botkyrka", "polisregion-stockholm", "region-stockholm" }) {
			office.signIn(party)
				.opens("AKUT: bekräfta begäran om skydd")
				.theTaskSays("112", "15–17 år")
				.theTaskSaysNot("skolkuratorn");
		}
		counsellor.opens("Följ risken")
			.takes()
			.theTaskSays("AKUT", "112")
			.photograph("acute-follow")
			.chooses("Vad vill du göra?", "Säga vem det gäller, till dem som har fått en begäran om skydd")
			.chooses("Lagstöd för polisen", "Misstänkt brott mot någon under 18 år (OSL 10 kap. 21 §)")
			.photograph("acute-identity");
		assertThat(AccessibilityTest.violations(counsellor.page())).isEmpty();
		counsellor.opensTab("Ärende");
		counsellor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Starta Stöd")).click();
		counsellor.opens("Gör en plan tillsammans").fills("Vad ska vi göra tillsammans?", "En trygg natt.").completes();
		counsellor.opens("Stödet pågår").takes().chooses("Vad vill du anteckna?", "En kontakt som vi tar");
		counsellor.chooses("Vem är kontakten med?", "Den unga")
			.chooses("På vilket sätt?", "Sms")
			.fills("Anteckning", "Vi hör av oss.");
		assertThat(counsellor.presses("Slutför").status()).isEqualTo(400);
		counsellor.sees("Den unga har sagt vad som är säkert").chooses("Vem är kontakten med?", "Vårdnadshavare");
		assertThat(counsellor.presses("Slutför").status()).isEqualTo(400);
		counsellor.sees("Vårdnadshavare och släkt får inte kontaktas").photograph("acute-refused");
	}

	/** From the first key to the last without a mouse, in the order of the form. */
	private static void receives(Person counsellor) {
		Keyboard keyboard = new Keyboard(counsellor.page());
		keyboard.starts("Kontakt");
		counsellor.looksAt("Min parts uppgifter");
		keyboard.goesTo("Ta emot kontakten").press("Enter");
		counsellor.form().waitFor();
		int before = keyboard.presses();
		keyboard.says("Kan du prata nu?", "Nej")
			.says("Får vi höra av oss?", "Ja")
			.writes("Hur och när kan den unga nås utan fara?", "Genom skolkuratorn.");
		keyboard.says("Hotar någon den unga nu?", "Vet inte")
			.says("Har den unga utsatts för våld det senaste dygnet?", "Nej")
			.says("Måste den unga hem i dag till den eller dem som hotar?", "Ja")
			.says("Har den unga tankar på att ta sitt liv?", "Nej")
			.picks("Är en resa planerad?", "Ingen resa");
		keyboard.says("Hur kom kontakten?", "Chatt")
			.picks("Åldersgrupp", "15–17 år")
			.ticks("Den unga vill vara anonym")
			.says("Kan en vårdnadshavare vara inblandad?", "Ja")
			.picks("Kommun", "Botkyrka")
			.says("Vad händer nu?", "Samtalet fortsätter");
		assertThat(AccessibilityTest.violations(counsellor.page())).isEmpty();
		counsellor.photograph("acute-contact");
		keyboard.goesTo("Slutför").press("Enter");
		counsellor.sees("slutför");
		Figures.print("Contact", "keys from the first question to the answer, words left out",
				keyboard.presses() - before);
		assertThat(keyboard.presses() - before).isLessThan(100);
	}

}
