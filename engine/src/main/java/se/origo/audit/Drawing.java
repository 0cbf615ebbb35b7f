package se.origo.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A version of a diagram, as it was drawn when it was in force.
 *
 * @param definition id of the process
 * @param version its version
 * @param name what the process was called
 * @param xml the file
 * @param elements what was drawn, by id
 * @param flows the element that each way leads to, by the way's id
 * @param deployment the engine's id of what it was released with, tables and forms among
 * it
 */
record Drawing(String definition, int version, String name, String xml, Map<String, Element> elements,
		Map<String, String> flows, String deployment) {

	/**
	 * An element that can be visited.
	 *
	 * @param label its label, or its id where it has none
	 * @param type its kind in BPMN, such as {@code userTask}
	 * @param deadline code of the deadline that it names, or null
	 * @param form id of the form that is asked there, or null
	 */
	record Element(String label, String type, String deadline, String form) {

		/** Whether somebody can still be there: the rest are passed in an instant. */
		boolean waits() {
			return !this.type.endsWith("Gateway") || this.type.equals("eventBasedGateway");
		}

	}

	/** An element, also where the drawing has none of that id. */
	Element element(String id) {
		return this.elements.getOrDefault(id, new Element(id, "", null, null));
	}

	/** Labels of the tasks that somebody answers, by id. */
	Map<String, String> tasks() {
		Map<String, String> tasks = new LinkedHashMap<>();
		this.elements.forEach((id, element) -> {
			if (element.type().equals("userTask")) {
				tasks.put(id, element.label());
			}
		});
		return tasks;
	}

	/** A label in one line; an id where there is none. */
	static String inOneLine(String name, String id) {
		return (name == null || name.isBlank()) ? id : name.strip().replaceAll("\\s+", " ");
	}

}
