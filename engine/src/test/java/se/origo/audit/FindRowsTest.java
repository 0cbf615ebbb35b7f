package se.origo.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.Today;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** How many rows of the record a search goes through. */
@OrigoTest
class FindRowsTest {

	@Autowired
	Stories stories;

	@Autowired
	Finds finds;

	@Autowired
	FindRows rows;

	@Autowired
	JdbcClient database;

	@Test
	void aPageThatFewRowsFillIsTheOneThatAllWouldFill() {
		List<Story> sent = IntStream.range(0, 3)
			.mapToObj(number -> this.stories.begin().sent(Letter.to("botkyrka"), "CONSENT"))
			.toList();
		CaseQuery query = new CaseQuery(
				Period.of(Today.local().minusDays(1).toString(), Today.local().toString(), Clock.systemUTC())
					.orElseThrow(),
				"danderyd", "", "", "", false, false);
		FindRows.Looked all = looked(query, FindRows.ROWS);
		List<FindRows.Looked> few = IntStream.of(1, 5, 20, 100, 500).mapToObj(rows -> looked(query, rows)).toList();
		sent.forEach(Story::ends);
		assertThat(few).filteredOn(one -> one.isSure(2))
			.isNotEmpty()
			.allSatisfy(one -> assertThat(one.matches()).isEqualTo(all.matches()));
		assertThat(few.get(0).isSure(2)).as("one row shows one case").isFalse();
	}

	@Test
	void theIndexOfKindsLeavesOutWhatIsLookedForOtherwiseAndNothingElse() {
		String index = this.stories.behindTheCurtain(
				() -> this.database
					.sql("select pg_get_expr(indpred, indrelid) from pg_index"
							+ " where indexrelid = cast('origo.audit_kind' as regclass)")
					.query(String.class)
					.single());
		assertThat(Pattern.compile("'([a-z-]+)'").matcher(index).results().map(kind -> kind.group(1)))
			.containsExactlyInAnyOrderElementsOf(
					Stream.of(CaseQuery.EVERYWHERE, OutsideWords.SAID).flatMap(Collection::stream).toList());
	}

	private FindRows.Looked looked(CaseQuery query, int rows) {
		return this.finds
			.within("audit-sought", Map.of(),
					() -> this.rows.looked(query, Set.of(), new FindRows.Late(List.of(), List.of(), List.of()), rows, 0,
							2))
			.orElseThrow();
	}

}
