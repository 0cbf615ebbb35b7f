package se.origo.tasklist;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The lists a person can choose from in Tasklist, in their order. */
final class Filters {

	private Filters() {
	}

	/** One list: what it is called and which tasks of the caller's desk it holds. */
	enum Kind {

		/** What the caller has taken. */
		MINE("mine", "Mina uppgifter", "Uppgifter som du har tagit.", "#2f5d62", "true"),
		/** What waits for somebody of the caller's parties. */
		PARTY("party", "Min parts uppgifter", "Allt som väntar på någon hos din part.", "#3d6b8f", "true"),
		/** What should have been done. */
		OVERDUE("overdue", "Försenade", "Uppgifter vars frist har gått ut.", "#a4343a",
				"due < (select cast(:now as timestamptz))"),
		/** What cannot go on until somebody else acts. */
		WAITING("waiting", "Väntar på andra", "Överlämningar som någon annan ska svara på eller arbetar med.",
				"#6b5b95", "element = 'followReferral'"),
		/** What the caller's parties have sent. */
		SENT("sent", "Skickade av oss", "Överlämningar som din part har skickat, tills de är stängda.", "#7a6a3a",
				"element in ('followReferral', 'readReturn', 'acknowledgeFeedback')");

		private final String id;

		private final String label;

		private final String description;

		private final String color;

		private final String rule;

		Kind(String id, String label, String description, String color, String rule) {
			this.id = id;
			this.label = label;
			this.description = description;
			this.color = color;
			this.rule = rule;
		}

		/**
		 * The list of this id.
		 * @throws Refusal when there is none
		 */
		static Kind called(String id) {
			return Arrays.stream(values())
				.filter(kind -> kind.id.equals(id))
				.findFirst()
				.orElseThrow(Refusal::notFound);
		}

		/** Which rows of the desk it holds, in SQL over the inbox. */
		String rule() {
			return this.rule;
		}

		/** Whether it holds only what the caller has taken, whoever it is offered to. */
		boolean isHeldOnly() {
			return this == MINE;
		}

		/** The list in Camunda's format. */
		Map<String, Object> dto() {
			return Map.of("id", this.id, "resourceType", "Task", "name", this.label, "query", Map.of(), "properties",
					Map.of("priority", ordinal(), "color", this.color, "description", this.description, "refresh", true,
							"showUndefinedVariable", false, "variables", List.of()));
		}

	}

}
