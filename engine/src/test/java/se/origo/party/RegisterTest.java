package se.origo.party;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import se.origo.OrigoTest;
import se.origo.party.CountyFiles.PartyLine;
import se.origo.process.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OrigoTest
class RegisterTest {

	private static final String PARTY = "nykvarn";

	@Autowired
	Register register;

	@Autowired
	County county;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@AfterEach
	void everyPartyIsSignedAgain() {
		this.county.afterSingletonsInstantiated();
		system(() -> {
			this.register.agree(PARTY, Agreement.SIGNED);
			return null;
		});
	}

	@Test
	void aSignInNameFindsThePersonWithTheMandatesOfTheMoment() {
		Caller caller = this.register.callerBySignInName("botkyrka-2").orElseThrow();
		assertThat(caller.display()).isEqualTo("Ersättare Botkyrka");
		assertThat(caller.groups()).containsExactly("botkyrka.deputy");
		assertThat(this.register.callerById(caller.person())).contains(caller);
	}

	@Test
	void aNameThatNobodyHasFindsNobody() {
		assertThat(this.register.callerBySignInName("ingen")).isEmpty();
		assertThat(this.register.callerById("p-ingen")).isEmpty();
		assertThat(this.register.find("ingen")).isEmpty();
	}

	@Test
	void everybodyInTheShippedCountyCanSignInOnTrial() {
		assertThat(this.register.signInNames()).hasSize(97)
			.allMatch(name -> this.register.callerBySignInName(name).isPresent());
		assertThat(this.register.callers()).hasSize(97);
	}

	@Test
	void theSecondProcessOwnerIsToldFromTheFirst() {
		assertThat(this.register.callerBySignInName("processagare-2").orElseThrow().display())
			.isEqualTo("Processägare 2, Resurscentrum Origo");
	}

	@Test
	void partiesComeInSwedishOrder() {
		assertThat(this.register.signedParties()).hasSize(30).extracting(Party::name).endsWith("Värmdö", "Österåker");
		assertThat(this.register.centre().code()).isEqualTo("origo");
		assertThat(this.register.functionName("stockholm", Role.CONTACT)).isEqualTo("Kontaktperson Stockholms stad");
	}

	@Test
	void startingAgainChangesNothing() {
		long before = changes();
		this.county.afterSingletonsInstantiated();
		assertThat(changes()).isEqualTo(before);
		assertThat(this.register.callers()).hasSize(97);
	}

	@Test
	void aSuspendedPartyIsNotOfferedAndItsPeopleKeepWhatTheyHave() {
		system(() -> {
			this.register.agree(PARTY, Agreement.SUSPENDED);
			return null;
		});
		assertThat(this.register.party(PARTY).isSigned()).isFalse();
		assertThat(this.register.signedParties()).extracting(Party::code).doesNotContain(PARTY);
		assertThat(this.register.callerBySignInName(PARTY)).isPresent();
	}

	@Test
	void aChangeInTheRegisterOutlivesARestartUntilTheFileSaysSomethingNew() {
		system(() -> {
			this.register.agree(PARTY, Agreement.SUSPENDED);
			return null;
		});
		this.county.afterSingletonsInstantiated();
		assertThat(this.register.party(PARTY).agreement()).isEqualTo(Agreement.SUSPENDED);
		this.county.synchronise(shipped(party -> party.code().equals(PARTY)
				? new Party(party.code(), party.kind(), party.name(), party.municipalityCode(), Agreement.ENDED)
				: party));
		assertThat(this.register.party(PARTY).agreement()).isEqualTo(Agreement.ENDED);
	}

	@Test
	void everyStateOfAnAgreementIsRemembered() {
		long before = changes();
		for (Agreement agreement : List.of(Agreement.SUSPENDED, Agreement.ENDED)) {
			system(() -> {
				this.register.agree(PARTY, agreement);
				return null;
			});
		}
		assertThat(changes()).isEqualTo(before + 2);
		assertThat(onRecord()).endsWith("{\"agreement\":\"suspended\"}", "{\"agreement\":\"ended\"}");
	}

	@Test
	void somebodyWhoLeavesTheFileCannotSignInButIsStillAFunction() {
		String person = this.register.callerBySignInName("ekero-2").orElseThrow().person();
		CountyFiles all = shipped(UnaryOperator.identity());
		this.county.synchronise(new CountyFiles(all.parties(),
				all.people().stream().filter(line -> !line.appointment().person().equals(person)).toList(),
				all.mailboxes(), all.surnames()));
		assertThat(this.register.callerById(person)).isEmpty();
		assertThat(this.register.callerBySignInName("ekero-2")).isEmpty();
		assertThat(this.register.personFunction(person)).isEqualTo("Ersättare Ekerö");
	}

	@Test
	void aPartyThatLeavesTheFileHasEnded() {
		CountyFiles all = shipped(UnaryOperator.identity());
		this.county.synchronise(
				new CountyFiles(all.parties().stream().filter(line -> !line.party().code().equals(PARTY)).toList(),
						all.people(), all.mailboxes(), all.surnames()));
		assertThat(this.register.party(PARTY).agreement()).isEqualTo(Agreement.ENDED);
		assertThat(onRecord()).endsWith("{\"agreement\":\"ended\"}");
	}

	@Test
	void whoeverAsksReadsTheRegisterButOnlyTheSystemWritesIt() {
		Caller caller = this.register.callerBySignInName(PARTY).orElseThrow();
		Scope.as(caller, () -> {
			assertThat(this.register.parties()).hasSize(30);
			assertThatThrownBy(() -> this.register.agree(PARTY, Agreement.SUSPENDED))
				.isInstanceOf(IllegalStateException.class);
			return null;
		});
		assertThat(this.register.party(PARTY).isSigned()).isTrue();
	}

	@Test
	void functionsOfTheSystemAndOfNobodyHaveWordsToo() {
		assertThat(this.register.personFunction("system:job")).isEqualTo("Origo");
		assertThat(this.register.personFunction("p-ingen")).isEqualTo("Okänd funktion");
	}

	private long changes() {
		return this.jdbc.sql("select count(*) from origo.agreement_change").query(Long.class).single();
	}

	/** What the record says of the party's agreement, whoever changed it. */
	private List<String> onRecord() {
		return Scope.asSystem("test",
				() -> new TransactionTemplate(this.transactions).execute(status -> this.jdbc
					.sql("select payload from origo.audit where kind = 'agreement-changed' and party = ? order by id")
					.param(PARTY)
					.query(String.class)
					.list()));
	}

	private void system(Supplier<Void> work) {
		Scope.asSystem("test", () -> new TransactionTemplate(this.transactions).execute(status -> work.get()));
	}

	private static CountyFiles shipped(UnaryOperator<Party> change) {
		try {
			CountyFiles files = CountyFiles.read(new ClassPathResource("county/parties.csv").getContentAsByteArray(),
					new ClassPathResource("county/people.csv").getContentAsByteArray(),
					new ClassPathResource("county/addresses.csv").getContentAsByteArray(), null);
			return new CountyFiles(files.parties()
				.stream()
				.map(line -> new PartyLine(change.apply(line.party()), line.validFrom(), line.validUntil()))
				.toList(), files.people(), files.mailboxes(), files.surnames());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
