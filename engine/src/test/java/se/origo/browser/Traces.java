package se.origo.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import se.origo.story.Stories;

import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the database holds, as text, with every compartment open. */
final class Traces {

	/** The case file: the only place for what people write. */
	private static final Set<String> CASE_FILE = Set.of("origo.case_item", "origo.case_note", "origo.draft");

	private final Stories stories;

	private final JdbcClient database;

	Traces(Stories stories, JdbcClient database) {
		this.stories = stories;
		this.database = database;
	}

	List<String> caseFile() {
		return CASE_FILE.stream().flatMap(table -> rows(table).stream()).toList();
	}

	/** Every column of every row of every other table. */
	List<String> everythingElse() {
		List<String> all = new ArrayList<>();
		names().stream().filter(table -> !CASE_FILE.contains(table)).forEach(table -> all.addAll(rows(table)));
		return all;
	}

	int tables() {
		return names().size() - CASE_FILE.size();
	}

	int columns() {
		return this.stories.behindTheCurtain(() -> this.database.sql("""
				select count(*) from information_schema.columns where table_schema in ('camunda', 'origo')
				and table_schema || '.' || table_name not in (:file)""")
			.param("file", CASE_FILE)
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
