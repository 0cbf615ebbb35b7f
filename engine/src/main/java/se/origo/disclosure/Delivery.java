package se.origo.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Conflicts;
import se.origo.casefile.Guards;
import se.origo.party.Scope;
import se.origo.process.Message;
import se.origo.process.Variable;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;

import org.springframework.stereotype.Component;

/**
 * Carries things between the two cases of a hand-over, in the system scope
 * {@code delivery} and inside the transaction of whoever acts: either both sides know, or
 * neither. What it carries, and on which ground, is decided by those who call it.
 */
@Component
public class Delivery {

	private static final String SCOPE = "delivery";

	private static final String LINK = Variable.handOver.name();

	private final Ledger ledger;

	private final CaseFiles cases;

	private final Conflicts conflicts;

	private final Guards guards;

	private final RuntimeService engine;

	Delivery(Ledger ledger, CaseFiles cases, Conflicts conflicts, Guards guards, RuntimeService engine) {
		this.ledger = ledger;
		this.cases = cases;
		this.conflicts = conflicts;
		this.guards = guards;
		this.engine = engine;
	}

	/**
	 * Lets something arrive at a party: it gets a case of its own, kept from the same
	 * people and under the same guards, with copies of the items, and the ledger gets the
	 * row without which nobody there would see them. Its process is started by
	 * {@link #start}.
	 * @param link the link, opened by {@link Ledger#open}
	 * @param opens id of the process whose case it is
	 * @param items names of the items that pass, but for what a guard keeps back
	 * @param terms on what they pass
	 * @return the number of the receiver's case; for the delivery, never to be shown
	 */
	public String arrive(HandOver link, String opens, List<String> items, Terms terms) {
		List<String> passing = passing(link, items);
		String receiverCase = arrive(link, link.fromCase(), opens, passing);
		record(link, link.from(), link.to(), passing, terms);
		return receiverCase;
	}

	/**
	 * The same, copied from another case than the sender's and without a row: for what is
	 * passed on, whose row is the sender's.
	 * @param link the link
	 * @param from the case the items are copied from
	 * @param opens id of the process whose case it is
	 * @param items names of the items that pass
	 * @return the number of the receiver's case
	 */
	public String arrive(HandOver link, String from, String opens, List<String> items) {
		return Scope.asSystem(SCOPE, () -> {
			String receiverCase = this.cases.open(link.to().party(), opens);
			// Before anything can be seen there.
			this.conflicts.travel(from, receiverCase);
			this.guards.travel(from, receiverCase);
			this.ledger.received(link.id(), receiverCase);
			this.cases.copy(from, receiverCase, items);
			return receiverCase;
		});
	}

	/**
	 * Adds items to what the receiver has.
	 * @param link the link with both numbers
	 * @param items names of the items that pass
	 * @param terms on what they pass
	 */
	public void add(HandOver link, List<String> items, Terms terms) {
		List<String> passing = passing(link, items);
		copy(link.fromCase(), link.toCase(), passing);
		record(link, link.from(), link.to(), passing, terms);
	}

	/**
	 * Says something in the threads of both sides, with the row that belongs to it.
	 * @param link the link with both numbers
	 * @param fromReceiver whether it is the receiver that says it
	 * @param item the item that was written, for the ledger
	 * @param text what was written
	 * @param terms on what it passes
	 */
	public void say(HandOver link, boolean fromReceiver, Variable item, String text, Terms terms) {
		Address from = fromReceiver ? link.to() : link.from();
		note(link, from.function(), text);
		record(link, from, fromReceiver ? link.from() : link.to(), List.of(item.name()), terms);
	}

	private void record(HandOver link, Address from, Address to, List<String> items, Terms terms) {
		this.ledger
			.record(Entry.of(terms.kind(), link.id(), from, to, items, terms.basis(), terms.by(), terms.validUntil()));
	}

	private List<String> passing(HandOver link, List<String> items) {
		return Scope.asSystem(SCOPE, () -> this.guards.passing(link.fromCase(), items));
	}

	/** The hand-over of a receiver's case with both numbers. */
	public HandOver ofReceiver(String receiverCase) {
		return Scope.asSystem(SCOPE,
				() -> this.ledger.delivery(this.ledger.byReceiverCase(receiverCase).orElseThrow().id()));
	}

	/** The current hand-over of a sender's case with both numbers. */
	public HandOver ofSender(String senderCase) {
		return Scope.asSystem(SCOPE,
				() -> this.ledger.delivery(this.ledger.bySenderCase(senderCase).orElseThrow().id()));
	}

	/** Copies items from one side to the other. */
	public void copy(String from, String to, List<String> items) {
		acrossTheLine(() -> this.cases.copy(from, to, items));
	}

	/** Writes the same note in the threads of both sides. */
	public void note(HandOver link, String author, String text) {
		acrossTheLine(() -> {
			this.cases.note(link.fromCase(), author, text);
			this.cases.note(link.toCase(), author, text);
		});
	}

	/** Does the other side's part of an act. */
	public void acrossTheLine(Runnable part) {
		Scope.asSystem(SCOPE, () -> {
			part.run();
			return null;
		});
	}

	/**
	 * Starts the receiver's own instance.
	 * @param message the message that its diagram starts by
	 * @param receiverCase the number of its case
	 * @param variables what the message carries
	 */
	public void start(Message message, String receiverCase, Map<String, Object> variables) {
		Scope.asSystem(SCOPE,
				() -> this.engine.createMessageCorrelation(message.code())
					.processInstanceBusinessKey(receiverCase)
					.setVariables(variables)
					.correlateStartMessage());
	}

	/**
	 * Tells the sender's instance. Where it waits for several parties at once, only the
	 * branch of this link hears it: the branch has the link's id as its local variable
	 * {@code handOver}.
	 * @param link the link with both numbers
	 * @param message what it waits for
	 * @param variables what the message carries
	 * @throws MismatchingMessageCorrelationException when it waits for it no longer
	 */
	public void tellSender(HandOver link, Message message, Map<String, Object> variables) {
		tell(link, link.fromCase(), message, variables);
	}

	/** Whether the sender's instance still waits for this message on this link. */
	public boolean senderWaits(HandOver link, Message message) {
		return Scope.asSystem(SCOPE, () -> waiting(link, link.fromCase(), message).isPresent());
	}

	/**
	 * Tells the receiver's instance.
	 * @param link the link with both numbers
	 * @param message what it waits for
	 * @param variables what the message carries
	 * @throws MismatchingMessageCorrelationException when it waits for it no longer
	 */
	public void tellReceiver(HandOver link, Message message, Map<String, Object> variables) {
		tell(link, link.toCase(), message, variables);
	}

	/** Whether the receiver's instance still waits for this message. */
	public boolean receiverWaits(HandOver link, Message message) {
		return Scope.asSystem(SCOPE, () -> waiting(link, link.toCase(), message).isPresent());
	}

	private void tell(HandOver link, String caseNumber, Message message, Map<String, Object> variables) {
		acrossTheLine(() -> this.engine.messageEventReceived(message.code(),
				waiting(link, caseNumber, message)
					.orElseThrow(() -> new MismatchingMessageCorrelationException(message.code(),
							"nobody waits for it on this hand-over")),
				variables));
	}

	private Optional<String> waiting(HandOver link, String caseNumber, Message message) {
		return this.engine.createExecutionQuery()
			.messageEventSubscriptionName(message.code())
			.processInstanceBusinessKey(caseNumber)
			.list()
			.stream()
			.map(Execution::getId)
			.filter(execution -> isOf(link, execution))
			.findFirst();
	}

	/** An instance that waits for one party only does not say for which. */
	private boolean isOf(HandOver link, String execution) {
		Object of = this.engine.getVariable(execution, LINK);
		return of == null || of.equals(link.id().toString());
	}

}
