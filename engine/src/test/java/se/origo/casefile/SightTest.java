package se.origo.casefile;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import se.origo.OrigoTest;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * May this party see this case, this item, now? Asked here while the database shows every
 * row, so that its own net cannot hide a hole in the first one.
 */
@OrigoTest
class SightTest {

	private static final List<String> TOLD = List.of("personName", "situation");

	@Autowired
	Stories stories;

	@Autowired
	Register register;

	@Autowired
	Sight sight;

	@Autowired
	CaseFiles cases;

	@Autowired
	JdbcClient database;

	@Autowired
	PlatformTransactionManager transactions;

	private final Letter letter = Letter.to("botkyrka");

	private Story story;

	@BeforeEach
	void accepted() {
		this.story = this.stories.begin().sent(this.letter, "CONSENT");
		this.story.as("botkyrka").acknowledges().accepts();
	}

	@Test
	void aPartySeesItsOwnCaseAndNoOther() {
		assertThat(openly("danderyd", () -> this.sight.sees(this.story.sender().caseNumber()))).isTrue();
		assertThat(openly("botkyrka", () -> this.sight.sees(this.story.receiver().caseNumber()))).isTrue();
		assertThat(openly("botkyrka", () -> this.sight.sees(this.story.sender().caseNumber()))).isFalse();
		assertThat(openly("danderyd", () -> this.sight.sees(this.story.receiver().caseNumber()))).isFalse();
	}

	@Test
	void whoeverDoesNotWorkWithCasesSeesNone() {
		for (String other : List.of("drift", "granskare", "loggranskare", "processagare")) {
			assertThat(openly(other, () -> this.sight.sees(this.story.sender().caseNumber()))).isFalse();
		}
	}

	@Test
	void anotherPartysItemsAreNotReadWhateverTheDatabaseShows() {
		String senders = this.story.sender().caseNumber();
		assertThat(openly("danderyd", () -> this.cases.read(senders, TOLD))).containsOnlyKeys(TOLD);
		assertThat(openly("botkyrka", () -> this.cases.read(senders, TOLD))).isEmpty();
		assertThat(openly("botkyrka", () -> this.cases.thread(senders))).isEmpty();
		assertThatThrownBy(() -> openly("botkyrka", () -> {
			this.cases.note(senders, "Botkyrka", "x");
			return null;
		})).hasMessage("No such case");
	}

	@Test
	void whatIsDisclosedIsSeenOnlyWhileTheLedgerListsIt() {
		String receivers = this.story.receiver().caseNumber();
		assertThat(openly("botkyrka", () -> this.cases.read(receivers, TOLD))).containsOnlyKeys(TOLD);
		this.story.sender().changedByHand("""
				update origo.disclosure set items = '{}' where kind = 'hand-over' and hand_over in
				  (select hand_over from origo.hand_over_sender where case_number = :case)""");
		assertThat(this.story.receiver().items()).containsAll(TOLD);
		assertThat(openly("botkyrka", () -> this.cases.read(receivers, TOLD))).isEmpty();
		assertThat(this.story.as("botkyrka").reads("reportProgress").toString()).contains("15–17 år")
			.doesNotContain(this.letter.secrets());
	}

	@Test
	void whatIsDisclosedIsNobodysToWriteOver() {
		String receivers = this.story.receiver().caseNumber();
		assertThatThrownBy(() -> openly("botkyrka", () -> {
			this.cases.write(receivers, Map.of("situation", "något annat"));
			return null;
		})).hasMessage("What was disclosed is not written over");
	}

	@Test
	void whoeverIsBlockedFindsNothingInTheOwnPartysCaseWhateverTheDatabaseShows() {
		String receivers = this.story.receiver().caseNumber();
		this.story.as("botkyrka").asksDuringWork("Vilket språk?");
		Story block = this.stories.begin();
		block.as("danderyd").blocks(this.story.sender().caseNumber(), "Ersättare Botkyrka");
		try {
			assertThat(openly("botkyrka-2", this.sight::blocked)).contains(receivers);
			assertThat(openly("botkyrka-2", () -> this.sight.sees(receivers))).isFalse();
			assertThat(openly("botkyrka-2", () -> this.sight.items(receivers, TOLD))).isEmpty();
			assertThat(openly("botkyrka-2", () -> this.cases.read(receivers, TOLD))).isEmpty();
			assertThat(openly("botkyrka-2", () -> this.cases.thread(receivers))).isEmpty();
			assertThat(openly("botkyrka", () -> this.sight.sees(receivers))).isTrue();
			assertThat(openly("botkyrka", () -> this.cases.read(receivers, TOLD))).containsOnlyKeys(TOLD);
			assertThat(openly("botkyrka", () -> this.cases.thread(receivers))).isNotEmpty();
		}
		finally {
			block.ends();
		}
	}

	/** In somebody's name, while the database believes that the system asks. */
	private <T> T openly(String signInName, Supplier<T> work) {
		return Scope.as(this.register.callerBySignInName(signInName).orElseThrow(),
				() -> new TransactionTemplate(this.transactions).execute(status -> {
					this.database.sql("select set_config('origo.scope', 'test', true)").query(String.class).single();
					return work.get();
				}));
	}

}
