package se.origo.casefile;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Objection;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether somebody may be got in touch with now, and by this way. Every form in which an
 * outgoing contact is planned or noted asks here; what a guard does not let through is
 * refused in a sentence that says what to do.
 */
@Service
@Transactional
public class Outgoing {

	private static final Set<String> FAMILY = Set.of("guardian", "relative");

	/** Ways by which something lies where others find it. */
	private static final Set<String> LEFT_BEHIND = Set.of("letter", "through-other");

	private final Guards guards;

	private final CaseFiles cases;

	private final RefusedContacts refused;

	private final Happenings happenings;

	Outgoing(Guards guards, CaseFiles cases, RefusedContacts refused, Happenings happenings) {
		this.guards = guards;
		this.cases = cases;
		this.refused = refused;
		this.happenings = happenings;
	}

	/**
	 * A contact that somebody wants to make.
	 *
	 * @param with young-person, guardian, relative, school, authority or other
	 * @param way phone, text, email, letter, visit or through-other
	 * @param agreed whether it is the way that has been agreed on with the young person
	 */
	public record Contact(String with, String way, boolean agreed) {

		/** The contact that a form tells of, empty when it tells of none. */
		public static Optional<Contact> of(Map<String, Object> answers) {
			Object with = answers.get(Variable.contactWith.name());
			Object way = answers.get(Variable.contactWay.name());
			return (with != null && way != null) ? Optional.of(new Contact(with.toString(), way.toString(),
					Boolean.TRUE.equals(answers.get(Variable.contactAgreed.name())))) : Optional.empty();
		}

		private boolean isWithFamily() {
			return FAMILY.contains(this.with);
		}

		private boolean isWithYoungPerson() {
			return this.with.equals("young-person");
		}

	}

	/**
	 * Judges the contact that a form tells of. What is refused is on record although
	 * nothing else of it is.
	 * @param caseNumber the case
	 * @param party code of the party whose case it is
	 * @param answers the form's answers
	 * @return what is wrong, empty when nothing is or no contact is told of
	 */
	public List<Problem> objections(String caseNumber, String party, Map<String, Object> answers) {
		return Contact.of(answers).flatMap(contact -> refusal(caseNumber, contact).map(kind -> {
			this.refused.note(party, caseNumber, contact, kind);
			return problem(kind, contact);
		})).stream().toList();
	}

	/**
	 * Puts a contact on record.
	 * @param caseNumber the case
	 * @param party code of the party whose case it is
	 * @param contact the contact
	 * @throws Objection when a guard has been set since it was judged
	 */
	public void made(String caseNumber, String party, Contact contact) {
		refusal(caseNumber, contact).ifPresent(kind -> {
			throw new Objection(problem(kind, contact));
		});
		this.happenings.tell(new Happening("contact-made", party, caseNumber, null,
				Map.of(Variable.contactWith.name(), contact.with(), Variable.contactWay.name(), contact.way())));
	}

	/** The guard that does not let it through. */
	private Optional<GuardKind> refusal(String caseNumber, Contact contact) {
		Set<GuardKind> standing = this.guards.of(caseNumber)
			.stream()
			.map(Guards.Standing::kind)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(GuardKind.class)));
		return standing.stream().filter(kind -> switch (kind) {
			case DO_NOT_INFORM_GUARDIAN -> contact.isWithFamily();
			case PROTECTED_IDENTITY -> contact.isWithYoungPerson() && contact.way().equals("letter");
			case SAFE_CONTACT -> contact.isWithYoungPerson() && !isAgreed(caseNumber, contact);
			case OUTGOING_FROZEN -> contact.isWithFamily() || contact.isWithYoungPerson()
					&& (LEFT_BEHIND.contains(contact.way()) || !isAgreed(caseNumber, contact));
		}).findFirst();
	}

	/** Agreed ways that are known by code bind whatever the box says. */
	private boolean isAgreed(String caseNumber, Contact contact) {
		String item = Variable.safeWays.name();
		Object ways = this.cases.read(caseNumber, List.of(item)).get(item);
		boolean known = !(ways instanceof Collection<?> some) || some.isEmpty() || some.contains(contact.way());
		return contact.agreed() && known;
	}

	private static Problem problem(GuardKind kind, Contact contact) {
		return switch (kind) {
			case DO_NOT_INFORM_GUARDIAN -> new Problem(Variable.contactWith.name(),
					"Vem är kontakten med? Vårdnadshavare och släkt får inte kontaktas i det här ärendet. Den som ansvarar"
							+ " för skyddet kan häva det, med ett skäl och en plan.");
			case PROTECTED_IDENTITY -> new Problem(Variable.contactWay.name(),
					"På vilket sätt? Personuppgifterna är skyddade, så inget brev får skickas till den unga. Ta kontakt på"
							+ " ett annat sätt, eller skicka genom Skatteverkets postförmedling.");
			case SAFE_CONTACT -> new Problem(Variable.contactWay.name(),
					"På vilket sätt? Den unga har sagt vad som är säkert. Ta bara kontakt på det sättet, och kryssa i att"
							+ " det är det överenskomna.");
			case OUTGOING_FROZEN -> new Problem(Variable.contactWith.name(),
					"Vem är kontakten med? Läget är akut, så inget skickas eller rings dit familjen kan nå det."
							+ (contact.isWithYoungPerson() ? " Den unga nås bara direkt och på det överenskomna sättet."
									: " Vänta till dess att den som ansvarar har hävt skyddet."));
		};
	}

}
