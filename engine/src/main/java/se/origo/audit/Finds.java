package se.origo.audit;

import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import se.origo.casefile.Sight;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An auditor looks for cases. What was looked for is on record first, in a transaction of
 * its own: a search that takes too long is undone, that somebody asked is not.
 */
@Service
class Finds {

	private static final int MOST_LATE = 2_000;

	private final FindRows rows;

	private final Sight sight;

	private final Choices choices;

	private final Happenings happenings;

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final Clock clock;

	private final TransactionTemplate transaction;

	Finds(FindRows rows, Sight sight, Choices choices, Happenings happenings, TaskService tasks, RuntimeService runtime,
			Clock clock, PlatformTransactionManager transactions) {
		this.rows = rows;
		this.sight = sight;
		this.choices = choices;
		this.happenings = happenings;
		this.tasks = tasks;
		this.runtime = runtime;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Looks for cases.
	 * @param query which ones
	 * @param page which page, from 1
	 * @param size how many cases a page has
	 * @return empty when it would take too long
	 */
	Optional<FoundCases> find(CaseQuery query, int page, int size) {
		Map<String, String> codes = new HashMap<>(query.codes());
		codes.put("page", String.valueOf(page));
		return within("audit-sought", codes, () -> {
			FindRows.Looked looked = this.rows.matches(query, this.sight.blocked(), late(query), (page - 1) * size,
					size + 1);
			List<FindRows.Match> matches = looked.matches();
			List<FindRows.Match> shown = matches.subList(0, Math.min(size, matches.size()));
			Map<String, FindRows.Start> starts = this.rows
				.starts(shown.stream().map(FindRows.Match::caseNumber).toList());
			return new FoundCases(page, matches.size() > size, (matches.size() > size) ? null : looked.reached(),
					shown.stream().map(match -> found(match, starts.get(match.caseNumber()))).toList());
		});
	}

	/** What waits and is late; more than this nobody should have to go through. */
	private FindRows.Late late(CaseQuery query) {
		List<Task> late = query.missed() ? this.tasks.createTaskQuery()
			.dueBefore(Date.from(this.clock.instant()))
			.orderByDueDate()
			.desc()
			.listPage(0, MOST_LATE) : List.of();
		Map<String, String> cases = cases(late);
		List<Task> known = late.stream().filter(task -> cases.containsKey(task.getProcessInstanceId())).toList();
		return new FindRows.Late(known.stream().map(Task::getId).toList(),
				known.stream().map(task -> cases.get(task.getProcessInstanceId())).toList(),
				known.stream().map(task -> task.getCreateTime().toInstant()).toList());
	}

	/** The case of each instance that these tasks are in. */
	private Map<String, String> cases(List<Task> late) {
		Map<String, String> cases = new HashMap<>();
		Set<String> instances = late.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
		instances.remove(null);
		if (!instances.isEmpty()) {
			this.runtime.createProcessInstanceQuery()
				.processInstanceIds(instances)
				.list()
				.stream()
				.filter(instance -> instance.getBusinessKey() != null)
				.forEach(instance -> cases.put(instance.getId(), instance.getBusinessKey()));
		}
		return cases;
	}

	private FoundCases.Found found(FindRows.Match match, FindRows.Start start) {
		return new FoundCases.Found(match.caseNumber(), this.choices.party(match.party()),
				(start != null) ? this.choices.process(start.definition()) : null, (start != null) ? start.at() : null,
				match.latest(), match.events());
	}

	/**
	 * Puts the question on record and looks for the answer for some seconds.
	 * @param kind the question's word in the record
	 * @param codes what is asked for
	 * @param look finds the answer
	 * @return empty when it would take too long
	 */
	<T> Optional<T> within(String kind, Map<String, String> codes, Supplier<T> look) {
		return Scope.asSystem("auditing", () -> {
			this.transaction
				.executeWithoutResult(status -> this.happenings.tell(new Happening(kind, null, null, null, codes)));
			try {
				return Optional.of(this.transaction.execute(status -> {
					this.rows.hurry();
					return look.get();
				}));
			}
			catch (QueryTimeoutException ex) {
				return Optional.empty();
			}
		});
	}

}
