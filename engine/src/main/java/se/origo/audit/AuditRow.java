package se.origo.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A row of the record as an auditor's query reads it.
 *
 * @param party code of the party, or null
 * @param actor opaque id of the person, or {@code system:…}
 * @param actingFor opaque id of the absent person on whose behalf, or null
 * @param kind what happened
 * @param element id of a diagram's element or of the thing concerned, or null
 * @param definition id of the process or decision, or null
 * @param version the version then in force, or null
 * @param at when
 * @param codes ids, codes and dates, sorted by name
 */
record AuditRow(String party, String actor, String actingFor, String kind, String element, String definition,
		Integer version, Instant at, Map<String, String> codes) {

	/** A code, or an empty text where the row has none. */
	String code(String name) {
		String value = this.codes.get(name);
		return (value != null) ? value : "";
	}

	/** Names of items of the case file, however the row lists them. */
	List<String> items() {
		return List.of(code("items").split("[\\[\\], ]+"));
	}

}
