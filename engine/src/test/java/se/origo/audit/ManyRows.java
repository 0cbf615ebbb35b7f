package se.origo.audit;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import se.origo.Today;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.story.Stories;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A record of many years, for measuring how long an auditor's questions take. */
public final class ManyRows {

	private static final int OF_A_CASE = 50;

	private static final int ROUNDS = 40;

	/**
	 * Fifty rows a case, some seven hours apart, as in a hand-over; two years of cases.
	 */
	private static final String FILL = """
			insert into origo.audit (party, case_number, actor, kind, element, definition, version, at, payload, salt)
			select (array(select code from origo.party order by code))[1 + c % 30], 'M' || lpad(c::text, 9, '0'), 'p-' || c % 90,
			  case when r = 0 then 'process-started' when r % 10 = 1 then 'task-created' when r % 10 = 2 then 'task-claimed'
			    when r % 10 = 3 then 'task-completed' when r = 14 and c % 50 = 0 then 'glass-opened' when r = 15 then 'disclosed'
			    when r % 10 < 8 then 'case-read' else 'activity-passed' end,
			  'step', case when r % 10 not between 4 and 7
			    then (array['referral', 'referral-reception', 'contact', 'consultation', 'risk-escalation'])[1 + c % 5] end, 1,
			  began + r * interval '7 hours',
			  case when r % 10 in (1, 3) then '{"due":"' || to_char(began + (r - r % 10
			      + case when (c + r / 10) % 20 = 0 then 2 else 5 end) * interval '7 hours', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
			      || '","task":"' || c || '-' || r / 10 || '"}'
			    when r = 15 then '{"ground":"' || (array['CONSENT', 'DUTY-REPORT', 'OWN-TASK'])[1 + c % 3] || '"}'
			    when r % 10 = 8 and c % 9 = 0 then '{"deadline":"REF-ACK"}' else '{}' end, 'salt'
			from generate_series(:from, :to - 1) c
			  cross join lateral (select now() - interval '730 days' + c::float8 / :of * interval '700 days' as began) s
			  cross join generate_series(0, 49) r
			where :case is not null order by 8""";

	private final Finds finds;

	private final Heats heats;

	private final Timelines timelines;

	private final Stories stories;

	private final String party;

	private int cases;

	/** A record that is filled by hand, beside the application. */
	public ManyRows(ApplicationContext application) {
		this.finds = application.getBean(Finds.class);
		this.heats = application.getBean(Heats.class);
		this.timelines = application.getBean(Timelines.class);
		this.stories = application.getBean(Stories.class);
		this.party = application.getBean(Register.class).parties().get(3).code();
	}

	/** Lets the record have so many rows. */
	public void grow(int rows) {
		int wanted = rows / OF_A_CASE;
		this.stories.byHand(FILL.replace(":from", String.valueOf(this.cases))
			.replace(":to", String.valueOf(wanted))
			.replace(":of", String.valueOf(wanted)), "");
		this.stories.byHand("analyze origo.audit", "");
		this.stories.byHand("delete from origo.heat", "");
		this.cases = wanted;
	}

	/** Asks each kind of question many times, over all the years. */
	public Map<String, String> questions() {
		Map<String, String> taken = new LinkedHashMap<>();
		taken.put("a case number", measured(() -> this.timelines.of("M000000001")));
		take(taken, "a period", query("", "", "", "", false, false));
		take(taken, "a party", query(this.party, "", "", "", false, false));
		take(taken, "a process", query("", "contact", "", "", false, false));
		take(taken, "a kind of event", query("", "", "disclosed", "", false, false));
		take(taken, "a kind that each case tells", query("", "", "process-started", "", false, false));
		take(taken, "a ground", query("", "", "", "OWN-TASK", false, false));
		take(taken, "a deadline missed", query("", "", "", "", true, false));
		take(taken, "break-glass", query("", "", "", "", false, true));
		take(taken, "all of them", query(this.party, "referral", "case-read", "CONSENT", true, true));
		take(taken, "a process that party does not run", query(this.party, "disposal", "", "", false, false));
		take(taken, "a ground where nothing was erased", query("", "", "case-erased", "CONSENT", false, false));
		take(taken, "a deadline missed where nothing was erased", query("", "", "case-erased", "", true, false));
		taken.put("the heat map of the oldest quarter", measured(this::heat));
		return taken;
	}

	private Optional<Heat> heat() {
		String quarter = Today.local().minusDays(600).format(DateTimeFormatter.ofPattern("yyyy-'Q'Q"));
		return this.heats.of("referral", this.heats.quarter(quarter).orElseThrow());
	}

	private static CaseQuery query(String party, String process, String kind, String ground, boolean missed,
			boolean glass) {
		Period years = new Period(Today.local().minusYears(3), Today.local());
		return new CaseQuery(years, party, process, kind, ground, missed, glass);
	}

	private void take(Map<String, String> taken, String name, CaseQuery query) {
		taken.put(name, measured(() -> this.finds.find(query, 1, 50)));
	}

	/** What is given up is no answer. */
	private static String measured(Supplier<Optional<?>> question) {
		List<Double> times = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			assertThat(Scope.asSystem("bench", question::get)).isPresent();
			times.add((System.nanoTime() - start) / 1e6);
		}
		Collections.sort(times);
		return String.format(Locale.ROOT, "%.0f / %.0f", times.get(ROUNDS / 2), times.get(ROUNDS * 95 / 100));
	}

}
