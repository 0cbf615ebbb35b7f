package se.origo.browser;

import java.time.Clock;
import java.time.LocalDate;

import se.origo.OrigoTest;
import se.origo.deadline.SwedishTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The police at the table, a known child, and nobody has decided on a police report. The
 * browsers stand in New York, and ten o'clock is Stockholm's all the same.
 */
@OrigoTest
@ExtendWith(Office.Opening.class)
class CaseMeetingTest {

	@Test
	void theMeetingIsStoppedUntilItIsDecidedWhetherTheCrimeIsReported(Office office) {
		Person counsellor = office.signIn("kurator").starts("Samråd").opens("Kalla till samråd");
		counsellor.chooses("Hur gammal är personen?", "15–17 år").fills("Vem gäller det?", "Amina Xqv");
		counsellor.chooses("Vilka parter ska vara med?", "Kontaktperson, Polisregion Stockholm",
				"Kontaktperson Botkyrka");
		LocalDate day = SwedishTime.today(Clock.systemUTC()).plusDays(2);
		counsellor.fillsMoment("När?", day.toString(), "10:00").sees("Utkast sparat").page().reload();
		counsellor.readsMoment("När?", day.toString(), "10:00")
			.fills("Vad ska avgöras?", "Vem gör vad den här veckan?")
			.chooses("Är personen känd vid bordet?", "Ja")
			.photograph("23-call");
		assertThat(counsellor.presses("Slutför").status()).isEqualTo(400);
		counsellor.sees("det är inte beslutat om brottet ska polisanmälas").photograph("23-stop");

		counsellor.chooses("Ska brottet polisanmälas?", "Ja, det polisanmäls")
			.fills("Varför?", "Brottet är allvarligt.")
			.completes();
		counsellor.opens("Förbered och håll samrådet")
			.theTaskSays(SwedishTime.day(day) + " kl. 10.00", "Beslut om polisanmälan: den görs",
					"Kontaktperson, Polisregion Stockholm: har inte svarat")
			.photograph("23-prepare");
		office.signIn("polisregion-stockholm")
			.opens("Svara på kallelsen till samråd")
			.theTaskSays("Samråd " + SwedishTime.day(day) + " kl. 10.00", "Vem gör vad den här veckan?")
			.theTaskSaysNot("Amina Xqv", "Brottet är allvarligt")
			.photograph("23-invitation");
	}

}
