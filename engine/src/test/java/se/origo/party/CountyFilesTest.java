package se.origo.party;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import se.origo.process.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CountyFilesTest {

	private static final String PARTIES = """
			code,kind,name,municipality_code,agreement,valid_from,valid_until
			mitten,centre,Resurscentrum Mitten,,signed,,
			storby,municipality,Storby,0199,signed,2026-01-01,2026-12-31
			avslutad,ngo,Avslutad förening,,ended,,
			""";

	private static final String PEOPLE = """
			person,party,role,sign_in_name,valid_from,valid_until
			p-aaaaaaaaaaaaa,mitten,contact,,,
			p-bbbbbbbbbbbbb,mitten,deputy,,,
			p-ccccccccccccc,mitten,manager,,,
			p-ddddddddddddd,storby,contact,anna@storby.se,,
			p-eeeeeeeeeeeee,storby,deputy,,,
			p-fffffffffffff,storby,manager,,,
			""";

	@Test
	void theShippedCountyHasThirtySignedPartiesAndPeopleForEachRole() {
		CountyFiles county = CountyFiles.read(shipped("parties.csv"), shipped("people.csv"));
		assertThat(county.parties()).hasSize(30).allMatch(line -> line.party().isSigned());
		assertThat(county.parties()).extracting(line -> line.party().kind()).contains(Party.Kind.values());
		assertThat(county.people()).hasSize(97).allMatch(line -> line.signInName() == null);
		assertThat(county.people()).extracting(CountyFiles.PersonLine::role).contains(Role.OPERATOR, Role.LOG_REVIEWER);
	}

	@Test
	void trialNamesFollowThePartysCode() {
		CountyFiles county = CountyFiles.read(shipped("parties.csv"), shipped("people.csv"));
		assertThat(TrialNames.given(county.people())).extracting(CountyFiles.PersonLine::signInName)
			.doesNotHaveDuplicates()
			.contains("botkyrka", "botkyrka-2", "botkyrka-chef", "origo", "kurator", "samordnare", "processagare",
					"processagare-2", "granskare", "loggranskare", "drift");
	}

	@Test
	void aNameOfOnesOwnIsKeptInTrialToo() {
		CountyFiles county = CountyFiles.read(bytes(PARTIES), bytes(PEOPLE));
		assertThat(TrialNames.given(county.people())).extracting(CountyFiles.PersonLine::signInName)
			.containsExactly("mitten", "mitten-2", "mitten-chef", "anna@storby.se", "storby-2", "storby-chef");
	}

	@Test
	void aPartyWhoseAgreementHasEndedNeedsNobody() {
		assertThat(CountyFiles.read(bytes(PARTIES), bytes(PEOPLE)).parties()).hasSize(3);
	}

	@Test
	void quotedFieldsBlanksAndAByteOrderMarkAreRead() {
		String parties = "\uFEFF" + PARTIES.replace("Resurscentrum Mitten", " \"Mitten, centrum\" ")
			.replace(" \"", "\"")
			.replace("\" ", "\"");
		CountyFiles county = CountyFiles.read(bytes(parties), bytes(PEOPLE));
		assertThat(county.parties().get(0).party().name()).isEqualTo("Mitten, centrum");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					mitten,centre,Resurscentrum Mitten,,signed,, | mitten,centre,Resurscentrum Mitten,,signed, | rad 2, fältet valid_until: raden har 6 fält
					mitten,centre,Resurscentrum Mitten,,signed,, | mitten,centre,Resurscentrum Mitten,,signed,,,x | rad 2, fältet valid_until: raden har 8 fält
					code,kind,name | kod,kind,name | rad 1, fältet code: första raden
					mitten,centre | Mitten,centre | rad 2, fältet code: ska vara gemener
					mitten,centre | mitten,center | rad 2, fältet kind: ska vara centre
					mitten,centre | mitten,ngo | rad 4, fältet kind: det ska finnas en part av slaget centre, men här finns 0
					avslutad,ngo | avslutad,centre | fältet kind: det ska finnas en part av slaget centre, men här finns 2
					Resurscentrum Mitten | '' | rad 2, fältet name: namnet saknas
					Avslutad förening | Storby | rad 4, fältet name: namnet finns redan
					avslutad,ngo | storby,ngo | rad 4, fältet code: koden finns redan
					0199 | 199 | rad 3, fältet municipality_code: ska vara kommunens kod
					0199 | '' | rad 3, fältet municipality_code: ska vara kommunens kod
					Mitten,,signed | Mitten,0180,signed | rad 2, fältet municipality_code: ska vara tomt
					avslutad,ngo,Avslutad förening,, | avslutad,municipality,Avslutad förening,0199, | rad 4, fältet municipality_code: en annan part
					signed,2026 | agreed,2026 | rad 3, fältet agreement: ska vara signed
					2026-12-31 | 31/12 2026 | rad 3, fältet valid_until: ska vara ett datum
					2026-12-31 | 2025-12-31 | rad 3, fältet valid_until: slutdagen
					Resurscentrum Mitten | "Resurscentrum Mitten | rad 2, fältet code: raden går inte att läsa
					""",
			quoteCharacter = '\'')
	void aFaultInThePartiesFileNamesFileLineAndField(String right, String wrong, String message) {
		assertThatThrownBy(() -> CountyFiles.read(bytes(PARTIES.replaceFirst(right, wrong)), bytes(PEOPLE)))
			.isInstanceOf(CountyFault.class)
			.hasMessageContaining("parties.csv, ")
			.hasMessageContaining(message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					p-bbbbbbbbbbbbb,mitten,deputy,,, | p-bbbbbbbbbbbbb,mitten,deputy,, | rad 3, fältet valid_until: raden har 5 fält
					person,party | id,party | rad 1, fältet person: första raden
					p-bbbbbbbbbbbbb | anna.andersson | rad 3, fältet person: ska vara p-
					mitten,deputy | lillby,deputy | rad 3, fältet party: parten finns inte
					mitten,deputy | mitten,chef | rad 3, fältet role: ska vara en av contact
					mitten,deputy | mitten,absent | rad 3, fältet role: ska vara en av contact
					storby,deputy | storby,auditor | rad 6, fältet role: rollen finns bara hos resurscentrumet
					storby,contact | storby,deputy | fältet role: parten storby saknar kontaktperson (contact)
					storby,deputy | storby,contact | fältet role: parten storby saknar ersättare (deputy)
					storby,manager | storby,contact | fältet role: parten storby saknar chef (manager)
					p-bbbbbbbbbbbbb,mitten,deputy | p-aaaaaaaaaaaaa,mitten,contact | rad 3, fältet person: personen har redan rollen
					storby,deputy,, | storby,deputy,anna@storby.se, | rad 6, fältet sign_in_name: en annan person
					p-eeeeeeeeeeeee,storby,deputy,, | p-ddddddddddddd,storby,deputy,bo, | rad 6, fältet sign_in_name: personen har ett annat
					mitten,deputy,,, | mitten,deputy,a b,, | rad 3, fältet sign_in_name: har tecken
					mitten,deputy,,, | mitten,deputy,,i går, | rad 3, fältet valid_from: ska vara ett datum
					mitten,deputy,,, | mitten,deputy,,2026-02-02,2026-02-01 | rad 3, fältet valid_until: slutdagen
					""",
			quoteCharacter = '\'')
	void aFaultInThePeopleFileNamesFileLineAndField(String right, String wrong, String message) {
		assertThatThrownBy(() -> CountyFiles.read(bytes(PARTIES), bytes(PEOPLE.replaceFirst(right, wrong))))
			.isInstanceOf(CountyFault.class)
			.hasMessageContaining("people.csv, ")
			.hasMessageContaining(message);
	}

	@Test
	void aCountyMayHaveAddressesForItsFunctionsAndForOnePersonOfThem() {
		CountyFiles county = CountyFiles.read(bytes(PARTIES), bytes(PEOPLE), bytes("""
				party,role,person,address,mode
				storby,contact,,kontakt@storby.example,digest
				storby,deputy,p-eeeeeeeeeeeee,e@storby.example,
				"""), null);
		assertThat(county.mailboxes()).extracting(Mailbox::digest).containsExactly(true, null);
		assertThat(county.mailboxes()).extracting(Mailbox::toString).containsExactly("storby.contact", "storby.deputy");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			lillby,contact,,a@b.example, | fältet role: ingen i people.csv
			storby,auditor,,a@b.example, | fältet role: ingen i people.csv
			storby,contact,p-eeeeeeeeeeeee,a@b.example, | fältet person: personen har inte rollen
			storby,contact,,a b@b.example, | fältet address: ska vara en e-postadress
			storby,contact,,a@b, | fältet address: ska vara en e-postadress
			storby,contact,,å@b.example, | fältet address: ska vara en e-postadress
			storby,contact,,a@b.example,hourly | fältet mode: ska vara each
			storby,contact,,a@b.example | fältet mode: raden har 4 fält
			storby,deputy,,a@b.example, | fältet role: raden finns redan
			""")
	void aFaultInTheAddressesFileNamesFileLineAndField(String wrong, String message) {
		String file = "party,role,person,address,mode\nstorby,deputy,,c@d.example,\n" + wrong + "\n";
		assertThatThrownBy(() -> CountyFiles.read(bytes(PARTIES), bytes(PEOPLE), bytes(file), null))
			.isInstanceOf(CountyFault.class)
			.hasMessageContaining("addresses.csv, rad 3, " + message);
	}

	@Test
	void aCountyMaySayWhatItsPeopleAreCalledForTheLogReview() {
		assertThat(CountyFiles.read(bytes(PARTIES), bytes(PEOPLE), null, bytes("""
				person,surname
				p-eeeeeeeeeeeee,von Essen-Öztürk
				""")).surnames()).containsExactly(Map.entry("p-eeeeeeeeeeeee", "von Essen-Öztürk"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			p-zzzzzzzzzzzzz,Holm | fältet person: personen finns inte i people.csv
			p-eeeeeeeeeeeee,Holm | fältet person: personen står redan i filen
			p-eeeeeeeeeeeee,007 | fältet surname: ska vara ett efternamn
			p-eeeeeeeeeeeee, | fältet surname
			""")
	void aFaultInTheFileOfSurnamesNamesFileLineAndFieldAndNoName(String wrong, String message) {
		String file = "person,surname\np-eeeeeeeeeeeee,Ek\n" + wrong + "\n";
		assertThatThrownBy(() -> CountyFiles.read(bytes(PARTIES), bytes(PEOPLE), null, bytes(file)))
			.isInstanceOf(CountyFault.class)
			.hasMessageContaining("surnames.csv, rad 3, " + message)
			.hasMessageNotContaining("Holm");
	}

	@Test
	void aFileThatIsNotUtf8IsRefusedAtTheLineAndFieldWithTheWrongLetter() {
		byte[] latin = PARTIES.getBytes(StandardCharsets.ISO_8859_1);
		assertThatThrownBy(() -> CountyFiles.read(latin, bytes(PEOPLE)))
			.hasMessageContaining("parties.csv, rad 4, fältet name: tecknen är inte UTF-8");
	}

	@Test
	void aFileInAnotherEncodingAltogetherIsRefused() {
		assertThatThrownBy(() -> CountyFiles.read(PARTIES.getBytes(Charset.forName("UTF-16")), bytes(PEOPLE)))
			.hasMessageContaining("parties.csv, rad 1, fältet code");
	}

	@Test
	void anEmptyFileIsRefused() {
		assertThatThrownBy(() -> CountyFiles.read(new byte[0], new byte[0]))
			.hasMessageContaining("parties.csv, rad 1, fältet code")
			.hasMessageContaining("people.csv, rad 1, fältet person");
	}

	@Test
	void allFaultsAreToldAtOnce() {
		String parties = PARTIES.replace("0199", "x").replace("ended", "over");
		assertThatThrownBy(() -> CountyFiles.read(bytes(parties), bytes(PEOPLE)))
			.satisfies(fault -> assertThat(fault.getMessage().lines().toList()).hasSize(2));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] shipped(String name) {
		try (InputStream file = CountyFilesTest.class.getResourceAsStream("/county/" + name)) {
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
