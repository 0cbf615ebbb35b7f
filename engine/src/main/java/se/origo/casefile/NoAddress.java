package se.origo.casefile;

import java.util.Map;

import se.origo.process.Objection;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Of somebody whose personal data are protected nothing is kept that shows where that
 * person lives, in whatever field it is written. A street that is somebody else's is
 * refused too: nobody but the writer can tell.
 */
@Component
class NoAddress {

	private final Guards guards;

	NoAddress(Guards guards) {
		this.guards = guards;
	}

	/**
	 * Looks at what has just been written, when it is known whether the person is
	 * protected.
	 * @param caseNumber the case
	 * @param items what was written, by name
	 * @throws Objection naming the first field with an address, never the address
	 */
	void demand(String caseNumber, Map<String, ?> items) {
		items.entrySet()
			.stream()
			.filter(item -> item.getValue() instanceof String text && Telltales.holds(text, Telltales.Kind.ADDRESS))
			.map(Map.Entry::getKey)
			.findFirst()
			.filter(item -> this.guards.stands(caseNumber, GuardKind.PROTECTED_IDENTITY))
			.ifPresent(item -> {
				throw new Objection(new Problem(item, Variable.valueOf(item).label()
						+ ": texten innehåller en adress. Ta bort den: den unga har skyddade personuppgifter."));
			});
	}

}
