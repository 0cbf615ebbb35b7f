package se.origo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import org.junit.jupiter.api.Test;
import se.origo.process.TablesOnFile;

class LegalGroundTableTest {

	private static final Set<String> KINDS = Set.of("centre", "municipality", "region", "police", "ngo");

	private final TablesOnFile tables = new TablesOnFile("disclosure");

	@Test
	void everyPairOfKindsHasOneExample() {
		Set<String> pairs = new TreeSet<>();
		KINDS.forEach(sender -> KINDS.forEach(receiver -> pairs.add(sender + ">" + receiver)));
		assertThat(examples("legal-ground").stream().map(line -> line[0] + ">" + line[1]))
			.containsExactlyInAnyOrderElementsOf(pairs);
	}

	@Test
	void everyPairOffersJustTheGroundsOfItsExampleInOrder() {
		for (String[] example : examples("legal-ground")) {
			List<Map<String, Object>> rows = rows(example[0], example[1]);
			assertThat(joined(rows, "code")).as("%s to %s", example[0], example[1]).isEqualTo(example[3]);
			assertThat(joined(rows, "secondPerson")).as("%s to %s", example[0], example[1]).isEqualTo(example[4]);
		}
	}

	@Test
	void everyGroundOffersJustTheCrimesOfItsExampleInOrder() {
		for (String[] example : examples("suspected-crime")) {
			assertThat(joined(crimes(example[0]), "code")).as(example[0]).isEqualTo(example[2]);
		}
	}

	@Test
	void everyRuleIsWalkedByAnExample() {
		examples("legal-ground").forEach(example -> rows(example[0], example[1]));
		examples("suspected-crime").forEach(example -> crimes(example[0]));
		assertThat(this.tables.walked()).containsAll(this.tables.rules("legal-ground"))
			.containsAll(this.tables.rules("suspected-crime"));
	}

	@Test
	void aKindThatIsNotKnownGivesNoGround() {
		assertThat(rows("school", "municipality")).isEmpty();
		assertThat(rows("municipality", null)).isEmpty();
		assertThat(rows(null, null)).isEmpty();
	}

	@Test
	void theCentreAsASenderHasTheRowsOfItsHost() {
		KINDS.forEach(receiver -> assertThat(rows("centre", receiver)).isEqualTo(rows("municipality", receiver)));
	}

	@Test
	void secondPersonAndItsNeedSayTheSame() {
		everyRow().forEach(row -> assertThat(Need.in((String) row.get("needs")).contains(Need.SECOND_PERSON))
			.as("%s", row.get("code"))
			.isEqualTo(row.get("secondPerson")));
	}

	@Test
	void everyRowHasALabelAStatuteASourceAndADay() {
		for (Map<String, Object> row : everyRow()) {
			assertThat(List.of("label", "statute", "source")).as("%s", row.get("code"))
				.allSatisfy(column -> assertThat((String) row.get(column)).isNotBlank());
			assertThat(LocalDate.parse((String) row.get("validFrom"))).isBefore(LocalDate.of(2026, 1, 1));
		}
	}

	@Test
	void noRowFromSocialServicesOrHealthIsTheGeneralClauseOrABalancing() {
		for (String sender : List.of("centre", "municipality", "region")) {
			KINDS.forEach(receiver -> assertThat(joined(rows(sender, receiver), "code")).doesNotContain("GENERAL")
				.doesNotContain("BALANCE"));
		}
	}

	private List<Map<String, Object>> everyRow() {
		return KINDS.stream()
			.flatMap(sender -> KINDS.stream().flatMap(receiver -> rows(sender, receiver).stream()))
			.toList();
	}

	private List<Map<String, Object>> rows(String sender, String receiver) {
		Map<String, Object> kinds = new HashMap<>();
		kinds.put("senderKind", sender);
		kinds.put("receiverKind", receiver);
		return this.tables.decide("legal-ground", kinds);
	}

	private List<Map<String, Object>> crimes(String ground) {
		return this.tables.decide("suspected-crime", Map.of("ground", ground));
	}

	private static String joined(List<Map<String, Object>> rows, String column) {
		return rows.stream().map(row -> String.valueOf(row.get(column))).collect(Collectors.joining("|"));
	}

	private static List<String[]> examples(String stem) {
		String file = "/origo/processes/disclosure/" + stem + ".csv";
		try (Reader text = new InputStreamReader(LegalGroundTableTest.class.getResourceAsStream(file),
				StandardCharsets.UTF_8); CSVReader reader = new CSVReader(text)) {
			reader.skip(1);
			return reader.readAll();
		}
		catch (IOException | CsvException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
