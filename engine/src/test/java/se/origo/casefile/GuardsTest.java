package se.origo.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.process.Objection;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What everybody who works with a case has to keep to. */
@OrigoTest
class GuardsTest {

	private static final String REASON = "Pappan har hotat \u202e\ud83d\udc7e henne.";

	@Autowired
	Stories stories;

	@Autowired
	Guards guards;

	@Autowired
	CaseFiles cases;

	@Autowired
	Register register;

	@Autowired
	JdbcClient database;

	@LocalServerPort
	int port;

	private Story story;

	private String number;

	@BeforeEach
	void aDraft() {
		this.story = this.stories.begin();
		this.story.as("danderyd").startsReferral();
		this.number = this.story.sender().caseNumber();
	}

	@AfterEach
	void over() {
		this.story.ends();
	}

	@Test
	void whoeverSetsAGuardOwnsItAndWhyIsSealedInTheCase() {
		LocalDate review = LocalDate.of(2027, 3, 1);
		assertThat(sets(GuardKind.DO_NOT_INFORM_GUARDIAN, REASON, review)).isTrue();
		Guards.Standing guard = as("danderyd", () -> this.guards.of(this.number)).get(0);
		assertThat(guard.owner()).isEqualTo(this.register.callerBySignInName("danderyd").orElseThrow().person());
		assertThat(guard.ownerFunction()).isEqualTo("Kontaktperson Danderyd");
		assertThat(guard.reviewOn()).isEqualTo(review);
		assertThat(as("danderyd-2", () -> this.guards.words(this.number, guard.kind())).reason()).isEqualTo(REASON);
		assertThat(column("encode(reason, 'escape')")).hasSize(1).allMatch(text -> !text.contains("Pappan"));
	}

	@Test
	void anotherPartySeesNoGuardAndSetsNone() {
		sets(GuardKind.OUTGOING_FROZEN, REASON, null);
		assertThat(as("botkyrka", () -> this.guards.of(this.number))).isEmpty();
		assertThatThrownBy(
				() -> as("botkyrka", () -> this.guards.set(this.number, GuardKind.SAFE_CONTACT, REASON, null)))
			.hasMessage("No such case");
	}

	@Test
	void whoeverIsBlockedFromTheCaseSeesNoGuardOfIt() {
		sets(GuardKind.OUTGOING_FROZEN, REASON, null);
		Story block = this.stories.begin();
		block.as("danderyd").blocks(this.number, "Ersättare Danderyd");
		try {
			assertThat(as("danderyd-2", () -> this.guards.of(this.number))).isEmpty();
			assertThat(as("danderyd", () -> this.guards.of(this.number))).hasSize(1);
		}
		finally {
			block.ends();
		}
	}

	@Test
	void oneThatStandsKeepsItsOwnerAndReason() {
		sets(GuardKind.OUTGOING_FROZEN, REASON, null);
		assertThat(as("danderyd-2", () -> this.guards.set(this.number, GuardKind.OUTGOING_FROZEN, "annat", null)))
			.isFalse();
		assertThat(as("danderyd", () -> this.guards.words(this.number, GuardKind.OUTGOING_FROZEN)).reason())
			.isEqualTo(REASON);
	}

	@Test
	void whatTheSystemSetsIsTheFunctions() {
		this.stories.behindTheCurtain(() -> this.guards.set(this.number, GuardKind.OUTGOING_FROZEN, "AKUT", null));
		Guards.Standing guard = as("danderyd", () -> this.guards.of(this.number)).get(0);
		assertThat(guard.owner()).isNull();
		assertThat(guard.ownerFunction()).isEqualTo("Origo");
	}

	@Test
	void protectedDataInAFormSetAGuardThatUntickingDoesNotLift() {
		writes("protectedIdentity", true);
		writes("protectedIdentity", false);
		assertThat(kinds("danderyd")).containsExactly(GuardKind.PROTECTED_IDENTITY);
	}

	@Test
	void anAgreedWayStandsAsLongAsItIsWrittenDown() {
		this.story.as("danderyd").writesDraft(Letter.to("botkyrka"));
		assertThat(kinds("danderyd")).containsExactly(GuardKind.SAFE_CONTACT);
		writes("safeContact", null);
		assertThat(kinds("danderyd")).isEmpty();
		writes("safeContact", "Ring skolan");
		sets(GuardKind.SAFE_CONTACT, REASON, null);
		writes("safeContact", null);
		assertThat(kinds("danderyd")).containsExactly(GuardKind.SAFE_CONTACT);
	}

	@Test
	void whatIsLiftedDoesNotStandAndCanBeSetAnew() {
		sets(GuardKind.DO_NOT_INFORM_GUARDIAN, REASON, null);
		assertThat(as("danderyd", () -> this.guards.lift(this.number, GuardKind.DO_NOT_INFORM_GUARDIAN))).isTrue();
		assertThat(kinds("danderyd")).isEmpty();
		assertThat(as("danderyd", () -> this.guards.lift(this.number, GuardKind.DO_NOT_INFORM_GUARDIAN))).isFalse();
		sets(GuardKind.DO_NOT_INFORM_GUARDIAN, REASON, null);
		assertThat(kinds("danderyd")).containsExactly(GuardKind.DO_NOT_INFORM_GUARDIAN);
	}

	@Test
	void guardsComeAlongAndGoWithWhatIsTakenAwayAgain() {
		sets(GuardKind.DO_NOT_INFORM_GUARDIAN, REASON, null);
		this.story.as("danderyd").writesDraft(Letter.to("botkyrka")).choosesGround("CONSENT");
		String received = this.story.receiver().caseNumber();
		assertThat(as("botkyrka", () -> this.guards.of(received))).allMatch(Guards.Standing::travelled)
			.allMatch(guard -> guard.owner() == null)
			.extracting(Guards.Standing::kind)
			.containsExactly(GuardKind.DO_NOT_INFORM_GUARDIAN, GuardKind.SAFE_CONTACT);
		assertThat(as("botkyrka", () -> this.guards.words(received, GuardKind.DO_NOT_INFORM_GUARDIAN)).reason())
			.isNull();
		this.story.as("botkyrka").acknowledges();
		this.story.as("botkyrka").declines("other", "x");
		assertThat(as("botkyrka", () -> this.guards.of(received))).isEmpty();
	}

	@Test
	void ofSomebodyProtectedTheMunicipalityStaysWhateverTheFormSays() {
		sets(GuardKind.PROTECTED_IDENTITY, REASON, null);
		this.story.as("danderyd").writesDraft(Letter.to("botkyrka")).choosesGround("CONSENT");
		this.story.as("botkyrka").acknowledges().accepts();
		assertThat(this.story.sender().items()).contains("municipality");
		assertThat(this.story.receiver().items()).doesNotContain("municipality").contains("personName");
	}

	@Test
	void ofSomebodyProtectedNoAddressIsKeptInWhateverField() {
		writes("situation", "Hon bor på Storgatan 12 hos en vän.");
		Map<String, Object> both = new LinkedHashMap<>();
		both.put("wishes", "Post till 145 60 Norsborg");
		both.put("protectedIdentity", true);
		assertThatThrownBy(() -> as("danderyd", () -> {
			this.cases.write(this.number, both);
			return null;
		})).isInstanceOf(Objection.class)
			.hasMessageContaining("innehåller en adress")
			.hasMessageNotContaining("Norsborg");
		assertThat(kinds("danderyd")).isEmpty();
		writes("protectedIdentity", true);
		assertThatThrownBy(() -> writes("situation", "Hon bor på Storgatan 12.")).isInstanceOf(Objection.class);
		writes("situation", "Hon bor hos en vän.");
	}

	/** Neither in a list nor in what the receiver sees first. */
	@Test
	void ofSomebodyProtectedNoListShowsTheMunicipality() throws JsonProcessingException {
		sets(GuardKind.PROTECTED_IDENTITY, REASON, null);
		this.story.as("danderyd")
			.writesDraft(Letter.to("botkyrka").with("municipality", "tyreso"))
			.choosesGround("CONSENT");
		this.story.as("botkyrka").acknowledges();
		for (String who : List.of("danderyd", "botkyrka")) {
			assertThat(cards(who)).isNotEmpty().noneMatch(card -> card.toLowerCase().contains("tyres"));
		}
		assertThat(this.story.as("botkyrka").reads("assessReferral").get("previewText").toString().toLowerCase())
			.doesNotContain("tyres");
	}

	/** The tasks of this story on somebody's list, with all that the list is told. */
	private List<String> cards(String who) throws JsonProcessingException {
		String list = SignedIn.as(this.port, who)
			.post("/camunda/api/engine/engine/default/filter/party/list?firstResult=0&maxResults=50",
					"{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}")
			.body();
		List<String> cards = new ArrayList<>();
		new ObjectMapper().readTree(list)
			.at("/_embedded/task")
			.forEach(card -> this.story.cases()
				.stream()
				.filter(number -> card.toString().contains(number))
				.forEach(number -> cards.add(card.toString())));
		return cards;
	}

	private boolean sets(GuardKind kind, String reason, LocalDate review) {
		return as("danderyd", () -> this.guards.set(this.number, kind, reason, review));
	}

	private void writes(String item, Object value) {
		as("danderyd", () -> {
			this.cases.write(this.number, Collections.singletonMap(item, value));
			return null;
		});
	}

	private List<GuardKind> kinds(String who) {
		return as(who, () -> this.guards.of(this.number)).stream().map(Guards.Standing::kind).toList();
	}

	private List<String> column(String what) {
		return this.stories
			.behindTheCurtain(() -> this.database.sql("select " + what + " from origo.case_guard where case_number = ?")
				.param(this.number)
				.query(String.class)
				.list());
	}

	private <T> T as(String signInName, Supplier<T> work) {
		return Scope.as(this.register.callerBySignInName(signInName).orElseThrow(), work);
	}

}
