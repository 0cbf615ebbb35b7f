package se.origo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.disclosure.Entry.Basis;
import se.origo.disclosure.Entry.Doer;
import se.origo.disclosure.Entry.Kind;
import se.origo.party.Caller;
import se.origo.party.Caller.Mandate;
import se.origo.party.Scope;
import se.origo.process.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OrigoTest
class LedgerTest {

	private static final Address DANDERYD = new Address("danderyd", "Kontaktperson Danderyd");

	private static final Address BOTKYRKA = new Address("botkyrka", "Kontaktperson Botkyrka");

	private static final Address SOLNA = new Address("solna", "Kontaktperson Solna");

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient database;

	@Autowired
	PlatformTransactionManager transactions;

	private final String senderCase = "S" + UUID.randomUUID();

	private final String receiverCase = "R" + UUID.randomUUID();

	@Test
	void eachSideSeesItsOwnCaseNumberAndNeverTheOthers() {
		HandOver link = delivered();
		HandOver sent = as(DANDERYD, () -> this.ledger.bySenderCase(this.senderCase)).orElseThrow();
		HandOver got = as(BOTKYRKA, () -> this.ledger.byReceiverCase(this.receiverCase)).orElseThrow();
		assertThat(sent.id()).isEqualTo(got.id()).isEqualTo(link.id());
		assertThat(sent.fromCase()).isEqualTo(this.senderCase);
		assertThat(sent.toCase()).isNull();
		assertThat(got.toCase()).isEqualTo(this.receiverCase);
		assertThat(got.fromCase()).isNull();
	}

	@Test
	void theOtherSidesNumberFindsNothing() {
		delivered();
		assertThat(as(BOTKYRKA, () -> this.ledger.bySenderCase(this.senderCase))).isEmpty();
		assertThat(as(DANDERYD, () -> this.ledger.byReceiverCase(this.receiverCase))).isEmpty();
		assertThat(as(BOTKYRKA, () -> this.ledger.disclosedBy("danderyd", this.senderCase))).isEmpty();
	}

	@Test
	void aThirdPartySeesNothingAtAll() {
		HandOver link = delivered();
		recorded(link, Kind.PREVIEW, DANDERYD, BOTKYRKA);
		assertThat(as(SOLNA, () -> this.ledger.bySenderCase(this.senderCase))).isEmpty();
		assertThat(as(SOLNA, () -> count("hand_over"))).isEqualTo(as(SOLNA, () -> ownCount("hand_over")));
		assertThat(as(SOLNA, () -> count("disclosure"))).isEqualTo(as(SOLNA, () -> ownCount("disclosure")));
	}

	@Test
	void onlyTheDeliveryKnowsBothNumbers() {
		HandOver link = delivered();
		HandOver both = as(DANDERYD, () -> this.ledger.delivery(link.id()));
		assertThat(both.fromCase()).isEqualTo(this.senderCase);
		assertThat(both.toCase()).isEqualTo(this.receiverCase);
		// And the scope is a caller's again.
		assertThat(as(DANDERYD, () -> this.ledger.bySenderCase(this.senderCase)).orElseThrow().toCase()).isNull();
	}

	@Test
	void aDisclosureIsFoundByBothSidesThroughTheirOwnNumbers() {
		HandOver link = delivered();
		Entry entry = recorded(link, Kind.HAND_OVER, DANDERYD, BOTKYRKA);
		assertThat(as(DANDERYD, () -> this.ledger.disclosedBy("danderyd", this.senderCase))).containsExactly(entry);
		assertThat(as(BOTKYRKA, () -> this.ledger.disclosedTo("botkyrka", this.receiverCase))).containsExactly(entry);
		assertThat(as(BOTKYRKA, () -> this.ledger.disclosedBy("botkyrka", this.receiverCase))).isEmpty();
	}

	@Test
	void feedbackGoesTheOtherWay() {
		HandOver link = delivered();
		Entry entry = recorded(link, Kind.FEEDBACK, BOTKYRKA, DANDERYD);
		assertThat(as(DANDERYD, () -> this.ledger.disclosedTo("danderyd", this.senderCase))).containsExactly(entry);
		assertThat(recordOf(this.senderCase)).containsExactly("disclosure-received");
		assertThat(recordOf(this.receiverCase)).containsExactly("disclosed");
	}

	@Test
	void theRecordOfEachCaseHearsOfItWithoutTheOtherSidesNumber() {
		recorded(delivered(), Kind.HAND_OVER, DANDERYD, BOTKYRKA);
		assertThat(recordOf(this.senderCase)).containsExactly("disclosed");
		assertThat(recordOf(this.receiverCase)).containsExactly("disclosure-received");
		assertThat(payloads(this.senderCase)).hasSize(1).noneMatch(text -> text.contains(this.receiverCase));
		assertThat(payloads(this.receiverCase)).hasSize(1).noneMatch(text -> text.contains(this.senderCase));
	}

	@Test
	void nobodyWritesADisclosureInAnotherPartysName() {
		HandOver link = delivered();
		Entry entry = entry(link, Kind.HAND_OVER, DANDERYD, BOTKYRKA);
		assertThatThrownBy(() -> as(BOTKYRKA, () -> this.ledger.record(entry))).isInstanceOf(DataAccessException.class);
		assertThatThrownBy(() -> as(SOLNA, () -> this.ledger.open(this.senderCase, DANDERYD, SOLNA, "CONSENT")))
			.isInstanceOf(DataAccessException.class);
	}

	@Test
	void aRowCannotBeChangedOrRemoved() {
		recorded(delivered(), Kind.HAND_OVER, DANDERYD, BOTKYRKA);
		for (String change : List.of("delete from origo.disclosure", "update origo.disclosure set ground = 'X'",
				"delete from origo.hand_over", "update origo.hand_over set to_party = 'solna'",
				"delete from origo.hand_over_sender", "update origo.hand_over_receiver set case_number = 'X'")) {
			assertThatThrownBy(() -> as(DANDERYD, () -> this.database.sql(change).update())).as(change)
				.isInstanceOf(DataAccessException.class)
				.rootCause()
				.hasMessageContaining("permission denied");
		}
	}

	@Test
	void forwardingEndsTheFirstLinkAndKeepsTheChainForTheSender() {
		HandOver first = delivered();
		HandOver second = as(BOTKYRKA, () -> this.ledger.forward(first.id(), SOLNA)).orElseThrow();
		List<HandOver> chain = as(DANDERYD, () -> this.ledger.chain(this.senderCase));
		assertThat(chain).extracting(HandOver::id).containsExactly(first.id(), second.id());
		assertThat(chain.get(0).endReason()).isEqualTo("forwarded");
		assertThat(chain.get(1).via()).isEqualTo("Kontaktperson Botkyrka");
		assertThat(chain.get(1).previous()).isEqualTo(first.id());
		assertThat(as(DANDERYD, () -> this.ledger.bySenderCase(this.senderCase)).orElseThrow().id())
			.isEqualTo(second.id());
	}

	@Test
	void theForwarderKeepsTheFactAndToWhichFunctionAndNothingOfWhatFollows() {
		HandOver first = delivered();
		HandOver second = as(BOTKYRKA, () -> this.ledger.forward(first.id(), SOLNA)).orElseThrow();
		HandOver kept = as(BOTKYRKA, () -> this.ledger.byReceiverCase(this.receiverCase)).orElseThrow();
		assertThat(kept.forwardedTo()).isEqualTo("Kontaktperson Solna");
		assertThat(as(BOTKYRKA,
				() -> this.database.sql("select count(*) from origo.hand_over where id = ?")
					.param(second.id())
					.query(Integer.class)
					.single()))
			.isZero();
	}

	@Test
	void whatIsForwardedIsFoundByForwarderAndNextReceiver() {
		HandOver first = delivered();
		HandOver second = as(BOTKYRKA, () -> this.ledger.forward(first.id(), SOLNA)).orElseThrow();
		String nextCase = "N" + UUID.randomUUID();
		as(BOTKYRKA, () -> received(second.id(), nextCase));
		Entry entry = recorded(first, Kind.FORWARDING, BOTKYRKA, SOLNA);
		assertThat(as(BOTKYRKA, () -> this.ledger.disclosedBy("botkyrka", this.receiverCase))).containsExactly(entry);
		assertThat(as(SOLNA, () -> this.ledger.disclosedTo("solna", nextCase))).containsExactly(entry);
		assertThat(recordOf(nextCase)).containsExactly("disclosure-received");
		assertThat(recordOf(this.receiverCase)).containsExactly("disclosed");
	}

	@Test
	void whatHasEndedCannotBeForwardedOrEndedAgain() {
		HandOver link = delivered();
		assertThat(as(BOTKYRKA, () -> this.ledger.end(link.id(), "declined"))).isTrue();
		assertThat(as(BOTKYRKA, () -> this.ledger.forward(link.id(), SOLNA))).isEmpty();
		assertThat(as(DANDERYD, () -> this.ledger.end(link.id(), "withdrawn"))).isFalse();
		Optional<HandOver> kept = as(DANDERYD, () -> this.ledger.bySenderCase(this.senderCase));
		assertThat(kept.orElseThrow().endReason()).isEqualTo("declined");
		assertThat(kept.orElseThrow().isCurrent()).isFalse();
	}

	@Test
	void onlyThePartyThatHasItCanPassItOn() {
		HandOver link = delivered();
		Address huddinge = new Address("huddinge", "Kontaktperson Huddinge");
		assertThat(as(SOLNA, () -> this.ledger.forward(link.id(), huddinge))).isEmpty();
		assertThat(as(DANDERYD, () -> this.ledger.forward(link.id(), huddinge))).isEmpty();
		assertThat(as(DANDERYD, () -> this.ledger.bySenderCase(this.senderCase)).orElseThrow().isCurrent()).isTrue();
	}

	@Test
	void aWithdrawnConsentCeasesAndWhatWasSentStays() {
		HandOver link = delivered();
		recorded(link, Kind.HAND_OVER, DANDERYD, BOTKYRKA);
		assertThat(as(BOTKYRKA, () -> this.ledger.cease(link.id(), "CONSENT", "consent-withdrawn"))).isZero();
		assertThat(as(DANDERYD, () -> this.ledger.cease(link.id(), "CONSENT", "consent-withdrawn"))).isEqualTo(1);
		Entry ceased = as(BOTKYRKA, () -> this.ledger.disclosedTo("botkyrka", this.receiverCase)).get(0);
		assertThat(ceased.endReason()).isEqualTo("consent-withdrawn");
		assertThat(ceased.endedAt()).isNotNull();
	}

	@Test
	void anItemThatIsNotInTheDictionaryIsRefused() {
		assertThatThrownBy(() -> Entry.of(Kind.ADDITION, UUID.randomUUID(), DANDERYD, BOTKYRKA, List.of("diary"),
				new Basis("CONSENT", Map.of()), new Doer("p", null, null), null))
			.hasMessageContaining("\"diary\"");
	}

	private HandOver delivered() {
		HandOver link = as(DANDERYD, () -> this.ledger.open(this.senderCase, DANDERYD, BOTKYRKA, "CONSENT"));
		as(DANDERYD, () -> received(link.id(), this.receiverCase));
		return link;
	}

	private boolean received(UUID link, String caseNumber) {
		this.ledger.received(link, caseNumber);
		return true;
	}

	private Entry recorded(HandOver link, Kind kind, Address from, Address to) {
		return as(from, () -> this.ledger.record(entry(link, kind, from, to)));
	}

	private static Entry entry(HandOver link, Kind kind, Address from, Address to) {
		return Entry.of(kind, link.id(), from, to, List.of("ageBand", "questionType"),
				new Basis("CONSENT", Map.of("consentHow", "spoken")), new Doer("p-1", "p-2", null), Claims.TODAY);
	}

	private List<String> recordOf(String caseNumber) {
		return audit("kind", caseNumber);
	}

	private List<String> payloads(String caseNumber) {
		return audit("payload", caseNumber);
	}

	private List<String> audit(String column, String caseNumber) {
		return new TransactionTemplate(this.transactions).execute(status -> Scope.asSystem("test",
				() -> this.database.sql("select " + column + " from origo.audit where case_number = ? order by id")
					.param(caseNumber)
					.query(String.class)
					.list()));
	}

	private int count(String table) {
		return this.database.sql("select count(*) from origo." + table).query(Integer.class).single();
	}

	private int ownCount(String table) {
		return this.database
			.sql("select count(*) from origo." + table + " where from_party = 'solna' or to_party = 'solna'")
			.query(Integer.class)
			.single();
	}

	/** Each call is a transaction of its own, as in the application. */
	private <T> T as(Address who, Supplier<T> work) {
		Caller caller = new Caller("p-" + who.party(), who.function(),
				Set.of(new Mandate(Role.CONTACT, who.party(), null)));
		return Scope.as(caller, () -> new TransactionTemplate(this.transactions).execute(status -> work.get()));
	}

}
