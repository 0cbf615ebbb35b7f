package se.origo.tasklist;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import se.origo.party.Caller;
import se.origo.party.Register;
import se.origo.party.Scope;

import org.camunda.bpm.engine.TaskService;

import org.springframework.context.ApplicationContext;

/**
 * What Tasklist asks of one person's desk, for measuring: as our door answers it without
 * HTTP, everything that the answer holds included, and as Camunda's own query does.
 */
public final class Lists {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Caller caller;

	private final FilterController ours;

	private final CaseFinder finder;

	private final TaskService tasks;

	private final Inbox inbox;

	public Lists(ApplicationContext application, String signInName) {
		this.caller = application.getBean(Register.class).callerBySignInName(signInName).orElseThrow();
		this.ours = application.getBean(FilterController.class);
		this.finder = application.getBean(CaseFinder.class);
		this.tasks = application.getBean(TaskService.class);
		this.inbox = application.getBean(Inbox.class);
	}

	/** Whose desk it is. */
	public String person() {
		return this.caller.person();
	}

	/** A page of a list with its count and all that Tasklist joins. */
	public int page(String list, String column, String order, int first) {
		JsonNode asked = JSON.valueToTree(Map.of("sorting", List.of(Map.of("sortBy", column, "sortOrder", order))));
		Map<?, ?> page = (Map<?, ?>) as(() -> this.ours.list(list, first, 15, asked).get("_embedded"));
		return ((List<?>) page.get("task")).size();
	}

	public long count(String list) {
		return (long) as(() -> this.ours.count(list).get("count"));
	}

	/** The tasks of a page and nothing else, as Camunda's query gives them. */
	public int pageAlone() {
		JsonNode asked = JSON.valueToTree(Map.of("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc"))));
		return as(() -> this.inbox.page(Inbox.desk(), Filters.Kind.PARTY, Sorting.of(asked), 0, 15).size());
	}

	/** How many cases a search finds. */
	public int search(String sought) {
		return as(() -> this.finder.find(sought).size());
	}

	/** The same page from Camunda's query, tasks only. */
	public int camundasPage() {
		return as(() -> new TheEngine(this.tasks, Filters.Kind.PARTY).page("created", "desc", 0, 15).size());
	}

	public long camundasCount() {
		return as(() -> new TheEngine(this.tasks, Filters.Kind.PARTY).count());
	}

	private <T> T as(Supplier<T> work) {
		return Scope.as(this.caller, work);
	}

}
