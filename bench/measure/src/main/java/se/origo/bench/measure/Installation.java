package se.origo.bench.measure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One installation with its history, and what people ask of it. */
final class Installation implements AutoCloseable {

	/** What is measured, by the name that the table has for it. */
	static final List<Kind> KINDS = List.of(
			new Kind("a case from its start to its end, six calls", (at, time) -> at.people.live(at.person(time))),
			new Kind("a list of open tasks", (at, time) -> DoorPerson.list(at.somebody(time))),
			new Kind("a case by its number", (at, time) -> at.search(time, at.cases.get(at.person(time)))),
			new Kind("cases by identity number", (at, time) -> at.search(time, "20090412-2387")),
			new Kind("audit: cases of a period", (at, time) -> at.find("")),
			new Kind("audit: cases of a party", (at, time) -> at.find("&party=botkyrka")),
			new Kind("audit: cases with a kind of event", (at, time) -> at.find("&kind=process-started")),
			new Kind("audit: deadlines missed", (at, time) -> at.find("&missed=true")),
			new Kind("audit: a case's course", (at, time) -> at.auditor.get(at.audit(time) + "/course")),
			new Kind("proof that events are in the log: a case's export", (at, time) -> at.export(time)),
			new Kind("proof that the log only grew", (at, time) -> at.consistency()),
			new Kind("statistics: where cases wait, a quarter", (at, time) -> at.heat()));

	private static final AtomicInteger ADDRESSES = new AtomicInteger(1000);

	private final Web web;

	private final DoorPerson people;

	private final Calls auditor;

	/** An old case of each contact person's party. */
	private final List<String> cases;

	private final long leaves;

	private Installation(Web web, DoorPerson people, Calls auditor, List<String> cases, long leaves) {
		this.web = web;
		this.people = people;
		this.auditor = auditor;
		this.cases = cases;
		this.leaves = leaves;
	}

	/** One thing that people do. */
	record Kind(String name, Call call) {
	}

	/** Does it once. */
	interface Call {

		void of(Installation at, int time) throws Exception;

	}

	static Installation filled(Server server, String database, Web web, Production production, int cases)
			throws Exception {
		web.await("/login");
		List<String> names = production.names("contact");
		DoorPerson people = new DoorPerson(web.site(), names);
		History.fill(server, database, people, names.size(), cases);
		String oldest = "select (select min(case_number) from origo.casefile where party = p and case_number like 'GGGG%%') "
				+ "from unnest(array['%s']) with ordinality n (p, place) order by place";
		return new Installation(web, people, DoorPerson.signedIn(web.site(), "auditor@origo", names.size()),
				server.list(database,
						oldest.formatted(String.join("','", names.stream().map(name -> name.split("@")[1]).toList()))),
				(long) server.ask(database, "select max(position) from origo.log_leaf"));
	}

	/** They take turns: nobody may search as often as a machine asks. */
	private int person(int time) {
		return time % this.cases.size();
	}

	private Calls somebody(int time) throws Exception {
		return this.people.signedIn(person(time));
	}

	private void search(int time, String sought) throws Exception {
		somebody(time).post("/api/cases/search", Map.of("sought", sought));
	}

	private void find(String more) throws Exception {
		this.auditor.get("/api/audit/cases?from=" + Machine.today().minusYears(3) + "&to=" + Machine.today() + more);
	}

	private String audit(int time) {
		return "/api/audit/cases/" + this.cases.get(person(time));
	}

	private void export(int time) throws Exception {
		this.auditor.text(audit(time) + "/export");
	}

	/** From a new address each time, for the same reason. */
	private void consistency() throws Exception {
		int address = ADDRESSES.incrementAndGet();
		new Calls(this.web.site(),
				Map.of("X-Forwarded-Proto", "https", "X-Forwarded-For",
						"198.19." + address / 250 % 250 + "." + address % 250))
			.text("/log/consistency/" + this.leaves / 3);
	}

	private void heat() throws Exception {
		var day = Machine.today().minusMonths(3);
		this.auditor.get(
				"/api/audit/heat?process=travel-watch&quarter=" + day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3);
	}

	@Override
	public void close() {
		this.web.close();
	}

}
