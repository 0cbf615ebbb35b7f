package se.origo.referral;

import java.util.List;
import java.util.Map;

import se.origo.party.Party;
import se.origo.party.Register;

import org.springframework.stereotype.Component;

/** Parties and municipalities as choices of a list. */
@Component
class Places {

	private final Register register;

	Places(Register register) {
		this.register = register;
	}

	/**
	 * The functions that something can be sent to from a party: all with an agreement in
	 * force but the party itself.
	 */
	List<Map<String, String>> receivers(String except) {
		return this.register.receiverChoices(except);
	}

	/** The county's municipalities. */
	List<Map<String, String>> municipalities() {
		return this.register.municipalityChoices();
	}

	String name(String code) {
		return this.register.find(code).map(Party::name).orElse("–");
	}

	static Map<String, String> choice(String label, String value) {
		return Map.of("label", label, "value", value);
	}

}
