package se.origo.bench.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Two years of cases. A few are lived through the door; the others are their copies, made
 * by SQL table by table: whatever our code writes for a case today, a copy has it too.
 * One case in ten still runs. The application itself makes leaves of all rows.
 */
final class History {

	private static final int CHUNK = 2000;

	private static final long PATIENCE_NANOS = 300_000_000_000L;

	/** Over which they are spread. */
	static final double YEARS = 2;

	private static final String DAYS = "730";

	/** Constraints and triggers rest meanwhile. */
	private static final List<String> PATTERNS = List.of("set session_replication_role = replica", """
			create temporary table pattern as select f.case_number, r.running,
			  row_number() over (partition by r.running order by f.case_number) as number
			from origo.casefile f cross join lateral (
			  select exists (select from camunda.act_ru_execution where business_key_ = f.case_number) as running) r
			where f.case_number not like 'GGGG%'""", """
			create temporary table instance as select distinct e.proc_inst_id_ as id, root.business_key_ as case_number
			from camunda.act_ru_execution root join camunda.act_ru_execution e on e.root_proc_inst_id_ = root.id_
			join pattern on pattern.case_number = root.business_key_""", """
			create temporary table event as select a.*, origo.due(a.payload) as due,
			  substring(a.payload from '"due":"([^"]*)"') as due_text,
			  row_number() over (partition by a.case_number order by a.id) as place
			from origo.audit a join pattern using (case_number)""");

	private static final String COPIES = """
			create temporary table copy as select n, p.case_number as pattern, 'copy' || n || '-' as prefix,
					  regexp_replace(translate(lpad(to_hex(n), 10, '0'), '0123abcdef', 'GHJKABCDEF'), '^(.{5})', '\\1-') as number,
					  interval '%2$s days' * (1 - n::float8 / %3$d) + interval '8 days' as shift
					from generate_series(%1$d + 1, least(%1$d + %4$d, %3$d)) n
					join pattern p on p.running = (n %% 10 = 0)
					  and p.number = 1 + n / 10 %% (select count(*) from pattern q where q.running = p.running)""";

	/** One after the other: a step of the case every five hours. */
	private static final String EVENTS = """
			select %s from event t join copy on copy.pattern = t.case_number order by t.at - copy.shift + t.place * interval '5 hours'""";

	private final Server server;

	private final String database;

	private History(Server server, String database) {
		this.server = server;
		this.database = database;
	}

	/**
	 * Fills a database whose application is running.
	 * @param people who live the first ones
	 * @param parties how many of them
	 * @param cases how many there shall be
	 * @return how many rows of the record became leaves in a second meanwhile
	 */
	static double fill(Server server, String database, DoorPerson people, int parties, int cases) throws Exception {
		for (int person = 0; person < parties; person++) {
			people.live(person);
			people.begin(person);
		}
		History history = new History(server, database);
		history.sealed();
		double before = history.leaves();
		long start = System.nanoTime();
		for (int from = 0; from < cases; from += CHUNK) {
			server.execute(database, history.copies(from, cases));
		}
		double copied = (System.nanoTime() - start) / 1e9;
		history.sealed();
		double sealed = (System.nanoTime() - start) / 1e9;
		double rows = history.leaves() - before;
		System.out.printf("%,.0f rows of the record: copied in %.0f s, sealed in %.0f s%n", rows, copied, sealed);
		server.execute("origo_keys", List.of("insert into wrapped_key select gen_random_uuid(), k.version, k.wrapped "
				+ "from (select * from wrapped_key limit 1) k, generate_series(1, " + cases + ")"));
		server.execute(database, List.of("vacuum analyze"));
		return rows / sealed;
	}

	private double leaves() throws SQLException {
		return this.server.ask(this.database, "select coalesce(max(position + leaves), 0) from origo.log_leaf");
	}

	private List<String> copies(int from, int cases) throws SQLException {
		List<String> all = new ArrayList<>(PATTERNS);
		all.add(COPIES.formatted(from, DAYS, cases, CHUNK));
		List<String> tables = this.server.list(this.database, "select table_name from information_schema.columns c "
				+ "join information_schema.tables t using (table_schema, table_name) where table_schema = 'origo' "
				+ "and column_name = 'case_number' and table_type = 'BASE TABLE' and table_name not in ('audit', 'inbox')");
		for (String table : tables) {
			all.add(insert("origo", table,
					"select %s from origo." + table + " t join copy on copy.pattern = t.case_number"));
		}
		all.add(insert("origo", "audit", EVENTS));
		all.add("insert into origo.case_index select number, (select party from origo.casefile f where f.case_number = number), "
				+ "sha256(convert_to(number, 'UTF8')) from copy on conflict do nothing");
		String instances = " t join instance i on i.id = t.%s join copy on copy.pattern = i.case_number";
		for (String table : List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_event_subscr")) {
			all.add(insert("camunda", table, "select %s from camunda." + table + instances.formatted("proc_inst_id_")));
		}
		all.add(insert("camunda", "act_ru_job",
				"select %s from camunda.act_ru_job" + instances.formatted("process_instance_id_")));
		all.add(insert("camunda", "act_ru_identitylink",
				"select %s from camunda.act_ru_identitylink t join camunda.act_ru_task k on k.id_ = t.task_id_ "
						+ "join instance i on i.id = k.proc_inst_id_ join copy on copy.pattern = i.case_number"));
		all.add("select origo.renew_inbox(array(select copy.prefix || t.id_ from camunda.act_ru_task"
				+ instances.formatted("proc_inst_id_") + "))");
		return all;
	}

	/** Each column as it stands, but for what says which case and when. */
	private String insert(String schema, String table, String select) throws SQLException {
		List<String> columns = this.server.list(this.database,
				"select column_name || ' ' || data_type from information_schema.columns where table_schema = '" + schema
						+ "' and table_name = '" + table + "' and is_identity = 'NO' order by ordinal_position");
		List<String> names = columns.stream().map(column -> column.split(" ")[0]).toList();
		List<String> values = columns.stream().map(column -> value(table, column.split(" ", 2))).toList();
		return "insert into " + schema + "." + table + " (" + String.join(", ", names) + ") "
				+ select.formatted(String.join(", ", values));
	}

	private static String value(String table, String[] column) {
		String name = column[0];
		return switch (name) {
			case "case_number", "business_key_" -> "copy.number";
			case "id_", "execution_id_", "proc_inst_id_", "process_instance_id_", "root_proc_inst_id_", "parent_id_",
					"super_exec_", "task_id_", "var_scope_" ->
				"copy.prefix || t." + name;
			case "create_time_" -> "t.create_time_ - copy.shift";
			case "payload" ->
				"replace(case when t.due is null then t.payload else replace(t.payload, t.due_text, to_char((t.due "
						+ "- copy.shift) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')) end, '\"task\":\"', '\"task\":\"' || copy.prefix)";
			default -> switch (column[1]) {
				case "uuid" -> "gen_random_uuid()";
				case "timestamp with time zone" ->
					"t." + name + " - copy.shift" + (table.equals("audit") ? " + t.place * interval '5 hours'" : "");
				default -> "t." + name;
			};
		};
	}

	/** Waits until every row is a leaf. */
	private void sealed() throws Exception {
		long end = System.nanoTime() + PATIENCE_NANOS;
		while (this.server.ask(this.database, "select (select coalesce(max(id), 0) from origo.audit) - "
				+ "(select coalesce(max(row_id + leaves) - 1, 0) from origo.log_leaf)") > 0) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("The record is not sealed");
			}
			TimeUnit.MILLISECONDS.sleep(100);
		}
	}

}
