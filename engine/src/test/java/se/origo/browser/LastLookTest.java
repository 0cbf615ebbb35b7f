package se.origo.browser;

import java.util.regex.Pattern;

import javax.sql.DataSource;

import se.origo.Figures;
import se.origo.LoggedLines;
import se.origo.OrigoTest;
import se.origo.story.Stories;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs after the other classes: of all young people of all tests of this JVM, no word
 * stands in a dump of the database, on its disk, or in the log.
 */
@OrigoTest
@Order(Integer.MAX_VALUE - 1)
class LastLookTest {

	@Autowired
	Stories stories;

	@Autowired
	DataSource dataSource;

	/** A word is put where the thief looks, and found: the look is not blind. */
	@Test
	void whoeverStealsTheDatabaseReadsNoWord() throws Exception {
		this.stories.begin().accepted().as("danderyd").writes(Youth.token("situation"));
		String control = Youth.token("situation");
		Pattern words = Pattern.compile(LoggedLines.WORDS + "|" + Canaries.given());
		try (StolenDatabase stolen = new StolenDatabase(this.dataSource)) {
			stolen.execute("create table public.control (word text)");
			stolen.execute("insert into public.control values ('" + control + "')");
			stolen.execute("analyze");
			try {
				assertThat(stolen.dumped(words)).containsExactly(control + " in public.control");
				assertThat(stolen.onDisk(words)).isNotEmpty().allMatch(found -> found.startsWith(control));
			}
			finally {
				stolen.execute("drop table public.control");
			}
			Figures.print("Canaries", "tables in the dump, the catalogue's among them", stolen.tableCount());
		}
	}

	@Test
	void noLineOfTheLogHoldsAWord() {
		String control = Youth.token("situation");
		System.out.println("Control of the log: " + control);
		assertThat(LoggedLines.found()).containsExactly("Control of the log: " + control);
		Figures.print("Canaries", "lines of the log read", LoggedLines.count());
	}

}
