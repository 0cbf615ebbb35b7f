package se.origo.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import se.origo.process.Variable;

/** Which items of a case may pass at which stage (disclosure model, domain rules 6a). */
final class Content {

	/** Coded fields: all that a receiver sees before accepting. */
	private static final List<Variable> CODED = List.of(Variable.ageBand, Variable.questionType, Variable.needs,
			Variable.municipality);

	/** What the sender can list to be disclosed on acceptance. */
	private static final List<Variable> LISTABLE = List.of(Variable.personName, Variable.personIdentityNumber,
			Variable.safeContact, Variable.situation, Variable.wishes);

	private Content() {
	}

	static List<String> coded(boolean protectedIdentity) {
		return CODED.stream()
			// Of somebody whose data are protected not even the municipality is told
			// before acceptance.
			.filter(item -> !protectedIdentity || item != Variable.municipality)
			.map(Variable::name)
			.toList();
	}

	static List<String> coded() {
		return coded(false);
	}

	/** The listed items, in a fixed order, whatever the list says. */
	static List<String> listed(Object disclosedItems) {
		List<String> listed = new ArrayList<>();
		if (disclosedItems instanceof Collection<?> chosen) {
			LISTABLE.stream().map(Variable::name).filter(chosen::contains).forEach(listed::add);
		}
		return listed;
	}

	static List<String> listable() {
		return LISTABLE.stream().map(Variable::name).toList();
	}

	static boolean isSet(Map<String, Object> items, Variable item) {
		return items.get(item.name()) != null;
	}

}
