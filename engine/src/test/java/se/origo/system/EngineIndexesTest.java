package se.origo.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.origo.ExternalPostgres;
import se.origo.OrigoTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine's tables refer to much that we have none of. Their indexes have no entries
 * for that, and lead to what there is as they did before.
 */
@OrigoTest
class EngineIndexesTest {

	/** Those that have an entry for a row without a value, of the engine's own. */
	private static final String WITH_NULLS = """
			select x.relname from pg_index i join pg_class t on t.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
			  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
			where t.relnamespace = 'camunda'::regnamespace and t.relname like 'act\\_ru\\_%' and x.relname like 'act\\_%'
			  and not i.indisunique and not a.attnotnull and a.atttypid = 'varchar'::regtype and i.indpred is null""";

	/** Which index leads by which column, of those that have all rows with a value. */
	private static final String LEADING = """
			select t.relname || ' ' || a.attname from pg_index i join pg_class t on t.oid = i.indrelid
			  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
			where t.relnamespace = 'camunda'::regnamespace and t.relname like 'act\\_ru\\_%'
			  and pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', a.attname) order by 1""";

	private static final String VALUES = """
			select string_agg(attname, ', ') || ') select ' || string_agg(case when atttypid = 'varchar'::regtype
			  then '''v'' || n' when atttypid = 'timestamp'::regtype then 'now()' else 'n' end, ', ') from pg_attribute where attrelid = cast(? as regclass) and attnum > 0
			  and atttypid in
			    ('varchar'::regtype, 'integer'::regtype, 'bigint'::regtype, 'timestamp'::regtype)""";

	@Autowired
	FlywayConnectionDetails owner;

	private SingleConnectionDataSource connection;

	private JdbcClient database;

	@BeforeEach
	void connect() throws SQLException {
		use(this.owner.getJdbcUrl(), this.owner.getUsername(), this.owner.getPassword());
	}

	@AfterEach
	void disconnect() {
		this.connection.destroy();
	}

	private void use(String url, String user, String password) throws SQLException {
		this.connection = new SingleConnectionDataSource(DriverManager.getConnection(url, user, password), true);
		this.database = JdbcClient.create(this.connection);
	}

	@Test
	void afterAStartNoneHasAnEntryForWhatIsNotThere() {
		assertThat(names(WITH_NULLS)).isEmpty();
		assertThat(names(LEADING)).hasSizeGreaterThan(20);
		assertThat(names("select indexname from pg_indexes where schemaname = 'camunda'"))
			.contains("act_idx_ident_lnk_group", "act_idx_var_procinst", "act_idx_job_execution_id",
					"act_uniq_variable")
			.doesNotContain("act_idx_job_handler", "act_idx_batch_id", "act_idx_task_tenant_id");
	}

	@Test
	void whoeverLooksForAValueIsLedByEach() {
		Map<String, List<String>> leading = names(LEADING).stream()
			.map(line -> line.split(" "))
			.collect(Collectors.groupingBy(line -> line[0], Collectors.mapping(line -> line[1], Collectors.toList())));
		// As for the checks of foreign keys, the plan is made before the value is known.
		this.database.sql("set plan_cache_mode = force_generic_plan").update();
		leading.forEach((table, columns) -> {
			copy(table);
			columns.forEach(column -> assertThat(plan("select from pg_temp." + table + " where " + column + " = $1"))
				.as("%s by %s", table, column)
				.contains("Index")
				.doesNotContain("Seq Scan"));
		});
		assertThat(plan("select t.id_ from pg_temp.act_ru_task t left join pg_temp.act_ru_identitylink l"
				+ " on l.task_id_ = t.id_ join pg_temp.act_ru_execution e on e.id_ = t.proc_inst_id_"
				+ " where e.business_key_ = $1 and (t.assignee_ = $1 or t.assignee_ is null and l.group_id_ in ($1, 'v2'))"))
			.doesNotContain("Seq Scan");
	}

	/** An own table like it, with the same indexes and without what it refers to. */
	private void copy(String table) {
		this.database.sql("create temporary table " + table + " (like camunda." + table + " including all)").update();
		String values = this.database.sql(VALUES).param("pg_temp." + table).query(String.class).single();
		this.database.sql("insert into pg_temp." + table + " (" + values + " from generate_series(1, 3000) n").update();
		this.database.sql("analyze pg_temp." + table).update();
	}

	private String plan(String question) {
		this.database.sql("prepare asked (varchar) as " + question).update();
		List<String> plan = names("explain execute asked('v7')");
		this.database.sql("deallocate asked").update();
		return String.join("\n", plan);
	}

	@Test
	void anInstallationThatWorksGetsThemAndLosesNoIndexThatLeads() throws SQLException, IOException {
		disconnect();
		try (ExternalPostgres server = ExternalPostgres.prepared()) {
			asTheEngineMakesThem(server);
			List<String> before = names("select indexname from pg_indexes where schemaname = 'camunda'");
			assertThat(names(WITH_NULLS)).as("as the engine makes them").contains("act_idx_batch_id");
			this.database.sql("insert into camunda.act_ru_task (id_, assignee_) values ('1', 'p-1'), ('2', null)")
				.update();

			this.database
				.sql(new ClassPathResource("db/migration/V260__indexes_without_nulls.sql")
					.getContentAsString(StandardCharsets.UTF_8))
				.update();

			assertThat(names(WITH_NULLS)).isEmpty();
			List<String> after = names("select indexname from pg_indexes where schemaname = 'camunda'");
			assertThat(before).containsAll(after);
			assertThat(before.stream().filter(name -> !after.contains(name)))
				.containsExactlyInAnyOrder("act_idx_task_create", "act_idx_task_last_updated");
			this.database.sql("set enable_seqscan = off").update();
			assertThat(names("select id_ from camunda.act_ru_task where assignee_ = 'p-1'")).containsExactly("1");
			disconnect();
		}
	}

	private void asTheEngineMakesThem(ExternalPostgres server) throws SQLException {
		Flyway.configure()
			.dataSource(server.url(), "origo_owner", ExternalPostgres.OWNER_PASSWORD)
			.schemas("origo")
			.defaultSchema("origo")
			.target("002")
			.javaMigrations(new CamundaSchema())
			.load()
			.migrate();
		use(server.url(), "origo_owner", ExternalPostgres.OWNER_PASSWORD);
	}

	private List<String> names(String question) {
		return this.database.sql(question).query(String.class).list();
	}

}
