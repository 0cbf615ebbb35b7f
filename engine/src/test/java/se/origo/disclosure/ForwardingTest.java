package se.origo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.origo.disclosure.HandedOver.BOTKYRKA;
import static se.origo.disclosure.HandedOver.DANDERYD;
import static se.origo.disclosure.HandedOver.SOLNA;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.disclosure.Entry.Kind;
import se.origo.party.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@OrigoTest
class ForwardingTest {

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
	void forwardingEndsTheFirstLinkAndKeepsTheChainForTheSender() {
		HandOver first = this.story.delivered();
		HandOver second = this.story.as(BOTKYRKA, () -> this.ledger.forward(first.id(), SOLNA)).orElseThrow();
		List<HandOver> chain = this.story.as(DANDERYD, () -> this.ledger.chain(this.story.senderCase));
		assertThat(chain).extracting(HandOver::id).containsExactly(first.id(), second.id());
		assertThat(chain.get(0).endReason()).isEqualTo("forwarded");
		assertThat(chain.get(1).via()).isEqualTo("Kontaktperson Botkyrka");
		assertThat(chain.get(1).previous()).isEqualTo(first.id());
		assertThat(this.story.as(DANDERYD, () -> this.ledger.bySenderCase(this.story.senderCase)).orElseThrow().id())
			.isEqualTo(second.id());
	}

	@Test
	void theForwarderKeepsTheFactAndToWhichFunctionAndNothingOfWhatFollows() {
		HandOver first = this.story.delivered();
		HandOver second = this.story.as(BOTKYRKA, () -> this.ledger.forward(first.id(), SOLNA)).orElseThrow();
		HandOver kept = this.story.as(BOTKYRKA, () -> this.ledger.byReceiverCase(this.story.receiverCase))
			.orElseThrow();
		assertThat(kept.forwardedTo()).isEqualTo("Kontaktperson Solna");
		assertThat(this.story.as(BOTKYRKA,
				() -> this.database.sql("select count(*) from origo.hand_over where id = ?")
					.param(second.id())
					.query(Integer.class)
					.single()))
			.isZero();
	}

	@Test
	void whatIsForwardedIsTheSendersDisclosureToTheNextReceiver() {
		HandOver first = this.story.delivered();
		HandOver second = this.story.as(BOTKYRKA, () -> this.ledger.forward(first.id(), SOLNA)).orElseThrow();
		String nextCase = "N" + UUID.randomUUID();
		this.story.as(BOTKYRKA, () -> this.story.received(second.id(), nextCase));
		Entry entry = this.story.as(BOTKYRKA, () -> Scope.asSystem("test",
				() -> this.ledger.record(HandedOver.entry(second, Kind.FORWARDING, DANDERYD, SOLNA))));
		assertThat(this.story.as(SOLNA, () -> this.ledger.disclosedTo("solna", nextCase))).containsExactly(entry);
		assertThat(this.story.as(DANDERYD, () -> this.ledger.cease(second.id(), "CONSENT", "consent-withdrawn")))
			.isEqualTo(1);
		assertThat(this.story.recordOf(nextCase)).containsExactly("disclosure-received");
		assertThat(this.story.recordOf(this.story.receiverCase)).containsExactly("passed-on");
	}

	@Test
	void onlyThePartyThatHasItCanPassItOn() {
		HandOver link = this.story.delivered();
		Address huddinge = new Address("huddinge", "Kontaktperson Huddinge");
		assertThat(this.story.as(SOLNA, () -> this.ledger.forward(link.id(), huddinge))).isEmpty();
		assertThat(this.story.as(DANDERYD, () -> this.ledger.forward(link.id(), huddinge))).isEmpty();
		assertThat(this.story.as(DANDERYD, () -> this.ledger.bySenderCase(this.story.senderCase))
			.orElseThrow()
			.isCurrent()).isTrue();
	}

}
