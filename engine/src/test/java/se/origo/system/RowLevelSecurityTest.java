package se.origo.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import se.origo.OrigoTest;
import se.origo.party.Register;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The second net, without the first: somebody has the application's own connection to the
 * database and asks in plain SQL.
 */
@OrigoTest
class RowLevelSecurityTest {

	/**
	 * Who is who and who is away: read by everybody, because rights are computed from it.
	 */
	private static final Set<String> REFERENCE = Set.of("party", "agreement_change", "person", "appointment",
			"absence");

	/** Belongs to the owner alone: the application may not even ask. */
	private static final Set<String> CLOSED = Set.of("flyway_schema_history");

	@Autowired
	Stories stories;

	@Autowired
	Register register;

	@Autowired
	JdbcClient database;

	@Autowired
	JdbcConnectionDetails details;

	private Story story;

	private Connection connection;

	@BeforeEach
	void connect() throws SQLException {
		this.story = this.stories.begin().sent(Letter.to("botkyrka"), "CONSENT");
		this.story.as("botkyrka").acknowledges().accepts().asksDuringWork("Vilket språk?");
		this.story.as("botkyrka").keepsDraft("reportProgress", Map.of("feedback", "på väg"));
		this.connection = DriverManager.getConnection(this.details.getJdbcUrl(), this.details.getUsername(),
				this.details.getPassword());
		this.connection.setAutoCommit(false);
	}

	@AfterEach
	void disconnect() throws SQLException {
		this.connection.rollback();
		this.connection.close();
	}

	@Test
	void everyTableHasRowLevelSecurityThatBindsItsOwnerToo() throws SQLException {
		assertThat(
				texts("""
						select relname from pg_class where relnamespace = 'origo'::regnamespace and relkind in ('r', 'p', 'f', 'm')
						  and not (relrowsecurity and relforcerowsecurity)"""))
			.containsExactlyInAnyOrderElementsOf(CLOSED);
		assertThat(texts("""
				select relname from pg_class where relnamespace = 'origo'::regnamespace and relkind = 'v'
				  and not coalesce('security_invoker=true' = any (reloptions), false)""")).isEmpty();
	}

	/**
	 * Asked of the catalogue of the whole database, so that a new one is not forgotten.
	 */
	@Test
	void whatLooksInTheOwnersNameHasItsSearchPathPinnedAndIsCalledByTheApplicationAlone() throws SQLException {
		String inTheOwnersName = "select oid::regprocedure::text from pg_proc where prosecdef and pronamespace not in"
				+ " ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)";
		assertThat(texts(inTheOwnersName)).contains("origo.blocked_cases(text)", "origo.blocked_hand_overs(text)",
				"origo.blocked_people(text)");
		assertThat(texts(inTheOwnersName + """
				and not coalesce('search_path=pg_catalog, pg_temp' = any (proconfig), false)""")).isEmpty();
		assertThat(texts(inTheOwnersName + " and proowner <> 'origo_owner'::regrole")).isEmpty();
		assertThat(texts(inTheOwnersName + """
				and array (select distinct case grantee when 0 then 'public' else grantee::regrole::text end
				  from aclexplode(coalesce(proacl, acldefault('f', proowner)))
				  where grantee <> proowner) <> '{origo_app}'""")).isEmpty();
	}

	@Test
	void whoeverIsBlockedSeesNoRowOfTheCaseAndItsColleagueSeesThemAll() throws SQLException {
		String received = this.story.receiver().caseNumber();
		List<String> before = seen("botkyrka", received);
		assertThat(before).contains("casefile", "case_item", "case_note", "draft", "reception", "hand_over_receiver",
				"disclosed_item", "hand_over", "disclosure", "inbox");
		Story block = this.stories.begin();
		block.as("danderyd").blocks(this.story.sender().caseNumber(), "Kontaktperson Botkyrka");
		try {
			assertThat(seen("botkyrka", received)).isEmpty();
			assertThat(seen("botkyrka-2", received)).containsExactlyElementsOf(before);
		}
		finally {
			block.ends();
		}
	}

	/** In which tables somebody at Botkyrka sees something of a case or its hand-over. */
	private List<String> seen(String signInName, String caseNumber) throws SQLException {
		String handOver = this.stories.behindTheCurtain(
				() -> this.database.sql("select hand_over::text from origo.hand_over_receiver where case_number = ?")
					.param(caseNumber)
					.query(String.class)
					.single());
		tell("botkyrka", person(signInName));
		List<String> seen = new ArrayList<>();
		for (String[] kept : List.of(new String[] { "case_number", caseNumber }, new String[] { "hand_over", handOver },
				new String[] { "id", handOver })) {
			for (String table : texts("select table_name from information_schema.columns where table_schema = 'origo'"
					+ " and column_name = '" + kept[0] + "' and data_type in ('text', 'uuid') order by table_name")) {
				if (count(table + " where " + kept[0] + "::text = '" + kept[1] + "'") > 0) {
					seen.add(table);
				}
			}
		}
		return seen;
	}

	@Test
	void whereNobodySaysWhoAsksThereIsNoRowOfAnyCase() throws SQLException {
		for (String table : tables()) {
			assertThat(count(table)).as("rows of %s for nobody", table).isZero();
		}
	}

	@Test
	void aPartyWithoutAPersonSeesNothingEither() throws SQLException {
		tell("botkyrka", "");
		for (String table : tables()) {
			assertThat(count(table)).as("rows of %s for a party without a person", table).isZero();
		}
	}

	@Test
	void aPartySeesTheRowsOfItsOwnCaseAndNoneOfTheOthers() throws SQLException {
		for (String party : List.of("danderyd", "botkyrka")) {
			tell(party, person(party));
			for (String table : texts("""
					select table_name from information_schema.columns
					where table_schema = 'origo' and column_name = 'party' and table_name in
					  (select table_name from information_schema.columns
					   where table_schema = 'origo' and column_name = 'case_number')""")) {
				if (!REFERENCE.contains(table)) {
					assertThat(texts("select distinct party from origo." + table)).as("parties seen in %s", table)
						.isSubsetOf(party);
				}
			}
		}
		assertThat(count("case_item where case_number = '" + this.story.receiver().caseNumber() + "'")).isPositive();
		assertThat(count("case_note where case_number = '" + this.story.receiver().caseNumber() + "'")).isPositive();
		assertThat(count("draft where case_number = '" + this.story.receiver().caseNumber() + "'")).isPositive();
	}

	@Test
	void aDisclosedItemWithoutItsRowInTheLedgerIsNotShown() throws SQLException {
		String items = "case_item where item = 'personName' and case_number = '" + this.story.receiver().caseNumber()
				+ "'";
		tell("botkyrka", person("botkyrka"));
		assertThat(count(items)).isEqualTo(1);
		this.story.sender().changedByHand("""
				update origo.disclosure set items = '{}' where kind = 'hand-over' and hand_over in
				  (select hand_over from origo.hand_over_sender where case_number = :case)""");
		assertThat(count(items)).isZero();
	}

	@Test
	void nobodyPassesAnItemOffAsDisclosedOrWritesInAnothersCase() throws SQLException {
		tell("botkyrka", person("botkyrka"));
		assertRefused("insert into origo.case_item (case_number, party, item, content, origin) values ('"
				+ this.story.receiver().caseNumber() + "', 'botkyrka', 'wishes', '\"x\"', 'disclosed')");
		tell("botkyrka", person("botkyrka"));
		assertRefused("insert into origo.case_note (case_number, party, author, content) values ('"
				+ this.story.sender().caseNumber() + "', 'danderyd', 'x', '\"x\"')");
	}

	@Test
	void anotherPartysRowsAreNeitherChangedNorRemoved() throws SQLException {
		tell("botkyrka", person("botkyrka"));
		String senders = " where case_number = '" + this.story.sender().caseNumber() + "'";
		try (Statement statement = this.connection.createStatement()) {
			assertThat(statement.executeUpdate("delete from origo.case_item" + senders)).isZero();
			assertThat(statement.executeUpdate("update origo.referral set status = 'closed'" + senders)).isZero();
			assertThat(statement.executeUpdate("update origo.casefile set party = 'botkyrka'" + senders)).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "set role origo_owner", "set session authorization origo_owner", "set role postgres",
			"alter table origo.case_item no force row level security", "alter table origo.casefile owner to origo_app",
			"drop policy compartment on origo.case_item", "alter role origo_app bypassrls",
			"create policy mine on origo.case_item using (true)", "truncate origo.case_item",
			"create or replace function origo.is_system() returns boolean language sql return true",
			"delete from origo.disclosure", "update origo.inbox set assignee = 'x'",
			"alter table camunda.act_ru_task disable trigger user", "update origo.audit set actor = 'x'",
			"select count(*) from origo.flyway_schema_history" })
	void theApplicationsRoleCannotLiftItself(String attempt) {
		assertRefused(attempt);
	}

	@Test
	void theApplicationsRoleOwnsNothingAndBypassesNothing() throws SQLException {
		assertThat(texts("select relname from pg_class where relowner = 'origo_app'::regrole")).isEmpty();
		assertThat(texts("select proname from pg_proc where proowner = 'origo_app'::regrole")).isEmpty();
		assertThat(texts("""
				select rolname from pg_roles where rolname = 'origo_app'
				  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)""")).isEmpty();
		assertThat(texts("select roleid::regrole::text from pg_auth_members where member = 'origo_app'::regrole"))
			.isEmpty();
	}

	private String person(String signInName) {
		return this.register.callerBySignInName(signInName).orElseThrow().person();
	}

	private void tell(String parties, String person) throws SQLException {
		try (PreparedStatement statement = this.connection
			.prepareStatement("select set_config('origo.parties', ?, true), set_config('origo.person', ?, true),"
					+ " set_config('origo.groups', ?, true)")) {
			statement.setString(1, parties);
			statement.setString(2, person);
			statement.setString(3,
					this.register.callerById(person).map(caller -> String.join(",", caller.groups())).orElse(""));
			statement.execute();
		}
	}

	/** What holds something of a case, asked of the catalogue. */
	private List<String> tables() throws SQLException {
		List<String> tables = new ArrayList<>(texts("""
				select relname from pg_class
				where relnamespace = 'origo'::regnamespace and relkind in ('r', 'p', 'f', 'm', 'v')"""));
		tables.removeAll(REFERENCE);
		tables.removeAll(CLOSED);
		assertThat(tables).contains("casefile", "case_item", "case_note", "draft", "referral", "reception", "audit",
				"disclosure", "disclosed_item", "conflict_block", "inbox");
		return tables;
	}

	private int count(String table) throws SQLException {
		return Integer.parseInt(texts("select count(*) from origo." + table).get(0));
	}

	private List<String> texts(String query) throws SQLException {
		List<String> texts = new ArrayList<>();
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
		}
		return texts;
	}

	private void assertRefused(String attempt) {
		assertThatThrownBy(() -> {
			try (Statement statement = this.connection.createStatement()) {
				statement.execute(attempt);
			}
			finally {
				this.connection.rollback();
			}
		}).as(attempt)
			.isInstanceOfSatisfying(SQLException.class,
					refused -> assertThat(refused.getSQLState()).as(refused.getMessage()).isEqualTo("42501"));
	}

}
