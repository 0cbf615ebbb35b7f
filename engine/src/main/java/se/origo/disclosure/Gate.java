package se.origo.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * The one door between parties: says whether a claim is a valid ground for exactly this
 * sender and receiver. Nothing is disclosed past an objection.
 */
@Component
public class Gate {

	private static final String FORWARD_TO = "Vart skickas överlämningen vidare? ";

	private final Grounds grounds;

	private final Demands demands;

	Gate(Grounds grounds) {
		this.grounds = grounds;
		this.demands = new Demands(grounds);
	}

	/**
	 * What stands in the way of sending.
	 * @param claim the ground and what is stated for it
	 * @param sender the sending party
	 * @param receiver the receiving party, or null when there is no such party
	 * @param today the local day (Europe/Stockholm)
	 * @return what is wrong, by form key; empty when the door is open
	 */
	public List<Problem> objections(GroundClaim claim, Side sender, Side receiver, LocalDate today) {
		List<Problem> problems = new ArrayList<>(receiverObjections(sender, receiver));
		if (problems.isEmpty()) {
			valid(claim, sender, receiver).ifPresentOrElse(
					ground -> problems.addAll(this.demands.unmet(ground, claim, today)),
					() -> problems.add(notValid()));
		}
		return problems;
	}

	/**
	 * What stands in the way of addressing a party at all: it does not exist, is the
	 * sender itself, or has not signed.
	 * @param sender the sending party
	 * @param receiver the receiving party, or null when there is no such party
	 * @return what is wrong, by form key
	 */
	public List<Problem> receiverObjections(Side sender, Side receiver) {
		return addressee(Variable.receiver, "Mottagare: ", sender, receiver);
	}

	/**
	 * What stands in the way of passing a hand-over on. The sender's ground must be valid
	 * for the new receiver too, and a consent must cover it.
	 * @param claim the sender's ground
	 * @param sender the party whose case it is from the beginning
	 * @param forwarder the party that passes it on
	 * @param next the new receiver, or null when there is no such party
	 * @param today the local day (Europe/Stockholm)
	 * @return what is wrong, all at the field {@code forwardTo}; empty when the door is
	 * open
	 */
	public List<Problem> forwarding(GroundClaim claim, Side sender, Side forwarder, Side next, LocalDate today) {
		List<Problem> problems = new ArrayList<>(addressee(Variable.forwardTo, FORWARD_TO, forwarder, next));
		if (!problems.isEmpty()) {
			return problems;
		}
		if (next.party().equals(sender.party())) {
			return List.of(forwardTo("Överlämningen kom därifrån. Välj en annan mottagare, eller avböj."));
		}
		Optional<Ground> ground = valid(claim, sender, next);
		if (ground.isEmpty()) {
			return List.of(forwardTo("Lagstödet gäller inte dit. Välj en annan mottagare, eller avböj."));
		}
		if (ground.get().needs(Need.CONSENT) && !claim.consentCoversForwarding()) {
			return List.of(forwardTo("Samtycket gäller inte vidare till andra. Avböj, så får avsändaren fråga."));
		}
		return this.demands.unmet(ground.get(), claim, today).isEmpty() ? List.of()
				: List.of(forwardTo("Lagstödet gäller inte längre. Avböj, så får avsändaren pröva det på nytt."));
	}

	/**
	 * What stands in the way of feedback in words to the sender.
	 * @param ground code of the feedback's own ground
	 * @param reason why it applies, in words
	 * @param ageBand the person's age band
	 * @param receiver the party that reports back
	 * @param sender the party that is told
	 * @return what is wrong, by form key; empty when the door is open
	 */
	public List<Problem> feedback(String ground, String reason, String ageBand, Side receiver, Side sender) {
		boolean offered = this.grounds.forFeedback(receiver.kind(), sender.kind(), ageBand)
			.stream()
			.anyMatch(one -> one.code().equals(ground));
		if (!offered) {
			return List.of(problem(Variable.feedbackGround,
					"Lagstöd för återkoppling i ord: välj ett lagstöd i listan, " + "eller lämna bara utfallet."));
		}
		return (reason != null && !reason.isBlank()) ? List.of() : List
			.of(problem(Variable.feedbackReason, "Varför gäller lagstödet? Skriv varför återkopplingen får lämnas."));
	}

	private Optional<Ground> valid(GroundClaim claim, Side sender, Side receiver) {
		return this.grounds.between(sender.kind(), receiver.kind())
			.stream()
			.filter(ground -> ground.code().equals(claim.ground()))
			.findFirst();
	}

	private static List<Problem> addressee(Variable field, String label, Side sender, Side receiver) {
		if (receiver == null) {
			return List.of(problem(field, label + "Välj en mottagare i listan."));
		}
		if (receiver.party().equals(sender.party())) {
			return List.of(problem(field, label + "Välj en annan part än den egna."));
		}
		if (!receiver.signed()) {
			return List.of(problem(field, label + "Parten har inget gällande avtal. Välj en annan mottagare."));
		}
		return sender.signed() ? List.of() : List.of(problem(field,
				label + "Den egna parten har inget gällande avtal och kan inte lämna över. Kontakta resurscentrum."));
	}

	private static Problem notValid() {
		return problem(Variable.ground,
				"Vilket lagstöd gäller? Välj ett lagstöd i listan. Bara de som gäller mellan den egna parten "
						+ "och mottagaren kan användas.");
	}

	private static Problem forwardTo(String sentence) {
		return problem(Variable.forwardTo, FORWARD_TO + sentence);
	}

	private static Problem problem(Variable field, String sentence) {
		return new Problem(field.name(), sentence);
	}

}
