package se.origo.tasklist;

import java.util.List;
import java.util.Set;

/**
 * A question of a form.
 *
 * @param key its name in the data dictionary
 * @param type form-js' word for its kind, such as {@code textfield}
 * @param subtype of a {@code datetime} what it asks for: {@code date} or
 * {@code datetime}; empty for all others
 * @param label what people read
 * @param required whether it must be answered when it shows
 * @param maxLength longest text, or 0 where the form sets none
 * @param choices values that may be chosen, empty where the field is not a list or its
 * choices are composed
 * @param choicesKey name of the composed choices, or null
 * @param hiddenWhen FEEL conditions of the field and its groups; it is hidden when one
 * holds
 */
record Field(String key, String type, String subtype, String label, boolean required, int maxLength,
		Set<String> choices, String choicesKey, List<String> hiddenWhen) {

	boolean isText() {
		return "textfield".equals(this.type) || "textarea".equals(this.type);
	}

	boolean isList() {
		return "checklist".equals(this.type) || "taglist".equals(this.type);
	}

	boolean isChoice() {
		return isList() || "radio".equals(this.type) || "select".equals(this.type);
	}

	boolean isDate() {
		return "datetime".equals(this.type);
	}

	/** Whether a day is asked for together with a time. */
	boolean isMoment() {
		return isDate() && "datetime".equals(this.subtype);
	}

}
