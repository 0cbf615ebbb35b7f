package se.origo.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is compared of a name. */
class SurnamesTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Amina Öztürk                | ozturk
			amina  ÖZTÜRK               | ozturk
			Öztürk, Amina               | ozturk
			Amina Holm-Öztürk           | holm ozturk
			Amina Yusuf Warsame         | yusuf warsame
			Amina al-Zubaidi            | zubaidi
			Eva von der Lühe            | luhe
			Niamh O'Brien               | obrien
			Søren Kjærgård              | kjaergard
			Zoë Yıldız                  | yildiz
			Amina                       | amina
			A. B.                       |
			''                          |
			""")
	void aNameIsTakenApart(String name, String parts) {
		assertThat(String.join(" ", Surnames.inName(name))).isEqualTo((parts != null) ? parts : "");
	}

	@Test
	void toBeCalledAsManyOthersSaysLittle() {
		assertThat(Surnames.parts("Lindström-Mohamed")).allMatch(Surnames::isCommon);
		assertThat(Surnames.parts("Öztürk")).noneMatch(Surnames::isCommon);
	}

}
