package se.origo.browser;

import java.util.ArrayList;
import java.util.List;

import se.origo.casefile.SealedTexts;
import se.origo.story.Stories;

import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the database holds, as text, with every compartment open. */
final class Traces {

	private final Stories stories;

	private final JdbcClient database;

	private final SealedTexts texts;

	Traces(Stories stories, JdbcClient database, SealedTexts texts) {
		this.stories = stories;
		this.database = database;
		this.texts = texts;
	}

	/** What is written in all cases, opened. */
	List<String> caseFiles() {
		return this.stories.behindTheCurtain(this.texts::everything);
	}

	/**
	 * Every column of every row of every table, as whoever has the database or a backup
	 * of it reads them: the case file's too.
	 */
	List<String> tables() {
		List<String> all = new ArrayList<>();
		names().forEach(table -> all.addAll(rows(table)));
		return all;
	}

	int columns() {
		return this.stories.behindTheCurtain(() -> this.database
			.sql("select count(*) from information_schema.columns where table_schema in ('camunda', 'origo')")
			.query(Integer.class)
			.single());
	}

	private List<String> names() {
		return this.stories.behindTheCurtain(() -> this.database.sql("""
				select table_schema || '.' || table_name from information_schema.tables
				where table_schema in ('camunda', 'origo') order by 1""").query(String.class).list());
	}

	private List<String> rows(String table) {
		return this.stories
			.behindTheCurtain(() -> this.database.sql("select '" + table + " ' || t::text from " + table + " t")
				.query(String.class)
				.list());
	}

}
