package se.origo.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What tells who somebody is, is found; what professionals write all day is not. */
class TelltalesTest {

	private static final List<String> PLAIN = List.of("Eleven", "är", "rädd", "för", "sina", "föräldrar", "och", "ska",
			"resa", "om", "9", "dagar", "enligt", "SoL", "19", "kap.", "1", "§", "112", "kl.", "14.30", "den",
			"2026-11-24", "Hans", "pappa", "vet", "LVU", "31", "a", "OSL", "10:21", "Mina", "kollegor", "i", "Danderyd",
			"undrar,", "114", "14", "SFS", "2025:400", "3-4", "gånger", "15–17", "år", "Per", "telefon", "vägen",
			"hem");

	private static final String[] HIDDEN = { "", "-", "+", " ", "\u200B-", "–", " - ", "\u202F", "\u00AD-" };

	private final Random random = new Random(20261124);

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "IDENTITY_NUMBER|född 19811228-9874", "IDENTITY_NUMBER|811228-9874", "IDENTITY_NUMBER|8112289874",
					"IDENTITY_NUMBER|samordningsnummer 701063-2391", "IDENTITY_NUMBER|1981 12 28 9874",
					"IDENTITY_NUMBER|81-12-28-9874", "IDENTITY_NUMBER|８１１２２８－９８７４", "PHONE|070-123 45 67",
					"PHONE|+46 70 123 45 67", "PHONE|08-123 456 78", "PHONE|0046701234567", "PHONE|+46 (0)8 123 456",
					"MAIL|skriv till nagon.annan@skola.example", "PLATE|en röd bil ABC 123", "PLATE|abc12d utanför",
					"PLATE|XYZ12A", "ADDRESS|bor på Storgatan 12 B", "ADDRESS|Norra vägen 3", "ADDRESS|182 33 Danderyd",
					"NAME|Fatima är rädd", "NAME|Fatimas bror", "NAME|Anna-Lisa vet", "NAME|hon heter Quxalia",
					"NAME|Xerxa Ytterström har ringt" })
	void isFound(Telltales.Kind kind, String text) {
		assertThat(Telltales.in(text)).as(text).contains(kind);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "Hans pappa vet inte.", "Vad säger OSL 10:21 och LVU 31 a §?", "SoL (2025:400) 19 kap. 1 §",
					"Ring 112 eller 114 14 Polisen.", "Hon är 16 år, reser om 9 dagar, kl. 08.30 den 2026-12-03.",
					"Björn är ett djur. Per telefon. Mina elever. Sten.", "Vi har 12 345 678 kr och 3 000 elever.",
					"På vägen hem, 2 km från torget.", "811228-9875 har fel kontrollsiffra",
					"Region Stockholm och Solna stad", "BUP 112, LSS 100", "Resan är 2026-12-03--2026-12-24." })
	void isNoAlarm(String text) {
		assertThat(Telltales.in(text)).as(text).isEmpty();
	}

	@Test
	void anyIdentityNumberIsFoundHoweverItIsWrittenAndAmongWhateverWords() {
		for (int i = 0; i < 2_000; i++) {
			String number = number();
			String text = words() + " " + written(number) + " " + words();
			assertThat(Telltales.in(text)).as("number %d", i).contains(Telltales.Kind.IDENTITY_NUMBER);
		}
	}

	@Test
	void wordsOfEverydayRaiseNoAlarm() {
		for (int i = 0; i < 2_000; i++) {
			String text = words();
			assertThat(Telltales.in(text)).as(text).isEmpty();
		}
	}

	@Test
	void anotherCheckDigitIsNoIdentityNumber() {
		for (int i = 0; i < 500; i++) {
			String number = number();
			int wrong = (number.charAt(9) - '0' + 1 + this.random.nextInt(9)) % 10;
			assertThat(Telltales.in(number.substring(0, 6) + "-" + number.substring(6, 9) + wrong))
				.doesNotContain(Telltales.Kind.IDENTITY_NUMBER);
		}
	}

	@Test
	void aLongTextIsReadInNoTime() {
		for (String piece : List.of("a", "0", "A", "0 ", "Aa ", "a@", "19", "heter ", "aB1", "-", "gatan ")) {
			long begun = System.nanoTime();
			Telltales.in(piece.repeat(100_000 / piece.length()));
			assertThat((System.nanoTime() - begun) / 1_000_000).as("milliseconds for \"%s\"", piece).isLessThan(2_000);
		}
	}

	@Test
	void onlyAnIdentityNumberIsCertain() {
		assertThat(List.of(Telltales.Kind.values())).filteredOn(Telltales.Kind::isCertain)
			.containsExactly(Telltales.Kind.IDENTITY_NUMBER);
	}

	private String words() {
		StringBuilder text = new StringBuilder("Vi");
		for (int i = 0; i < 12; i++) {
			String word = PLAIN.get(this.random.nextInt(PLAIN.size()));
			text.append(Character.isDigit(word.charAt(0)) ? " så " : " ").append(word);
		}
		return text.append('.').toString();
	}

	/** Ten digits with the right last one; every second is a coordination number. */
	private String number() {
		int day = 1 + this.random.nextInt(28) + (this.random.nextBoolean() ? 60 : 0);
		String nine = String.format(Locale.ROOT, "%02d%02d%02d%03d", this.random.nextInt(100),
				1 + this.random.nextInt(12), day, this.random.nextInt(1_000));
		int sum = 0;
		for (int i = 0; i < 9; i++) {
			int digit = (nine.charAt(i) - '0') * (2 - i % 2);
			sum += digit / 10 + digit % 10;
		}
		return nine + (10 - sum % 10) % 10;
	}

	private String written(String number) {
		String century = this.random.nextBoolean() ? "19" : "";
		return century + number.substring(0, 6) + HIDDEN[this.random.nextInt(HIDDEN.length)] + number.substring(6);
	}

}
