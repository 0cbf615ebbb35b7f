package se.origo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.Today;
import se.origo.casefile.CaseFiles;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An auditor looks for cases by what has happened in them. */
@OrigoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindTest {

	private static final String DAYS = "from=" + Today.local().minusDays(1) + "&to=" + Today.local().plusDays(1);

	@LocalServerPort
	int port;

	@Autowired
	Stories stories;

	@Autowired
	Finds finds;

	@Autowired
	Happenings happenings;

	@Autowired
	ProcessEngine engine;

	@Autowired
	CaseFiles cases;

	@Autowired
	JdbcClient database;

	@Autowired
	PlatformTransactionManager transactions;

	private SignedIn auditor;

	private Story story;

	@BeforeAll
	void aCaseIsSent() {
		this.story = this.stories.begin().sent(Letter.to("botkyrka"), "CONSENT");
	}

	@AfterAll
	void endsTheStory() {
		this.story.ends();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "&party=danderyd", "&process=referral", "&kind=referral-requested", "&ground=CONSENT",
			"&kind=task-completed", "&kind=case-written", "&process=referral&kind=task-created",
			"&party=danderyd&process=referral&kind=task-completed&ground=CONSENT" })
	void aCaseIsFoundByWhatItIs(String conditions) {
		assertThat(found(conditions)).contains(this.story.sender().caseNumber());
	}

	@ParameterizedTest
	@ValueSource(strings = { "&party=nacka", "&kind=process-ended", "&process=disposal", "&kind=case-erased",
			"&ground=DUTY-REPORT", "&missed", "&glass", "&party=danderyd&ground=CONSENT&kind=case-erased",
			"&party='%20or%20true--" })
	void andNotByWhatItIsNot(String conditions) {
		assertThat(found(conditions)).doesNotContain(this.story.sender().caseNumber());
	}

	@Test
	void whatBelongsToNoCaseIsLookedForByItself() {
		this.stories.behindTheCurtain(() -> {
			this.happenings.tell(new Happening("master-key-added", null, null, null, Map.of("version", "4711")));
			return null;
		});
		JsonNode key = auditor().json("/api/audit/outside?" + DAYS + "&kind=master-key-added").path("events").path(0);
		assertThat(key.path("text").asText()).isEqualTo("Version 4711 av huvudnyckeln togs i bruk.");
		assertThat(key.path("actor").isNull()).isTrue();
		JsonNode all = auditor().json("/api/audit/outside?" + DAYS + "&size=100");
		assertThat(all.path("events").findValuesAsText("text")).contains("Loggade in.", "Sökte i loggen som granskare.")
			.noneMatch(text -> text.contains("{") || text.contains("Händelsen ”"));
		assertThat(all.toString()).doesNotContain(this.story.sender().caseNumber());
	}

	@ParameterizedTest
	@ValueSource(strings = { "from=2026-13-01&to=2026-01-01", "from=1900-01-01&to=2026-01-01", "x=" })
	void anAbsurdPeriodOfWhatBelongsToNoCaseIsRefused(String asked) {
		assertThat(auditor().get("/api/audit/outside?" + asked).statusCode()).isEqualTo(400);
	}

	/**
	 * The plan for all questions goes through the whole record; FindSpeedTest asks forty
	 * times.
	 */
	@Test
	void eachQuestionIsPlannedForWhatItAsks() {
		assertThat(this.finds.<String>within("audit-sought", Map.of("kind", "planned"),
				() -> this.database.sql("show plan_cache_mode").query(String.class).single()))
			.hasValue("force_custom_plan");
	}

	@Test
	void tenMillionEventsAreNotToBeHadAtOnce() {
		assertThat(auditor().get("/api/audit/outside?" + DAYS + "&size=10000000").body())
			.contains("Högst 100 händelser visas åt gången");
	}

	@Test
	void aDeadlineThatPassedAndBreakGlassAreLookedFor() {
		this.story.timer("acknowledgementOverdue").fires();
		String number = this.story.receiver().caseNumber();
		assertThat(found("&missed")).contains(number);
		assertThat(found("&glass")).doesNotContain(number);
		this.stories.behindTheCurtain(() -> {
			this.happenings.tell(new Happening("glass-closed", "botkyrka", number, null, Map.of()));
			return null;
		});
		assertThat(found("&glass&missed")).contains(number);
	}

	@Test
	void aTaskThatWaitsPastItsDeadlineIsLookedForToo() {
		Story waits = this.stories.begin();
		waits.as("nacka").startsReferral();
		String number = waits.sender().caseNumber();
		assertThat(found("&missed")).doesNotContain(number);
		var tasks = this.engine.getTaskService();
		tasks.setDueDate(tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId(),
				new Date(0));
		assertThat(found("&missed")).contains(number);
		waits.ends();
	}

	@Test
	void aCaseIsToldOfByCodesAndTimes() {
		JsonNode one = StreamSupport.stream(look(DAYS + "&party=danderyd").path("cases").spliterator(), false)
			.filter(found -> found.path("caseNumber").asText().equals(this.story.sender().caseNumber()))
			.findFirst()
			.orElseThrow();
		assertThat(one.path("party").asText()).isEqualTo("Danderyd");
		assertThat(one.path("process").asText()).isEqualTo("Överlämning");
		assertThat(one.path("began").asText()).isLessThan(one.path("latest").asText());
	}

	/** What is looked for by party, process or time alone is looked for in these. */
	@Test
	void aRowThatLeadsStandsForAllThatWasWrittenWithIt() {
		String rows = "select count(*) from origo.audit a where a.case_number = '%s' "
			.formatted(this.story.sender().caseNumber());
		assertThat(count(
				rows + """
						and not exists (select from origo.audit l where l.leads and l.case_number = a.case_number
						 and l.xmin::text = a.xmin::text and l.at >= a.at and date_trunc('hour', l.at) = date_trunc('hour', a.at)
						 and (a.party is null or l.party = a.party) and (a.definition is null or l.definition = a.definition))"""))
			.isZero();
		assertThat(count(rows + "and leads")).isLessThan(count(rows) / 2);
	}

	private long count(String question) {
		return Scope.asSystem("test", () -> new TransactionTemplate(this.transactions)
			.execute(status -> this.database.sql(question).query(Long.class).single()));
	}

	@Test
	void aPageIsFollowedByTheNext() {
		JsonNode first = look(DAYS + "&size=1");
		JsonNode second = look(DAYS + "&size=1&page=2");
		assertThat(first.path("more").asBoolean()).isTrue();
		assertThat(first.path("cases")).hasSize(1);
		assertThat(second.path("cases").get(0).path("caseNumber"))
			.isNotEqualTo(first.path("cases").get(0).path("caseNumber"));
	}

	@Test
	void whatWasLookedThroughIsSaidWhenItIsNotAll() {
		assertThat(look(DAYS + "&kind=task-created").path("reached").isNull()).isTrue();
		assertThat(this.stories.byHand(
				"""
						insert into origo.audit (party, case_number, actor, kind, at, payload, salt)
						select 'solna', :case, 'system:test', 'glass-begun', timestamptz '2001-06-01' + n * interval '1 second', '{}', 'x'
						from generate_series(1, 20000) n""",
				"SSSSS-22222"))
			.isEqualTo(20_000);
		JsonNode found = look("from=2001-01-01&to=2001-12-31&glass&kind=case-erased");
		assertThat(found.path("cases")).isEmpty();
		assertThat(found.path("reached").isTextual()).as("where to look on from").isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "from=2026-02-30&to=2026-03-01", "from=2026-03-02&to=2026-03-01",
			"from=1000-01-01&to=2026-01-01", "from=2999-01-01&to=2999-02-01", "from=&to=", "to=2026-01-01" })
	void anAbsurdPeriodIsRefusedInWords(String days) {
		HttpResponse<String> answer = auditor().get("/api/audit/cases?" + days);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Ange periodens första och sista dag");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "size=10000000", "size=0", "size=-1", "page=0", "page=201", "page=99999999999999", "size=x" })
	void tenMillionRowsAreRefusedInWords(String much) {
		HttpResponse<String> answer = auditor().get("/api/audit/cases?" + DAYS + "&" + much);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Högst 100 ärenden visas åt gången");
	}

	@Test
	void whatTakesTooLongIsGivenUpAndStillOnRecord() {
		String mark = "w" + System.nanoTime();
		assertThat(this.finds.<String>within("audit-sought", Map.of("kind", mark),
				() -> this.database.sql("select pg_sleep(60)::text").query(String.class).single()))
			.isEmpty();
		assertThat(this.story.sender()
			.rows("select kind from origo.audit where :case is not null and payload like '%" + mark + "%'"))
			.containsExactly("audit-sought");
	}

	@Test
	void whoeverIsBlockedFromACaseDoesNotFindIt() {
		Story hidden = this.stories.begin();
		hidden.as("danderyd").startsReferral();
		String number = hidden.sender().caseNumber();
		assertThat(found("&party=danderyd")).contains(number);
		Story block = this.stories.begin();
		block.as("danderyd").blocks(number, "Granskare, Resurscentrum Origo");
		try {
			assertThat(found("&party=danderyd")).doesNotContain(number);
			for (String part : List.of("/course", "/events.csv")) {
				assertThat(auditor().get("/api/audit/cases/" + number + part).body())
					.isEqualTo(auditor().get("/api/audit/cases/ZZZZZ-22222" + part).body());
			}
			assertThat(open(number).body()).isEqualTo(open("ZZZZZ-22222").body());
		}
		finally {
			block.ends();
			hidden.ends();
		}
	}

	private HttpResponse<String> open(String number) {
		return auditor().post("/api/audit/cases/" + number + "/opened",
				"{\"reason\":\"complaint\",\"items\":[\"personName\"]}");
	}

	@Test
	void theChoicesAreWordsAndNothingOfAnyCase() {
		JsonNode choices = auditor().json("/api/audit/choices");
		assertThat(choices.findValuesAsText("label")).isNotEmpty().noneMatch(label -> label.contains("{"));
		assertThat(choices.path("grounds").findValuesAsText("value")).contains("CONSENT", "DUTY-REPORT");
		assertThat(choices.path("kinds").findValuesAsText("value")).contains("case-read", "referral-requested");
	}

	@Test
	void aHeatMapOfNoQuarterOrNoProcessIsRefusedInWords() {
		for (String asked : List.of("process=referral&quarter=2026-Q5", "process=referral&quarter=2999-Q1",
				"process=x&quarter=2026-Q1", "")) {
			assertThat(auditor().get("/api/audit/heat?" + asked).statusCode()).as(asked).isEqualTo(400);
		}
	}

	@Test
	void fiveCasesOfAPartyAreCountedAtTheStepWhereTheyWait() {
		List<String> drafts = this.stories.behindTheCurtain(
				() -> Stream
					.generate(() -> this.engine.getRuntimeService()
						.startProcessInstanceByKey("referral", this.cases.open("vaxholm", "referral"),
								Map.of("party", "vaxholm"))
						.getId())
					.limit(5)
					.toList());
		String quarter = Today.local().format(DateTimeFormatter.ofPattern("yyyy-'Q'Q"));
		this.stories.byHand("delete from origo.heat where :case is not null", "");
		JsonNode heat = auditor().json("/api/audit/heat?process=referral&quarter=" + quarter);
		int column = heat.findValue("parties").toString().split("Vaxholm")[0].split(",").length - 1;
		JsonNode line = StreamSupport.stream(heat.path("lines").spliterator(), false)
			.filter(one -> one.path("element").asText().equals("draftReferral"))
			.findFirst()
			.orElseThrow();
		assertThat(line.path("label").asText()).isEqualTo("Skriv utkast");
		assertThat(line.path("cells").get(column).path("cases").asInt()).isGreaterThanOrEqualTo(5);
		this.stories.behindTheCurtain(() -> {
			drafts.forEach(draft -> this.engine.getRuntimeService().deleteProcessInstance(draft, "test"));
			return null;
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "danderyd", "samordnare", "drift", "loggranskare" })
	void forEverybodyElseThereIsNoSuchPlace(String name) {
		SignedIn other = SignedIn.as(this.port, name);
		for (String path : List.of("cases?" + DAYS, "choices", "heat?process=referral&quarter=2026-Q1")) {
			assertThat(other.get("/api/audit/" + path).statusCode()).as(path).isEqualTo(404);
		}
	}

	private List<String> found(String conditions) {
		return look(DAYS + "&size=100" + conditions).path("cases").findValuesAsText("caseNumber");
	}

	private JsonNode look(String query) {
		return auditor().json("/api/audit/cases?" + query);
	}

	private SignedIn auditor() {
		if (this.auditor == null) {
			this.auditor = SignedIn.as(this.port, "granskare");
		}
		return this.auditor;
	}

}
