package se.origo.party;

import java.util.List;

import se.origo.party.CountyFiles.PersonLine;

/**
 * Names for signing in when nothing but the county's files is at hand: the party's code
 * for the contact person, {@code -2} for the deputy, {@code -chef} for the manager, and
 * words of their own for the rest. Never used in production.
 */
final class TrialNames {

	private TrialNames() {
	}

	/** The people, those without a name of their own given a trial name. */
	static List<PersonLine> given(List<PersonLine> people) {
		return people.stream()
			.map(person -> (person.signInName() != null) ? person : person.named(nameOf(person.appointment())))
			.toList();
	}

	private static String nameOf(Appointment post) {
		return switch (post.role()) {
			case CONTACT -> numbered(post.party(), post.ordinal(), "-kontakt-");
			case DEPUTY -> post.party() + "-" + (post.ordinal() + 1);
			case MANAGER -> numbered(post.party() + "-chef", post.ordinal(), "-");
			case COUNSELLOR -> numbered("kurator", post.ordinal(), "-");
			case COORDINATOR -> numbered("samordnare", post.ordinal(), "-");
			case PROCESS_OWNER -> numbered("processagare", post.ordinal(), "-");
			case AUDITOR -> numbered("granskare", post.ordinal(), "-");
			case LOG_REVIEWER -> numbered("loggranskare", post.ordinal(), "-");
			case OPERATOR -> numbered("drift", post.ordinal(), "-");
			case ABSENT -> throw new IllegalArgumentException("Absence is no appointment");
		};
	}

	private static String numbered(String name, int ordinal, String joint) {
		return (ordinal == 1) ? name : name + joint + ordinal;
	}

}
