package se.origo.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * The one door between parties: says whether a claim is a valid ground for exactly this
 * sender and receiver. Nothing is disclosed past an objection.
 */
@Component
public class Gate {

	private static final Set<String> HOW = Set.of("spoken", "written");

	private static final Set<String> CIRCUMSTANCES = Set.of("under-18", "misuse", "compulsory-care", "pregnancy");

	private final Grounds grounds;

	Gate(Grounds grounds) {
		this.grounds = grounds;
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
			valid(claim, sender, receiver).ifPresentOrElse(ground -> problems.addAll(needs(ground, claim, today)),
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
		return addressee(Variable.receiver, "Mottagare", sender, receiver);
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
		List<Problem> problems = new ArrayList<>(addressee(Variable.forwardTo, "Skicka vidare till", forwarder, next));
		if (!problems.isEmpty()) {
			return problems;
		}
		if (next.party().equals(sender.party())) {
			return List.of(forwardTo("överlämningen kom därifrån. Välj en annan mottagare, eller avböj."));
		}
		Optional<Ground> ground = valid(claim, sender, next);
		if (ground.isEmpty()) {
			return List.of(forwardTo("lagstödet gäller inte dit. Välj en annan mottagare, eller avböj."));
		}
		if (ground.get().needs(Need.CONSENT) && !claim.consentCoversForwarding()) {
			return List.of(forwardTo("samtycket gäller inte vidare till andra. Avböj, så får avsändaren fråga."));
		}
		return needs(ground.get(), claim, today).isEmpty() ? List.of()
				: List.of(forwardTo("lagstödet gäller inte längre. Avböj, så får avsändaren pröva det på nytt."));
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
					"Lagstöd för återkopplingen: välj ett lagstöd i listan, " + "eller lämna bara utfallet."));
		}
		return stated(reason) ? List.of() : List
			.of(problem(Variable.feedbackReason, "Varför lagstödet gäller: skriv varför återkopplingen får lämnas."));
	}

	private Optional<Ground> valid(GroundClaim claim, Side sender, Side receiver) {
		return this.grounds.between(sender.kind(), receiver.kind())
			.stream()
			.filter(ground -> ground.code().equals(claim.ground()))
			.findFirst();
	}

	private static List<Problem> addressee(Variable field, String label, Side sender, Side receiver) {
		if (receiver == null) {
			return List.of(problem(field, label + ": välj en mottagare i listan."));
		}
		if (receiver.party().equals(sender.party())) {
			return List.of(problem(field, label + ": välj en annan part än den egna."));
		}
		if (!receiver.signed()) {
			return List.of(problem(field, label + ": parten har inget gällande avtal. Välj en annan mottagare."));
		}
		return sender.signed() ? List.of() : List.of(problem(field,
				label + ": den egna parten har inget gällande avtal och kan inte lämna över. Kontakta resurscentrum."));
	}

	private List<Problem> needs(Ground ground, GroundClaim claim, LocalDate today) {
		List<Problem> problems = new ArrayList<>();
		for (Need need : ground.needs()) {
			switch (need) {
				case CONSENT -> problems.addAll(consent(claim, today));
				case CHILD -> child(claim).ifPresent(problems::add);
				case CRIME -> crime(ground, claim).ifPresent(problems::add);
				case CIRCUMSTANCE -> circumstance(claim).ifPresent(problems::add);
				case ACT -> words(claim.dutyAct(), Variable.dutyAct,
						"Lag som ger uppgiftsskyldigheten: skriv vilken lag och paragraf.")
					.ifPresent(problems::add);
				case REASON -> words(claim.reason(), Variable.groundReason,
						"Motivering: skriv varför uppgifterna behöver lämnas ut.")
					.ifPresent(problems::add);
				case BALANCING -> words(claim.reason(), Variable.groundReason,
						"Motivering: skriv hur intressena har vägts mot varandra.")
					.ifPresent(problems::add);
				case SECOND_PERSON -> {
					// Asked for by the diagram, after the claim itself holds.
				}
			}
		}
		return problems;
	}

	private static List<Problem> consent(GroundClaim claim, LocalDate today) {
		List<Problem> problems = new ArrayList<>();
		if (claim.consentHow() == null || !HOW.contains(claim.consentHow())) {
			problems.add(problem(Variable.consentHow, "Hur samtycket lämnades: välj muntligt eller skriftligt."));
		}
		if (claim.consentUntil() == null) {
			problems.add(problem(Variable.consentUntil, "Samtycket gäller till och med: ange en dag."));
		}
		else if (claim.consentUntil().isBefore(today)) {
			problems.add(problem(Variable.consentUntil,
					"Samtycket gäller till och med: dagen har passerat. Ange i dag eller en senare dag, "
							+ "eller fråga den unga igen."));
		}
		return problems;
	}

	private static Optional<Problem> child(GroundClaim claim) {
		return claim.concernsChild() ? Optional.empty()
				: Optional.of(problem(Variable.ground, "Lagstöd: gäller bara den som är under 18 år. "
						+ "Ändra Åldersgrupp i utkastet, eller välj ett annat lagstöd."));
	}

	private Optional<Problem> crime(Ground ground, GroundClaim claim) {
		boolean listed = this.grounds.crimes(ground.code())
			.stream()
			.anyMatch(crime -> crime.code().equals(claim.crime()));
		return listed ? Optional.empty() : Optional.of(problem(Variable.crime,
				"Misstänkt brott: välj ett brott i listan som gäller för det valda lagstödet."));
	}

	private static Optional<Problem> circumstance(GroundClaim claim) {
		if (claim.careCircumstance() == null || !CIRCUMSTANCES.contains(claim.careCircumstance())) {
			return Optional.of(problem(Variable.careCircumstance, "Omständighet: välj en omständighet i listan."));
		}
		boolean agrees = !claim.careCircumstance().equals("under-18") || claim.concernsChild();
		return agrees ? Optional.empty()
				: Optional.of(problem(Variable.careCircumstance, "Omständighet: åldersgruppen säger inte att den unga "
						+ "är under 18 år. Välj en annan omständighet, eller ändra Åldersgrupp i utkastet."));
	}

	private static Optional<Problem> words(String text, Variable field, String sentence) {
		return stated(text) ? Optional.empty() : Optional.of(problem(field, sentence));
	}

	private static boolean stated(String text) {
		return text != null && !text.isBlank();
	}

	private static Problem notValid() {
		return problem(Variable.ground, "Lagstöd: välj ett lagstöd i listan. Bara de som gäller mellan den egna parten "
				+ "och mottagaren kan användas.");
	}

	private static Problem forwardTo(String sentence) {
		return problem(Variable.forwardTo, "Skicka vidare till: " + sentence);
	}

	private static Problem problem(Variable field, String sentence) {
		return new Problem(field.name(), sentence);
	}

}
