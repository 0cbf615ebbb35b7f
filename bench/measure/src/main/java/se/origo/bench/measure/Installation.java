package se.origo.bench.measure;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One installation with its history, and what people ask of it. */
final class Installation implements AutoCloseable {

	static final Kind CASE = new Kind("a case from its start to its end, six calls",
			(at, time) -> at.people.live(at.person(time)));

	static final Kind LIST = new Kind("a list of open tasks", (at, time) -> DoorPerson.list(at.somebody(time)));

	static final Kind HEAT = new Kind("statistics: where cases wait, a quarter", (at, time) -> at.heat());

	/** What is measured, by the name that the table has for it. */
	static final List<Kind> KINDS = List.of(CASE, LIST,
			new Kind("a case by its number", (at, time) -> at.search(time, at.cases.get(at.person(time)))),
			new Kind("cases by identity number", (at, time) -> at.search(time, "20090412-2387")),
			new Kind("audit: cases of a period", (at, time) -> at.find("")),
			new Kind("audit: cases of a party", (at, time) -> at.find("&party=botkyrka")),
			new Kind("audit: cases with a kind of event", (at, time) -> at.find("&kind=process-started")),
			new Kind("audit: deadlines missed", (at, time) -> at.find("&missed=true")),
			new Kind("audit: a case's course", (at, time) -> at.auditor.get(at.audit(time) + "/course")),
			new Kind("proof: a case's events are in the log (export)", (at, time) -> at.export(time)),
			new Kind("proof: the log only grew", (at, time) -> at.consistency()), HEAT);

	private static final String OLDEST = "select (select min(case_number) from origo.casefile where party = p and case_number "
			+ "like 'GGGG%%') from unnest(array['%s']) with ordinality n (p, place) order by place";

	private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);

	private static final AtomicInteger ADDRESSES = new AtomicInteger(1000);

	private final Web web;

	private final List<String> names;

	private final DoorPerson people;

	private Calls auditor;

	/** An old case of each contact person's party. */
	private List<String> cases;

	private long leaves;

	private double sealedInASecond;

	/** One that is starting and is still empty. */
	Installation(Web web, Production production) {
		this.web = web;
		this.names = production.names("contact");
		this.people = new DoorPerson(web.site(), this.names, DoorPerson.JOURNEY);
	}

	/** One thing that people do. */
	record Kind(String name, Call call) {

		/** A search of the record looks at so much and no more, however much there is. */
		boolean bounded() {
			return this.name.startsWith("audit: cases") || this.name.startsWith("audit: deadlines");
		}

	}

	/** Does it once. */
	interface Call {

		void of(Installation at, int time) throws Exception;

	}

	/** Waits for it and gives it so many cases. */
	void fill(Server server, String database, int cases) throws Exception {
		this.web.await("/login");
		this.sealedInASecond = History.fill(server, database, this.people, this.names.size(), cases);
		this.auditor = DoorPerson.signedIn(this.web.site(), "auditor@origo", this.names.size());
		String parties = String.join("','", this.names.stream().map(name -> name.split("@")[1]).toList());
		this.cases = server.list(database, OLDEST.formatted(parties));
		if (this.cases.contains(null)) {
			throw new IllegalStateException("Too few cases: a party has none");
		}
		this.leaves = (long) server.ask(database, "select max(position + leaves) - 1 from origo.log_leaf");
		count(server, database);
	}

	/**
	 * Has the quarter counted, as each night does: cases that are copied into the
	 * database are in no count from before. Where one look does not suffice for it the
	 * next finds the pages in memory.
	 */
	private void count(Server server, String database) throws Exception {
		server.execute(database, List.of("delete from origo.heat"));
		long end = System.nanoTime() + PATIENCE_NANOS;
		while (server.ask(database, "select count(*) from origo.heat") == 0) {
			try {
				heat();
			}
			catch (IOException ex) {
				if (System.nanoTime() > end) {
					throw new IllegalStateException("A quarter of so many cases is counted in the night only", ex);
				}
			}
		}
	}

	/** Rows of the record that became leaves in a second while there were many. */
	double sealedInASecond() {
		return this.sealedInASecond;
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
		this.auditor.get("/api/audit/heat?process=" + DoorPerson.JOURNEY + "&quarter=" + day.getYear() + "-Q"
				+ (day.getMonthValue() + 2) / 3);
	}

	@Override
	public void close() {
		this.web.close();
	}

}
