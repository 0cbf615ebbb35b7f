package se.origo.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class DeadlineTableTest {

	private final TableFile table = new TableFile();

	@Test
	void everyExampleComesOutAsWritten() {
		for (String[] example : TableFile.examples()) {
			List<Map<String, Object>> rows = this.table.rows(example[0], example[1]);
			assertThat(rows).as("%s %s", example[0], example[1]).hasSize(1);
			assertThat(List.of("amount", "unit", "anchor", "moves")).as("%s %s", example[0], example[1])
				.extracting(output -> String.valueOf(rows.get(0).get(output)))
				.containsExactly(example[3], example[4], example[5], example[6]);
		}
	}

	@Test
	void everyRuleHasAnExample() {
		TableFile.examples().forEach(example -> this.table.rows(example[0], example[1]));
		assertThat(this.table.rules()).isNotEmpty().allSatisfy(rule -> assertThat(this.table.walked()).contains(rule));
	}

	@Test
	void everyRuleCanBeReadAndSaysFromWhenItIsInForce() {
		for (String[] example : TableFile.examples()) {
			assertThat(this.table.rule(example[0], example[1]).label()).isNotBlank();
			Object validFrom = this.table.rows(example[0], example[1]).get(0).get("validFrom");
			assertThat(LocalDate.parse((String) validFrom)).isBefore(LocalDate.of(2027, 1, 1));
		}
	}

	@Test
	void allCodesThatDiagramsAndLawsNameAreThere() {
		Set<String> codes = TableFile.examples().stream().map(example -> example[0]).collect(Collectors.toSet());
		assertThat(codes).contains("REF-ACK", "REF-OUTCOME", "CONSULT-ANSWER", "CONSULT-CALLBACK", "MEETING-HIGH",
				"PROTECT-ASSESS", "PRELIM-14", "INVEST-4M", "REPORTER-FEEDBACK", "LVU6-SUBMIT", "LVU6-APPLY",
				"TRAVELBAN-SUBMIT", "TRAVELBAN-APPLY", "TRAVELBAN-REVIEW", "SHELTER-SUBMIT", "SHELTER-APPLY",
				"BREACH-NOTIFY", "SUBJECT-ACCESS", "REF-DRAFT", "REF-GROUND", "REF-ESCALATE", "REF-ANSWER", "REF-LAPSE",
				"REF-FOLLOW", "REF-RETURN", "REF-FEEDBACK", "REF-HOLD", "ABSENCE-REGISTER", "ABSENCE-FOLLOW",
				"COVERAGE-ALARM");
	}

	@Test
	void whatMovesAnEndDateIsMarkedAsUnconfirmed() {
		for (String[] example : TableFile.examples()) {
			Rule rule = this.table.rule(example[0], example[1]);
			assertThat(rule.source().contains("1930:173) 2 § (kontrollera)")).as(rule.code()).isEqualTo(rule.moves());
		}
	}

	@Test
	void aCodeThatIsNotInTheTableMatchesNothing() {
		assertThat(this.table.rows("REF-AKC", "acute")).isEmpty();
		assertThat(this.table.rows(null, null)).isEmpty();
	}

	@Test
	void aDeadlineThatDependsOnUrgencyMatchesNothingWithoutOne() {
		assertThat(this.table.rows("REF-ACK", null)).isEmpty();
		assertThat(this.table.rows("REF-ACK", "urgent")).isEmpty();
	}

	@Test
	void aRowWithAnUnknownUnitSaysWhichWordsThereAre() {
		assertRefused("unit", "fortnights", "X-1: unit är \"fortnights\" men måste vara någon av: minutes, hours, "
				+ "office-hours, days, working-days, end-of-day, weeks, months. Rätta raden i deadline.dmn.");
	}

	@Test
	void aRowWithoutAPositiveAmountIsRefused() {
		assertRefused("amount", 0, "X-1: amount måste vara ett heltal som är minst 1. Rätta raden i deadline.dmn.");
		assertRefused("amount", null, "X-1: amount måste vara ett heltal som är minst 1. Rätta raden i deadline.dmn.");
	}

	@Test
	void aRowWithoutASourceIsRefused() {
		assertRefused("source", " ", "X-1: source saknas. Rätta raden i deadline.dmn.");
	}

	private void assertRefused(String cell, Object value, String sentence) {
		Map<String, Object> row = new HashMap<>(this.table.rows("PRELIM-14", null).get(0));
		row.put(cell, value);
		assertThatThrownBy(() -> Rule.of("X-1", row)).isInstanceOf(IllegalArgumentException.class)
			.hasMessage("Tabellen deadline, fristen " + sentence);
	}

}
