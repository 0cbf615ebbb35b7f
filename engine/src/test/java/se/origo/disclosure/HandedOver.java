package se.origo.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import se.origo.disclosure.Entry.Basis;
import se.origo.disclosure.Entry.Doer;
import se.origo.disclosure.Entry.Kind;
import se.origo.party.Caller;
import se.origo.party.Caller.Mandate;
import se.origo.party.Scope;
import se.origo.process.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case that Danderyd has handed over to Botkyrka, and who looks at it. */
class HandedOver {

	static final Address DANDERYD = new Address("danderyd", "Kontaktperson Danderyd");

	static final Address BOTKYRKA = new Address("botkyrka", "Kontaktperson Botkyrka");

	static final Address SOLNA = new Address("solna", "Kontaktperson Solna");

	final String senderCase = "S" + UUID.randomUUID();

	final String receiverCase = "R" + UUID.randomUUID();

	private final Ledger ledger;

	private final JdbcClient database;

	private final PlatformTransactionManager transactions;

	HandedOver(Ledger ledger, JdbcClient database, PlatformTransactionManager transactions) {
		this.ledger = ledger;
		this.database = database;
		this.transactions = transactions;
	}

	HandOver delivered() {
		HandOver link = as(DANDERYD, () -> this.ledger.open(this.senderCase, DANDERYD, BOTKYRKA, "CONSENT"));
		as(DANDERYD, () -> received(link.id(), this.receiverCase));
		return link;
	}

	boolean received(UUID link, String caseNumber) {
		this.ledger.received(link, caseNumber);
		return true;
	}

	Entry recorded(HandOver link, Kind kind, Address from, Address to) {
		return as(from, () -> this.ledger.record(entry(link, kind, from, to)));
	}

	static Entry entry(HandOver link, Kind kind, Address from, Address to) {
		return Entry.of(kind, link.id(), from, to, List.of("ageBand", "questionType"),
				new Basis("CONSENT", Map.of("consentHow", "spoken")), new Doer("p-1", "p-2", null), Claims.TODAY);
	}

	List<String> recordOf(String caseNumber) {
		return audit("kind", caseNumber);
	}

	List<String> payloads(String caseNumber) {
		return audit("payload", caseNumber);
	}

	List<String> audit(String column, String caseNumber) {
		return new TransactionTemplate(this.transactions).execute(status -> Scope.asSystem("test",
				() -> this.database.sql("select " + column + " from origo.audit where case_number = ? order by id")
					.param(caseNumber)
					.query(String.class)
					.list()));
	}

	/** Each call is a transaction of its own, as in the application. */
	<T> T as(Address who, Supplier<T> work) {
		Caller caller = new Caller("p-" + who.party(), who.function(),
				Set.of(new Mandate(Role.CONTACT, who.party(), null)));
		return Scope.as(caller, () -> new TransactionTemplate(this.transactions).execute(status -> work.get()));
	}

}
