package se.origo.disclosure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import se.origo.process.Variable;

/**
 * Which items of a case can be shared with a party one by one, outside a hand-over, and
 * which of them tell who it is about.
 */
public final class Shareable {

	private static final Set<Variable> CODED = new LinkedHashSet<>(
			List.of(Variable.ageBand, Variable.questionType, Variable.needs, Variable.municipality));

	private static final Set<Variable> IDENTIFYING = new LinkedHashSet<>(List.of(Variable.personName,
			Variable.personIdentityNumber, Variable.safeContact, Variable.situation, Variable.wishes));

	private Shareable() {
	}

	/** All that can be shared, by name. */
	public static List<String> names() {
		return Stream.concat(CODED.stream(), IDENTIFYING.stream()).map(Variable::name).toList();
	}

	/**
	 * Those that a case file has; of somebody whose data are protected, not the
	 * municipality.
	 */
	public static List<String> of(Map<String, Object> file) {
		boolean hidden = Boolean.TRUE.equals(file.get(Variable.protectedIdentity.name()));
		return names().stream()
			.filter(name -> file.get(name) != null)
			.filter(name -> !hidden || !name.equals(Variable.municipality.name()))
			.toList();
	}

	/** Whether one of these tells who it is about, or can. */
	public static boolean identifies(Collection<String> items) {
		return IDENTIFYING.stream().map(Variable::name).anyMatch(items::contains);
	}

}
