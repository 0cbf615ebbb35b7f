package se.origo.audit;

import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** An auditor reads who was told what in a case, and takes it away as a file. */
@OrigoTest
class DisclosuresTest {

	@LocalServerPort
	int port;

	@Autowired
	Stories stories;

	private final Letter letter = Letter.to("botkyrka");

	private Story story;

	@BeforeEach
	void aCaseIsHandedOver() {
		this.story = this.stories.begin().sent(this.letter, "CONSENT");
		this.story.as("botkyrka").acknowledges().accepts();
	}

	@Test
	void eachRowSaysFromWhomToWhomWhatOnWhichGroundAndNeverTheOtherSidesNumber() {
		JsonNode told = SignedIn.as(this.port, "granskare").json(path(""));
		assertThat(told).hasSize(2);
		assertThat(told.path(1).path("kind").asText()).isEqualTo("överlämning");
		assertThat(told.path(1).path("from").asText()).isEqualTo("Kontaktperson Danderyd");
		assertThat(told.path(1).path("to").asText()).isEqualTo("Kontaktperson Botkyrka");
		assertThat(told.path(1).path("ground").asText()).startsWith("Samtycke (OSL");
		assertThat(told.path(1).path("items").toString()).contains("Namn", "Läget");
		assertThat(told.toString()).doesNotContain(this.story.receiver().caseNumber())
			.doesNotContain(this.letter.secrets());
	}

	@Test
	void theFileOpensInASwedishSpreadsheet() {
		HttpResponse<String> file = SignedIn.as(this.port, "granskare").get(path(".csv"));
		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
		assertThat(file.body()).startsWith("\uFEFF\"Ärendenummer\";\"När (svensk tid)\"").contains("\r\n");
		assertThat(file.body().lines()).hasSize(3)
			.last()
			.asString()
			.contains("\"överlämning\";\"Kontaktperson Danderyd\"");
	}

	@Test
	void theReadingAndTheTakingAwayAreOnRecord() {
		SignedIn auditor = SignedIn.as(this.port, "granskare");
		auditor.get(path(""));
		auditor.get(path(".csv"));
		List<String> record = this.story.sender().record();
		assertThat(record.subList(record.size() - 2, record.size())).containsExactly("disclosures-read",
				"disclosures-exported");
	}

	@ParameterizedTest
	@ValueSource(strings = { "danderyd", "botkyrka", "samordnare", "drift" })
	void forEverybodyElseThereIsNoSuchPlace(String name) {
		SignedIn somebody = SignedIn.as(this.port, name);
		assertThat(somebody.get(path("")).statusCode()).isEqualTo(404);
		assertThat(somebody.get(path(".csv")).statusCode()).isEqualTo(404);
	}

	@Test
	void aNumberThatIsNoCaseIsNotFound() {
		assertThat(SignedIn.as(this.port, "granskare").get("/api/audit/cases/22222-22222/disclosures").statusCode())
			.isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+46", "-1", "@cmd", "\tx", "\rx" })
	void noCellIsAFormula(String cell) {
		assertThat(Spreadsheet.harmless(cell)).isEqualTo("'" + cell);
		assertThat(Spreadsheet.harmless("a" + cell)).isEqualTo("a" + cell);
	}

	private String path(String ending) {
		return "/api/audit/cases/" + this.story.sender().caseNumber() + "/disclosures" + ending;
	}

}
