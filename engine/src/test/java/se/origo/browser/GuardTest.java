package se.origo.browser;

import se.origo.OrigoTest;
import se.origo.Today;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** A support that a guard comes into, clicked. */
@OrigoTest
@ExtendWith(Office.Opening.class)
class GuardTest {

	@Test
	void aGuardSetInTheCaseStandsAboveTheFormAndStopsTheCall(Office office) {
		Person counsellor = office.signIn("kurator").starts("Stöd").opens("Gör en plan tillsammans");
		counsellor.fills("Vad ska vi göra tillsammans?", "Träffas en gång i veckan.").photograph("support-plan");
		counsellor.completes().opens("Stödet pågår").takes().opensTab("Ärende");
		counsellor.page()
			.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Starta Skydd i ett ärende"))
			.click();
		counsellor.opens("Sätt ett skydd").chooses("Vad vill du göra?", "Sätta ett skydd");
		counsellor.chooses("Vilket skydd?", "Informera inte vårdnadshavare eller släkt");
		counsellor.fills("Varför?", "Pappan har hotat.")
			.fills("När ska skyddet ses över?", Today.local().plusDays(30).toString());
		counsellor.photograph("guard-describe").completes();

		counsellor.opens("Stödet pågår").theTaskSays("Kontakta inte vårdnadshavare eller släkt");
		counsellor.chooses("Vad vill du anteckna?", "En kontakt som vi tar")
			.chooses("Vem är kontakten med?", "Vårdnadshavare")
			.chooses("På vilket sätt?", "Telefonsamtal")
			.fills("Anteckning", "Ringde.");
		assertThat(counsellor.presses("Slutför").status()).isEqualTo(400);
		counsellor.sees("Vårdnadshavare och släkt får inte kontaktas i det här ärendet").photograph("guard-refused");
		assertThat(AccessibilityTest.violations(counsellor.page())).isEmpty();
		counsellor.opens("Se över skyddet").takes().chooses("Behövs skyddet?", "Nej, det hävs");
		counsellor.photograph("guard-review");
	}

}
