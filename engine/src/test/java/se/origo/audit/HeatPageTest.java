package se.origo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.StatementCount;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor asks where cases wait, and the nights in which it is counted. */
@OrigoTest
class HeatPageTest {

	private static final String STEP = "draftReferral";

	@LocalServerPort
	int port;

	@Autowired
	HeatNight night;

	@Autowired
	AuditInserts inserts;

	@Autowired
	Stories stories;

	@Autowired
	StatementCount statements;

	@Autowired
	JdbcClient database;

	private final HeatRecord record = new HeatRecord();

	private SignedIn auditor;

	@BeforeEach
	void nothingIsRemembered() {
		this.auditor = SignedIn.as(this.port, "granskare");
		forget();
	}

	/** Whoever knows the answer of before cannot tell it from that of a blocked one. */
	@Test
	void whoeverIsBlockedFromACaseSeesWhatThereWouldBeWithoutItAtTheSamePriceAndTime() {
		Story hidden = this.stories.begin();
		hidden.as("danderyd").startsReferral();
		Quarter quarter = Quarter.of("2005-Q1").orElseThrow();
		tell(cases(quarter, "danderyd", 4));
		tell(cases(quarter, "nacka", 6));
		JsonNode without = heat(quarter);
		forget();
		Instant at = quarter.begin();
		tell(this.record.task(List.of("referral"), hidden.sender().caseNumber(), "danderyd", STEP, at, null, null)
			.task(List.of("referral"), hidden.sender().caseNumber(), "nacka", STEP, at, at.plusSeconds(1), null));
		JsonNode all = heat(quarter);
		long price = fewest(quarter);
		assertThat(without.path("parties").toString()).contains("Nacka").doesNotContain("Danderyd");
		assertThat(all.path("parties").toString()).contains("Nacka", "Danderyd");
		Story block = this.stories.begin();
		block.as("danderyd").blocks(hidden.sender().caseNumber(), "Granskare, Resurscentrum Origo");
		try {
			JsonNode blocked = heat(quarter);
			assertThat(blocked.path("counted")).isEqualTo(all.path("counted"));
			assertThat(fewest(quarter)).isEqualTo(price).isPositive();
			assertThat(apartFromTheTime(blocked)).isEqualTo(apartFromTheTime(without));
		}
		finally {
			block.ends();
			hidden.ends();
		}
	}

	@Test
	void whatHappensAfterTheCountIsToldWhenTheNextNightHasCounted() {
		Quarter quarter = Quarter.of(Instant.now());
		tell(cases(quarter, "vaxholm", 5));
		JsonNode first = heat(quarter);
		tell(cases(quarter, "vaxholm", 3));
		assertThat(heat(quarter)).isEqualTo(first);
		this.stories.byHand("update origo.heat set counted_at = counted_at - interval '1 day' where :case is not null",
				"");
		this.night.count();
		JsonNode then = heat(quarter);
		assertThat(then.path("counted").asText()).isGreaterThan(first.path("counted").asText());
		assertThat(at("Vaxholm", then)).isEqualTo(at("Vaxholm", first) + 3);
	}

	@Test
	void whatNoNightHasCountedForTwoDaysIsCountedWhenSomebodyAsks() {
		Quarter quarter = Quarter.of(Instant.now());
		tell(cases(quarter, "vaxholm", 5));
		JsonNode first = heat(quarter);
		tell(cases(quarter, "vaxholm", 3));
		this.stories.byHand("update origo.heat set counted_at = counted_at - interval '2 days' where :case is not null",
				"");
		assertThat(at("Vaxholm", heat(quarter))).isEqualTo(at("Vaxholm", first) + 3);
	}

	@Test
	void twoNodesThatCountInTheSameNightRememberOneResult() {
		Quarter quarter = Quarter.of("2024-Q3").orElseThrow();
		tell(cases(quarter, "vaxholm", 7));
		CompletableFuture
			.allOf(IntStream.range(0, 2)
				.mapToObj(node -> CompletableFuture.runAsync(this.night::count))
				.toArray(CompletableFuture[]::new))
			.join();
		assertThat(this.stories.behindTheCurtain(() -> this.database
			.sql("select count(*) from origo.heat where process = 'referral' and quarter in ('2024-Q3', :now)")
			.param("now", Quarter.of(Instant.now()).name())
			.query(Integer.class)
			.single())).isEqualTo(2);
		assertThat(at("Vaxholm", heat(quarter))).isEqualTo(7);
	}

	/** Else somebody's blocked case could be taken away from a count it is not in. */
	@Test
	void nothingIsCountedWhileItIsUndecidedWhatIsOnRecordAndThatIsSaid() {
		Quarter quarter = Quarter.of("2006-Q1").orElseThrow();
		HeatRecord five = cases(quarter, "vaxholm", 5);
		this.stories.behindTheCurtain(() -> {
			this.inserts.write(five.rows());
			var answer = this.auditor.get(path(quarter));
			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(answer.body()).contains("Det räknas varje natt.");
			return null;
		});
		assertThat(at("Vaxholm", heat(quarter))).isEqualTo(5);
	}

	private HeatRecord cases(Quarter quarter, String party, int count) {
		for (int at = 0; at < count; at++) {
			this.record.hour("referral", "H" + System.nanoTime(), party, STEP,
					quarter.begin().plus(Duration.ofHours(at)));
		}
		return this.record;
	}

	private void tell(HeatRecord record) {
		this.stories.behindTheCurtain(() -> {
			this.inserts.write(record.rows());
			return null;
		});
	}

	/** As on the first day. */
	private void forget() {
		this.stories.byHand("delete from origo.heat where :case is not null", "");
	}

	private static String path(Quarter quarter) {
		return "/api/audit/heat?process=referral&quarter=" + quarter.name();
	}

	private JsonNode heat(Quarter quarter) {
		return this.auditor.json(path(quarter));
	}

	/** Of several times: once in a second the parties are read anew, whoever asks. */
	private long fewest(Quarter quarter) {
		return LongStream.range(0, 3).map(time -> {
			long before = this.statements.now();
			heat(quarter);
			return this.statements.now() - before;
		}).min().getAsLong();
	}

	private static int at(String party, JsonNode heat) {
		int column = heat.findValue("parties").toString().split(party)[0].split(",").length - 1;
		for (JsonNode line : heat.path("lines")) {
			if (line.path("element").asText().equals(STEP)) {
				return line.path("cells").get(column).path("cases").asInt();
			}
		}
		throw new AssertionError("No such step");
	}

	private static JsonNode apartFromTheTime(JsonNode heat) {
		return ((ObjectNode) heat.deepCopy()).without("counted");
	}

}
