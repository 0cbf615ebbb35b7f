package se.origo.bench;

import se.origo.Figures;
import se.origo.audit.LogNode;
import se.origo.audit.ManyRows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long an auditor waits for an answer, in a young record and in one of many years.
 */
@Tag("full")
class FindSpeedTest {

	private static final int ROWS = Integer.getInteger("origo.rows", 1_000_000);

	@Test
	void anOldRecordAnswersAsSoonAsAYoungOne() {
		try (ConfigurableApplicationContext application = DurableApplication.start()) {
			// Rows that are made by the million must not be sealed while one measures.
			LogNode.restIn(application);
			ManyRows record = new ManyRows(application);
			for (int rows : new int[] { 10_000, ROWS }) {
				record.grow(rows);
				Figures.print("Auditor's page",
						String.format("finding cases in %,d rows, each question, median / p95, ms", rows)
							.replace(',', ' '),
						record.questions());
			}
		}
	}

}
