package se.origo.casefile;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.story.Letter;
import se.origo.story.Side;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Sealing in the running application, told as hand-overs. */
@OrigoTest
class SealedCaseFileTest {

	private static final String NUMBER = "20120101-1234";

	private final Letter letter = Letter.to("botkyrka")
		.with("personIdentityNumber", NUMBER)
		.with("disclosedItems", List.of("personName", "personIdentityNumber", "situation"));

	@Autowired
	Stories stories;

	@Autowired
	JdbcClient database;

	@Autowired
	CaseSearch search;

	@Autowired
	Register register;

	@LocalServerPort
	int port;

	private Story story;

	@BeforeEach
	void beginStory() {
		this.story = this.stories.begin();
	}

	@Test
	void theReceiversCopyIsSealedUnderTheReceiversOwnKey() {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges().accepts();
		assertThat(keysIn(this.story.sender())).hasSize(1).doesNotContainAnyElementsOf(keysIn(this.story.receiver()));
		assertThat(keysIn(this.story.receiver())).hasSize(1);
		assertThat(this.story.receiver().words().toString()).contains(this.letter.said("situation"), NUMBER);
	}

	/** Ids of the keys in the envelopes' heads. */
	private List<String> keysIn(Side side) {
		return this.stories.behindTheCurtain(() -> this.database
			.sql("select distinct encode(substr(content, 2, 16), 'hex') from origo.case_item where case_number = ?")
			.param(side.caseNumber())
			.query(String.class)
			.list());
	}

	@Test
	void aRowMovedToAnotherCaseIsRefusedInWordsThatSayNothing() {
		String stolen = backAtTheDraft(this.story, this.letter).caseNumber();
		Story other = this.stories.begin();
		backAtTheDraft(other, Letter.to("botkyrka"))
			.happened("update origo.case_item set content = (select content from origo.case_item where case_number = '"
					+ stolen + "' and item = 'wishes') where case_number = :case and item = 'wishes'");
		HttpResponse<String> answer = form(other.task("draftReferral"));
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).contains("Det gick inte. Inget har ändrats.")
			.doesNotContain(this.letter.said("wishes"), "wishes", "seal");
		assertThat(form(this.story.task("draftReferral")).body()).contains(this.letter.said("wishes"));
		// Other tests read every case there is.
		other.sender().happened("delete from origo.case_item where case_number = :case and item = 'wishes'");
		other.ends();
	}

	/** A draft that has been written and lies on the writer's desk again. */
	private static Side backAtTheDraft(Story story, Letter letter) {
		story.as("danderyd").startsReferral().writesDraft(letter).does("chooseGround", Map.of("groundAction", "back"));
		return story.sender();
	}

	private HttpResponse<String> form(String task) {
		return SignedIn.as(this.port, "danderyd")
			.get("/camunda/api/engine/engine/default/task/" + task + "/form-variables");
	}

	@Test
	void aPartyFindsItsOwnCasesByTheNumberHoweverItIsWrittenAndNobodyElses() {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges().accepts();
		String sender = this.story.sender().caseNumber();
		String receiver = this.story.receiver().caseNumber();
		for (String written : List.of(NUMBER, "1201011234", "120101-1234", "20120101 1234")) {
			assertThat(found("danderyd", written)).contains(sender).doesNotContain(receiver);
		}
		assertThat(found("botkyrka", NUMBER)).contains(receiver).doesNotContain(sender);
		assertThat(found("botkyrka-chef", NUMBER)).contains(receiver);
		assertThat(found("polisregion-stockholm", NUMBER)).isEmpty();
		assertThat(found("drift", NUMBER)).isEmpty();
		assertThat(found("danderyd", "20120101-1235")).isEmpty();
	}

	@Test
	void whatIsNotAcceptedIsNotFoundAndWhatIsRemovedIsNotFoundAnyMore() {
		this.story.sent(this.letter.with("personIdentityNumber", "20130202-2345"), "CONSENT")
			.as("botkyrka")
			.acknowledges()
			.accepts()
			.undoesAcceptance();
		assertThat(found("botkyrka", "20130202-2345")).isEmpty();
		assertThat(found("danderyd", "20130202-2345")).containsExactly(this.story.sender().caseNumber());
	}

	@Test
	void aSearchIsOnRecordWithoutWhatWasSought() {
		found("danderyd", "20140303-3456");
		List<String> rows = this.stories.behindTheCurtain(() -> this.database
			.sql("select a::text from origo.audit a where kind = 'case-sought' and party = 'danderyd'")
			.query(String.class)
			.list());
		assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("140303"));
		assertThat(rows).noneMatch(row -> digests().stream().anyMatch(row::contains));
	}

	private List<String> digests() {
		return this.stories
			.behindTheCurtain(() -> this.database.sql("select left(encode(digest, 'hex'), 8) from origo.case_index")
				.query(String.class)
				.list());
	}

	private List<String> found(String name, String number) {
		return Scope.as(this.register.callerBySignInName(name).orElseThrow(),
				() -> this.search.byIdentityNumber(number).stream().map(CaseSearch.Hit::caseNumber).toList());
	}

}
