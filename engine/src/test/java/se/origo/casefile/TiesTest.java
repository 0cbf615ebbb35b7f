package se.origo.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import se.origo.OrigoTest;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.story.Stories;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether somebody is called as somebody in a case, without anybody's name. */
@OrigoTest
class TiesTest {

	@Autowired
	Ties ties;

	@Autowired
	CaseFiles cases;

	@Autowired
	Register register;

	@Autowired
	Stories stories;

	@Autowired
	JdbcClient database;

	private String person;

	@BeforeEach
	void somebodyIsCalledSomething() {
		this.person = this.register.callerBySignInName("tyreso").orElseThrow().person();
		called("Holm-Warsame");
	}

	@AfterEach
	void nobodyIsCalledAnything() {
		inTheSystem(() -> this.ties.register(Map.of()));
	}

	@Test
	void whoIsCalledAsThePersonInTheCaseIsTiedToIt() {
		assertThat(tie(about("Amina WARSAME"))).isEqualTo(Ties.Tie.STRONG);
		assertThat(tie(about("Amina Öztürk"))).isEqualTo(Ties.Tie.NONE);
		called("Lindström");
		assertThat(tie(about("Eva Lindström"))).isEqualTo(Ties.Tie.WEAK);
	}

	@Test
	void itFollowsWhatIsWrittenAndGoesWithIt() {
		String number = about("Amina Warsame");
		write(number, "Amina Öztürk");
		assertThat(tie(number)).isEqualTo(Ties.Tie.NONE);
		write(number, "Amina Warsame");
		write(number, null);
		assertThat(hashes(number)).isEmpty();
		write(number, "Amina Warsame");
		inTheSystem(() -> {
			this.cases.retain(number, Set.of("personName"));
			return null;
		});
		assertThat(tie(number)).isEqualTo(Ties.Tie.STRONG);
		inTheSystem(() -> {
			this.cases.empty(number);
			return null;
		});
		assertThat(hashes(number)).isEmpty();
	}

	@Test
	void twoCasesOfOneFamilyHaveNothingInCommon() {
		String one = about("Amina Warsame");
		String other = about("Leyla Warsame");
		assertThat(hashes(one)).hasSize(1).doesNotContainAnyElementsOf(hashes(other));
		assertThat(this.stories
			.behindTheCurtain(() -> this.database.sql("select encode(digest, 'hex') from origo.person_surname")
				.query(String.class)
				.list()))
			.hasSize(2)
			.doesNotContainAnyElementsOf(hashes(one))
			.doesNotContainAnyElementsOf(hashes(other));
	}

	@Test
	void whenTheCasesKeyIsGoneItsHashesFitNothing() {
		String number = about("Amina Warsame");
		this.stories.byHand("update origo.casefile set key_id = gen_random_uuid() where case_number = :case", number);
		assertThat(hashes(number)).isNotEmpty();
		assertThat(tie(number)).isEqualTo(Ties.Tie.NONE);
	}

	@Test
	void nobodyButTheSystemSeesTheHashes() {
		String number = about("Amina Warsame");
		assertThat(Scope.as(this.register.callerBySignInName("nacka").orElseThrow(),
				() -> this.database
					.sql("select case_number from origo.case_surname union select person from origo.person_surname")
					.query(String.class)
					.list()))
			.isEmpty();
		assertThat(hashes(number)).isNotEmpty();
	}

	private void called(String surname) {
		assertThat(inTheSystem(() -> this.ties.register(Map.of(this.person, surname)))).isTrue();
	}

	private String about(String name) {
		String number = inTheSystem(() -> this.cases.open("nacka", "referral"));
		write(number, name);
		return number;
	}

	private void write(String number, String name) {
		inTheSystem(() -> {
			Map<String, Object> items = new HashMap<>();
			items.put("personName", name);
			this.cases.write(number, items);
			return null;
		});
	}

	private Ties.Tie tie(String number) {
		return inTheSystem(() -> this.ties.between(this.person, number));
	}

	private List<String> hashes(String number) {
		return this.stories.behindTheCurtain(
				() -> this.database.sql("select encode(digest, 'hex') from origo.case_surname where case_number = ?")
					.param(number)
					.query(String.class)
					.list());
	}

	private <T> T inTheSystem(Supplier<T> work) {
		return this.stories.behindTheCurtain(work);
	}

}
