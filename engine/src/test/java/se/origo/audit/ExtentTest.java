package se.origo.audit;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.story.Stories;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** How the rows of an export are read. */
@OrigoTest
class ExtentTest {

	private static final int RUNS = 30;

	@Autowired
	Stories stories;

	@Autowired
	Happenings happenings;

	@Autowired
	Sequencer sequencer;

	@Autowired
	LogRows log;

	@Autowired
	JdbcClient database;

	/**
	 * A day of one county took minutes: of a row under row level security PostgreSQL lets
	 * no sum of columns lead an index, so each run read all rows after its first.
	 */
	@Test
	void ofAPeriodEachRunReadsItsOwnRowsAlone() {
		for (int run = 0; run < RUNS; run++) {
			this.stories.behindTheCurtain(() -> {
				this.happenings.tell(new Happening("not-found", null, null, null, Map.of()));
				return null;
			});
			this.sequencer.seal();
		}
		List<String> plan = this.stories.behindTheCurtain(() -> {
			long size = this.log.size();
			Extent period = new Extent(null, "2026-01-01", "2026-12-31", 0, size - 1, size);
			return this.database.sql("explain (analyze) select l.leaf" + period.rows() + " order by l.position")
				.params(period.values())
				.query(String.class)
				.list();
		});
		assertThat(String.join("\n", plan)).containsPattern("Index Cond: \\(\\(id >= \\S*row_id\\) AND \\(id < ")
			.doesNotContain("Rows Removed by Filter");
	}

}
