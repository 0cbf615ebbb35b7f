package se.origo.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import se.origo.casefile.Sight;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Counts where many cases wait. By whole quarters only: of two periods that overlap, what
 * lies between them could be computed.
 */
@Service
class Heats {

	private static final Pattern QUARTER = Pattern.compile("(20\\d\\d)-Q([1-4])");

	/**
	 * How a task ended is read in its case: looking for it by time would go through all
	 * that has happened since.
	 */
	private static final String COUNTS = """
			with offered as materialized (
			  select case_number, party, element, at, cast(payload as json) ->> 'task' as task,
			    cast(cast(payload as json) ->> 'due' as timestamptz) as due
			  from origo.audit where kind = 'task-created' and definition = :process and at >= :from and at < :to
			    and party is not null and case_number <> all (:blocked)),
			ended as materialized (
			  select cast(a.payload as json) ->> 'task' as task, max(a.at) as at
			  from (select distinct case_number from offered) c cross join lateral (
			    select payload, at from origo.audit a
			    where a.case_number = c.case_number and a.kind in ('task-completed', 'task-cancelled') offset 0) a
			  group by 1)
			select o.party, o.element, count(distinct o.case_number) as cases,
			  count(distinct o.case_number) filter (where o.due < coalesce(e.at, :now)) as missed,
			  cast(percentile_cont(0.5) within group (order by extract(epoch from coalesce(e.at, :now) - o.at)) as bigint)
			    as waited
			from offered o left join ended e on e.task = o.task group by o.party, o.element""";

	private final Finds finds;

	private final JdbcClient database;

	private final Sight sight;

	private final Choices choices;

	private final Drawings drawings;

	private final Clock clock;

	Heats(Finds finds, JdbcClient database, Sight sight, Choices choices, Drawings drawings, Clock clock) {
		this.finds = finds;
		this.database = database;
		this.sight = sight;
		this.choices = choices;
		this.drawings = drawings;
		this.clock = clock;
	}

	/** The quarter of this name, or empty when there is none or it has not begun. */
	Optional<Period> quarter(String name) {
		Matcher quarter = QUARTER.matcher(name);
		if (!quarter.matches()) {
			return Optional.empty();
		}
		LocalDate first = LocalDate.of(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3 - 2,
				1);
		return Period.of(first.toString(), first.plusMonths(3).minusDays(1).toString(), this.clock);
	}

	/** Whether there is such a process. */
	boolean knows(String process) {
		return this.drawings.newest(process).isPresent();
	}

	/**
	 * The heat of a process in a quarter; having looked is on record.
	 * @return empty when it would take too long
	 */
	Optional<Heat> of(String process, String name, Period quarter) {
		return this.finds.within("heat-read", Map.of("process", process, "quarter", name), () -> Heat
			.of(this.drawings.newest(process).orElseThrow(), name, counts(process, quarter), this.choices::party));
	}

	private List<Heat.Count> counts(String process, Period quarter) {
		Set<String> blocked = this.sight.blocked();
		return this.database.sql(COUNTS)
			.param("process", process)
			.param("from", LogRows.moment(quarter.begin()))
			.param("to", LogRows.moment(quarter.end()))
			.param("now", Timestamp.from(this.clock.instant()))
			.param("blocked", blocked.toArray(String[]::new))
			.query((row, index) -> new Heat.Count(row.getString("party"), row.getString("element"), row.getInt("cases"),
					row.getInt("missed"), row.getLong("waited")))
			.list();
	}

}
