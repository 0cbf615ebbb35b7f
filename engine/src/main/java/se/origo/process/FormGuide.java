package se.origo.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one form shows beyond the items of its own case, and what it demands beyond its
 * own schema. One bean for each form that needs it; a form without a guide shows and asks
 * just its own fields.
 */
public interface FormGuide {

	/** The form's id. */
	String form();

	/**
	 * Which form this caller sees. A manager whom silence has called in, for one, sees
	 * that something waits, and the rest only after taking the task over.
	 * @param task the task whose form is opened
	 * @return the id of the form to show
	 */
	default String formFor(TaskAtHand task) {
		return form();
	}

	/**
	 * Values the form shows: choices, derivations, previews. They go to the browser and
	 * nowhere else.
	 * @param task the task whose form is opened
	 * @return values by form key or by the name a choice list reads ({@code valuesKey})
	 */
	default Map<String, Object> shows(TaskAtHand task) {
		return Map.of();
	}

	/**
	 * Which case the panel at the task shows this caller: the task's own, unless the form
	 * is about another.
	 * @param task the task that is opened
	 * @return the number of the case, or empty while this caller may see nothing of it
	 */
	default Optional<String> caseShown(TaskAtHand task) {
		return Optional.of(task.caseNumber());
	}

	/**
	 * What contradicts itself in everything that came back, fields that do not show
	 * included: a browser sends none of those, and what somebody meant by them is not
	 * guessed.
	 * @param task the task whose form is submitted
	 * @param everything the submitted values by form key
	 * @return what is wrong, empty when nothing is
	 */
	default List<Problem> contradictions(TaskAtHand task, Map<String, Object> everything) {
		return List.of();
	}

	/**
	 * Items that stay as they are in the case although this answer does not ask for them.
	 * Otherwise what a form no longer asks counts as not answered, and is removed.
	 * @param answers the submitted values by form key
	 * @return names of items
	 */
	default Collection<String> keeps(Map<String, Object> answers) {
		return List.of();
	}

	/**
	 * Judges an answer before anything is changed.
	 * @param task the task whose form is submitted
	 * @param answers the submitted values by form key, already valid against the form's
	 * schema
	 * @return what is wrong, empty when nothing is
	 */
	default List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		return List.of();
	}

}
