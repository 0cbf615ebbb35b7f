package se.origo.party;

import java.util.Optional;
import java.util.stream.Stream;

import se.origo.process.Role;

/**
 * A party of the county's resource centre: one compartment of secrecy.
 *
 * @param code the party's word in group names and variables, such as {@code botkyrka}
 * @param kind what it is, which decides the legal grounds
 * @param name its name in Swedish
 * @param municipalityCode Statistics Sweden's four digits, or null when it is no
 * municipality
 * @param agreement the state of its agreement at the moment the register was asked
 */
public record Party(String code, Kind kind, String name, String municipalityCode, Agreement agreement) {

	/** What a party is. */
	public enum Kind {

		/** The resource centre itself (resurscentrum). */
		CENTRE("centre"),
		/** A municipality (kommun). */
		MUNICIPALITY("municipality"),
		/** The region, responsible for health care. */
		REGION("region"),
		/** The police. */
		POLICE("police"),
		/** A non-governmental organisation (civilsamhälle). */
		NGO("ngo");

		private final String code;

		Kind(String code) {
			this.code = code;
		}

		/** The word in the county file, in the register and in decision tables. */
		public String code() {
			return this.code;
		}

		/** The kind with this word, or empty when there is none. */
		static Optional<Kind> named(String code) {
			return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
		}

	}

	/**
	 * Whether the party may start anything and be sent anything. A party that is not
	 * signed keeps its people's rights to what is already open, so that nothing is lost.
	 */
	public boolean isSigned() {
		return this.agreement == Agreement.SIGNED;
	}

	/**
	 * What others call someone here, such as "Kontaktperson Botkyrka" or "Kurator,
	 * Resurscentrum Origo"; never a person's name.
	 * @param role the role
	 * @return the function in Swedish
	 */
	public String function(Role role) {
		return function(role, 1);
	}

	/** The same for the how manieth with the role: "Ersättare 2 Botkyrka". */
	String function(Role role, int ordinal) {
		String which = (ordinal > 1) ? role.label() + " " + ordinal : role.label();
		return which + ((this.kind == Kind.MUNICIPALITY) ? " " : ", ") + this.name;
	}

}
