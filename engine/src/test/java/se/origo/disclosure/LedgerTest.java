package se.origo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.origo.disclosure.HandedOver.BOTKYRKA;
import static se.origo.disclosure.HandedOver.DANDERYD;
import static se.origo.disclosure.HandedOver.SOLNA;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.Today;
import se.origo.disclosure.Entry.Basis;
import se.origo.disclosure.Entry.Doer;
import se.origo.disclosure.Entry.Kind;
import se.origo.process.Objection;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@OrigoTest
class LedgerTest {

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient database;

	@Autowired
	PlatformTransactionManager transactions;

	private HandedOver story;

	@BeforeEach
	void handOver() {
		this.story = new HandedOver(this.ledger, this.database, this.transactions);
	}

	@Test
	void eachSideSeesItsOwnCaseNumberAndNeverTheOthers() {
		HandOver link = this.story.delivered();
		HandOver sent = this.story.as(DANDERYD, () -> this.ledger.bySenderCase(this.story.senderCase)).orElseThrow();
		HandOver got = this.story.as(BOTKYRKA, () -> this.ledger.byReceiverCase(this.story.receiverCase)).orElseThrow();
		assertThat(sent.id()).isEqualTo(got.id()).isEqualTo(link.id());
		assertThat(sent.fromCase()).isEqualTo(this.story.senderCase);
		assertThat(sent.toCase()).isNull();
		assertThat(got.toCase()).isEqualTo(this.story.receiverCase);
		assertThat(got.fromCase()).isNull();
	}

	@Test
	void theOtherSidesNumberFindsNothing() {
		this.story.delivered();
		assertThat(this.story.as(BOTKYRKA, () -> this.ledger.bySenderCase(this.story.senderCase))).isEmpty();
		assertThat(this.story.as(DANDERYD, () -> this.ledger.byReceiverCase(this.story.receiverCase))).isEmpty();
		assertThat(this.story.as(BOTKYRKA, () -> this.ledger.disclosedBy("danderyd", this.story.senderCase))).isEmpty();
	}

	@Test
	void aThirdPartySeesNothingAtAll() {
		HandOver link = this.story.delivered();
		this.story.recorded(link, Kind.PREVIEW, DANDERYD, BOTKYRKA);
		assertThat(this.story.as(SOLNA, () -> this.ledger.bySenderCase(this.story.senderCase))).isEmpty();
		assertThat(this.story.as(SOLNA, () -> count("hand_over")))
			.isEqualTo(this.story.as(SOLNA, () -> ownCount("hand_over")));
		assertThat(this.story.as(SOLNA, () -> count("disclosure")))
			.isEqualTo(this.story.as(SOLNA, () -> ownCount("disclosure")));
	}

	@Test
	void onlyTheDeliveryKnowsBothNumbers() {
		HandOver link = this.story.delivered();
		HandOver both = this.story.as(DANDERYD, () -> this.ledger.delivery(link.id()));
		assertThat(both.fromCase()).isEqualTo(this.story.senderCase);
		assertThat(both.toCase()).isEqualTo(this.story.receiverCase);
		// And the scope is a caller's again.
		assertThat(
				this.story.as(DANDERYD, () -> this.ledger.bySenderCase(this.story.senderCase)).orElseThrow().toCase())
			.isNull();
	}

	@Test
	void aDisclosureIsFoundByBothSidesThroughTheirOwnNumbers() {
		HandOver link = this.story.delivered();
		Entry entry = this.story.recorded(link, Kind.HAND_OVER, DANDERYD, BOTKYRKA);
		assertThat(this.story.as(DANDERYD, () -> this.ledger.disclosedBy("danderyd", this.story.senderCase)))
			.containsExactly(entry);
		assertThat(this.story.as(BOTKYRKA, () -> this.ledger.disclosedTo("botkyrka", this.story.receiverCase)))
			.containsExactly(entry);
		assertThat(this.story.as(BOTKYRKA, () -> this.ledger.disclosedBy("botkyrka", this.story.receiverCase)))
			.isEmpty();
	}

	@Test
	void feedbackGoesTheOtherWay() {
		HandOver link = this.story.delivered();
		Entry entry = this.story.recorded(link, Kind.FEEDBACK, BOTKYRKA, DANDERYD);
		assertThat(this.story.as(DANDERYD, () -> this.ledger.disclosedTo("danderyd", this.story.senderCase)))
			.containsExactly(entry);
		assertThat(this.story.recordOf(this.story.senderCase)).containsExactly("disclosure-received");
		assertThat(this.story.recordOf(this.story.receiverCase)).containsExactly("disclosed");
	}

	@Test
	void theRecordOfEachCaseHearsOfItWithoutTheOtherSidesNumber() {
		this.story.recorded(this.story.delivered(), Kind.HAND_OVER, DANDERYD, BOTKYRKA);
		assertThat(this.story.recordOf(this.story.senderCase)).containsExactly("disclosed");
		assertThat(this.story.recordOf(this.story.receiverCase)).containsExactly("disclosure-received");
		assertThat(this.story.payloads(this.story.senderCase)).hasSize(1)
			.noneMatch(text -> text.contains(this.story.receiverCase));
		assertThat(this.story.payloads(this.story.receiverCase)).hasSize(1)
			.noneMatch(text -> text.contains(this.story.senderCase));
	}

	@Test
	void nobodyWritesADisclosureInAnotherPartysName() {
		HandOver link = this.story.delivered();
		Entry entry = this.story.entry(link, Kind.HAND_OVER, DANDERYD, BOTKYRKA);
		assertThatThrownBy(() -> this.story.as(BOTKYRKA, () -> this.ledger.record(entry)))
			.isInstanceOf(DataAccessException.class);
		assertThatThrownBy(
				() -> this.story.as(SOLNA, () -> this.ledger.open(this.story.senderCase, DANDERYD, SOLNA, "CONSENT")))
			.isInstanceOf(DataAccessException.class);
	}

	@Test
	void aRowCannotBeChangedOrRemoved() {
		this.story.recorded(this.story.delivered(), Kind.HAND_OVER, DANDERYD, BOTKYRKA);
		for (String change : List.of("delete from origo.disclosure", "update origo.disclosure set ground = 'X'",
				"delete from origo.hand_over", "update origo.hand_over set to_party = 'solna'",
				"delete from origo.hand_over_sender", "update origo.hand_over_receiver set case_number = 'X'")) {
			assertThatThrownBy(() -> this.story.as(DANDERYD, () -> this.database.sql(change).update())).as(change)
				.isInstanceOf(DataAccessException.class)
				.rootCause()
				.hasMessageContaining("permission denied");
		}
	}

	@Test
	void whatHasEndedCannotBeForwardedOrEndedAgain() {
		HandOver link = this.story.delivered();
		assertThat(this.story.as(BOTKYRKA, () -> this.ledger.end(link.id(), "declined"))).isTrue();
		assertThat(this.story.as(BOTKYRKA, () -> this.ledger.forward(link.id(), SOLNA))).isEmpty();
		assertThat(this.story.as(DANDERYD, () -> this.ledger.end(link.id(), "withdrawn"))).isFalse();
		Optional<HandOver> kept = this.story.as(DANDERYD, () -> this.ledger.bySenderCase(this.story.senderCase));
		assertThat(kept.orElseThrow().endReason()).isEqualTo("declined");
		assertThat(kept.orElseThrow().isCurrent()).isFalse();
	}

	@Test
	void aWithdrawnConsentCeasesAndWhatWasSentStays() {
		HandOver link = this.story.delivered();
		this.story.recorded(link, Kind.HAND_OVER, DANDERYD, BOTKYRKA);
		assertThat(this.story.as(BOTKYRKA, () -> this.ledger.cease(link.id(), "CONSENT", "consent-withdrawn")))
			.isZero();
		assertThat(this.story.as(DANDERYD, () -> this.ledger.cease(link.id(), "CONSENT", "consent-withdrawn")))
			.isEqualTo(1);
		Entry ceased = this.story.as(BOTKYRKA, () -> this.ledger.disclosedTo("botkyrka", this.story.receiverCase))
			.get(0);
		assertThat(ceased.endReason()).isEqualTo("consent-withdrawn");
		assertThat(ceased.endedAt()).isNotNull();
	}

	@Test
	void onAConsentThatHasCeasedNothingMoreIsWrittenAndOnAnotherGroundItIs() {
		HandOver withdrawn = this.story.delivered();
		this.story.recorded(withdrawn, Kind.HAND_OVER, DANDERYD, BOTKYRKA);
		this.story.as(DANDERYD, () -> this.ledger.cease(withdrawn.id(), "CONSENT", "consent-withdrawn"));
		refusesAnAddition(withdrawn);
		Entry reported = Entry.of(Kind.ADDITION, withdrawn.id(), DANDERYD, BOTKYRKA, List.of("ageBand"),
				new Basis("DUTY-REPORT", Map.of()), new Doer("p-1", null, null), null);
		assertThat(this.story.as(DANDERYD, () -> this.ledger.record(reported)).id()).isNotNull();
	}

	@Test
	void afterTheLastDayNothingMoreIsWrittenThoughNoJobHasSaidSo() {
		HandOver link = this.story.delivered();
		this.story.as(DANDERYD,
				() -> this.ledger.record(Entry.of(Kind.HAND_OVER, link.id(), DANDERYD, BOTKYRKA, List.of("ageBand"),
						new Basis("CONSENT", Map.of()), new Doer("p-1", null, null), Today.local().minusDays(2))));
		refusesAnAddition(link);
	}

	private void refusesAnAddition(HandOver link) {
		List<Entry> before = this.story.as(DANDERYD, () -> this.ledger.disclosedBy("danderyd", this.story.senderCase));
		assertThatThrownBy(() -> this.story.recorded(link, Kind.ADDITION, DANDERYD, BOTKYRKA))
			.isInstanceOf(Objection.class)
			.hasMessageStartingWith("Samtycket gäller inte längre");
		assertThat(this.story.as(DANDERYD, () -> this.ledger.disclosedBy("danderyd", this.story.senderCase)))
			.isEqualTo(before);
	}

	@Test
	void anItemThatIsNotInTheDictionaryIsRefused() {
		assertThatThrownBy(() -> Entry.of(Kind.ADDITION, UUID.randomUUID(), DANDERYD, BOTKYRKA, List.of("diary"),
				new Basis("CONSENT", Map.of()), new Doer("p", null, null), null))
			.hasMessageContaining("\"diary\"");
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

}
