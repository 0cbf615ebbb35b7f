package se.origo.tasklist;

import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

/** The lists a person can choose from in Tasklist, in their order. */
@Component
class Filters {

	private final Clock clock;

	Filters(Clock clock) {
		this.clock = clock;
	}

	/** One list: what it is called and which of the visible tasks it holds. */
	enum Kind {

		/** What the caller has taken. */
		MINE("mine", "Mina uppgifter", "Uppgifter som du har tagit.", "#2f5d62",
				(query, now) -> query.taskAssignee(Desk.caller().person())),
		/** What waits for somebody of the caller's parties. */
		PARTY("party", "Min parts uppgifter", "Allt som väntar på någon hos din part.", "#3d6b8f", (query, now) -> {
		}),
		/** What should have been done. */
		OVERDUE("overdue", "Försenade", "Uppgifter vars frist har gått ut.", "#a4343a",
				(query, now) -> query.dueBefore(now)),
		/** What cannot go on until somebody else acts. */
		WAITING("waiting", "Väntar på andra", "Överlämningar som någon annan ska svara på eller arbetar med.",
				"#6b5b95", (query, now) -> query.taskDefinitionKeyIn("followReferral")),
		/** What the caller's parties have sent. */
		SENT("sent", "Skickade av oss", "Överlämningar som din part har skickat, tills de är stängda.", "#7a6a3a",
				(query, now) -> query.taskDefinitionKeyIn("followReferral", "readReturn", "acknowledgeFeedback"));

		private final String id;

		private final String label;

		private final String description;

		private final String color;

		private final BiConsumer<TaskQuery, Date> narrowing;

		Kind(String id, String label, String description, String color, BiConsumer<TaskQuery, Date> narrowing) {
			this.id = id;
			this.label = label;
			this.description = description;
			this.color = color;
			this.narrowing = narrowing;
		}

		static Optional<Kind> of(String id) {
			return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
		}

		/** The list in Camunda's format. */
		Map<String, Object> dto() {
			return Map.of("id", this.id, "resourceType", "Task", "name", this.label, "query", Map.of(), "properties",
					Map.of("priority", ordinal(), "color", this.color, "description", this.description, "refresh", true,
							"showUndefinedVariable", false, "variables", List.of()));
		}

	}

	/**
	 * Narrows the visible tasks to those of a list.
	 * @param id the list's id
	 * @param visible the caller's tasks
	 * @return the narrowed query
	 * @throws Refusal when there is no such list
	 */
	TaskQuery narrow(String id, TaskQuery visible) {
		Kind.of(id).orElseThrow(Refusal::notFound).narrowing.accept(visible, Date.from(this.clock.instant()));
		return visible;
	}

}
