package se.origo.tasklist;

import java.net.http.HttpResponse;
import java.util.List;

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
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody looks for a case, and learns of the own party's only. */
@OrigoTest
class CaseFinderTest {

	private static final String NOTHING = "{\"cases\":[]}";

	@LocalServerPort
	int port;

	@Autowired
	Stories stories;

	@Autowired
	JdbcClient database;

	private Story story;

	private String ours;

	private String theirs;

	@BeforeEach
	void danderydHasHandedACaseOverToBotkyrka() {
		this.story = this.stories.begin().accepted();
		this.ours = this.story.receiver().caseNumber();
		this.theirs = this.story.sender().caseNumber();
	}

	@Test
	void whoHasATaskInTheCaseIsShownTheWayToIt() {
		assertThat(search("botkyrka", this.ours).body()).contains("\"caseNumber\":\"" + this.ours + "\"",
				"\"running\":true", "\"task\":\"" + this.story.task("reportProgress") + "\"", "\"glass\":false");
	}

	@Test
	void aColleagueWithoutATaskMayBreakTheGlass() {
		assertThat(search("botkyrka-2", " " + this.ours.toLowerCase().replace("-", "") + " ").body())
			.contains(this.ours, "\"task\":null", "\"glass\":true");
	}

	@Test
	void byIdentityNumberOneFindsTheOwnPartysCasesHoweverItIsWritten() {
		String number = "20090412-%04d".formatted(Math.floorMod(this.theirs.hashCode(), 10_000));
		Story other = this.stories.begin().sent(Letter.to("botkyrka").with("personIdentityNumber", number), "CONSENT");
		String theirs = other.sender().caseNumber();
		for (String written : List.of(number, number.replace("-", ""), number.replace("-", " "))) {
			assertThat(search("danderyd-2", written).body()).contains(theirs, "\"glass\":true");
		}
		assertThat(search("botkyrka", number).body()).isEqualTo(NOTHING);
		assertThat(search("samordnare", number).body()).isEqualTo(NOTHING);
		assertThat(rows("select payload from origo.audit where kind = 'case-sought'"))
			.noneMatch(payload -> payload.contains(number));
	}

	/** Neither by number, nor as something to break the glass for. */
	@Test
	void somebodyProtectedIsFoundByThoseWhoWorkWithTheCaseOnly() {
		String number = "20070512-%04d".formatted(Math.floorMod(this.theirs.hashCode(), 10_000));
		Story hidden = this.stories.begin()
			.sent(Letter.to("botkyrka").with("personIdentityNumber", number).with("protectedIdentity", true),
					"CONSENT");
		for (String sought : List.of(number, hidden.sender().caseNumber())) {
			assertThat(search("danderyd-2", sought).body()).isEqualTo(NOTHING);
			assertThat(search("danderyd", sought).body()).contains(hidden.sender().caseNumber());
		}
		hidden.ends();
	}

	@Test
	void whatIsNotThereAndWhatIsAnothersIsTheSameNothing() {
		assertThat(search("botkyrka", "22222-22222").body()).isEqualTo(NOTHING);
		assertThat(search("botkyrka", this.theirs).body()).isEqualTo(NOTHING);
		assertThat(search("samordnare", this.ours).body()).isEqualTo(NOTHING);
		assertThat(search("danderyd", this.theirs).body()).contains(this.theirs);
	}

	@Test
	void whoIsBlockedFindsNothingByAnyNumberWhereAColleagueFindsIt() {
		String number = "20080301-%04d".formatted(Math.floorMod(this.theirs.hashCode(), 10_000));
		Letter letter = Letter.to("botkyrka")
			.with("personIdentityNumber", number)
			.with("disclosedItems", List.of("personName", "personIdentityNumber"));
		Story other = this.stories.begin().sent(letter, "CONSENT");
		other.as("botkyrka").acknowledges().accepts();
		String received = other.receiver().caseNumber();
		assertThat(search("botkyrka-2", number).body()).contains(received);
		Story block = this.stories.begin();
		block.as("danderyd").blocks(other.sender().caseNumber(), "Ersättare Botkyrka");
		for (String sought : List.of(number, received)) {
			assertThat(search("botkyrka-2", sought).body()).isEqualTo(NOTHING);
			assertThat(rows("select payload from origo.audit where kind = 'case-sought' order by id desc limit 1"))
				.containsExactly("{\"found\":0}");
			assertThat(search("botkyrka", sought).body()).contains(received);
		}
		block.ends();
	}

	@Test
	void anEndedCaseIsFoundAsEnded() {
		Story refused = this.stories.begin().received();
		refused.as("botkyrka").declines("capacity", "Vi hinner inte i tid.");
		String number = refused.receiver().caseNumber();
		assertThat(search("botkyrka-2", number).body()).contains(number, "\"running\":false", "\"glass\":false");
	}

	@Test
	void theSearchIsOnRecordAndWhatWasSoughtIsNot() {
		long before = sought();
		search("botkyrka", "77777-22222");
		assertThat(sought()).isEqualTo(before + 1);
		assertThat(rows("select payload from origo.audit where kind = 'case-sought' order by id desc limit 1"))
			.containsExactly("{\"found\":0}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "botkyrka-chef", "loggranskare", "granskare", "drift", "processagare" })
	void forOthersThereIsNoSearch(String name) {
		assertThat(search(name, this.ours).statusCode()).isEqualTo(404);
		assertThat(SignedIn.as(this.port, name).get("/api/me").body()).doesNotContain("/cases/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "Anna Andersson", "22222-2222", "%", "22222-22222' or '1'='1" })
	void whatIsNoNumberIsRefusedInWords(String sought) {
		HttpResponse<String> answer = search("botkyrka", sought);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Ange ett");
	}

	private HttpResponse<String> search(String name, String sought) {
		return SignedIn.as(this.port, name).post("/api/cases/search", "{\"sought\":\"" + sought + "\"}");
	}

	private long sought() {
		return Long.parseLong(rows("select count(*) from origo.audit where kind = 'case-sought'").get(0));
	}

	private List<String> rows(String query) {
		return this.stories.behindTheCurtain(() -> this.database.sql(query).query(String.class).list());
	}

}
