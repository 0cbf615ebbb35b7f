package se.origo.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a case has gone, for an auditor: the path on the diagrams then in force, deadlines,
 * the tables that decided, the forms as they were answered. Codes, times and functions;
 * what is sealed stays sealed.
 *
 * @param caseNumber the case
 * @param party what the party is called whose case it is
 * @param cut whether the case has more events than are shown
 * @param diagrams the diagrams in force, in the order in which the case came to them
 * @param tables the decision tables in force
 * @param decisions what they decided, oldest first
 * @param forms the forms that were answered, oldest first
 * @param sealed what lies sealed in the case file now, by name
 */
record Course(String caseNumber, String party, boolean cut, List<Walked> diagrams, List<Table> tables,
		List<Decision> decisions, List<Answered> forms, List<Sealed> sealed) {

	/**
	 * A diagram with the path on it.
	 *
	 * @param definition id of the process
	 * @param version the version in force
	 * @param name its name
	 * @param xml the file
	 * @param visits visits of its elements, in the order in which they began
	 * @param flows how often each way was taken, by its id
	 */
	record Walked(String definition, int version, String name, String xml, List<Visit> visits,
			Map<String, Integer> flows) {
	}

	/**
	 * One visit of an element.
	 *
	 * @param element its id
	 * @param label its label
	 * @param type its kind in BPMN
	 * @param from since when, or null where that was not on record yet
	 * @param to until when, or null while it lasts
	 * @param cancelled whether something else ended it
	 * @param due when it was to be answered, or null
	 * @param deadline code of the deadline, or null
	 * @param kept {@code kept}, {@code missed}, {@code running} or null
	 * @param actor the function that answered, or null
	 * @param actingFor the absent function on whose behalf, or null
	 */
	record Visit(String element, String label, String type, Instant from, Instant to, boolean cancelled, Instant due,
			String deadline, String kept, String actor, String actingFor) {
	}

	/**
	 * A decision table as it was.
	 *
	 * @param id the engine's id of this version
	 * @param name its name
	 * @param version the version in force
	 * @param inputs labels of its inputs
	 * @param outputs labels of its outputs
	 * @param size how many rules it had
	 * @param rules the rules that fired in this case
	 */
	record Table(String id, String name, int version, List<String> inputs, List<String> outputs, int size,
			List<Rule> rules) {
	}

	/**
	 * A rule as it was written.
	 *
	 * @param number its place in the table, from 1
	 * @param inputs its conditions; empty where anything will do
	 * @param outputs what it gives
	 * @param remark what the table's owner wrote beside it, or an empty text
	 */
	record Rule(int number, List<String> inputs, List<String> outputs, String remark) {
	}

	/**
	 * One decision.
	 *
	 * @param at when
	 * @param table the table's id
	 * @param inputs what went in, as texts in the table's order
	 * @param outputs what came out: a text for each value
	 * @param rules numbers of the rules that fired; null where that was not on record yet
	 */
	record Decision(Instant at, String table, List<String> inputs, List<String> outputs, List<Integer> rules) {
	}

	/**
	 * A form as it was answered.
	 *
	 * @param at when
	 * @param element id of the task
	 * @param label its label
	 * @param form id of the form, or null where it cannot be found
	 * @param version version of the diagram that asked
	 * @param actor the function that answered
	 * @param actingFor the absent function on whose behalf, or null
	 * @param fields its fields in the form's order
	 */
	record Answered(Instant at, String element, String label, String form, Integer version, String actor,
			String actingFor, List<Field> fields) {
	}

	/**
	 * A field of a form.
	 *
	 * @param item its name in the data dictionary
	 * @param label what the form asked
	 * @param answer the words of the coded answer; null where it is sealed or none was
	 * given
	 * @param sealed whether the answer lies sealed in the case file
	 */
	record Field(String item, String label, String answer, boolean sealed) {
	}

	/**
	 * Something that can be opened, with a reason.
	 *
	 * @param item its name in the data dictionary
	 * @param label what people call it
	 */
	record Sealed(String item, String label) {
	}

}
