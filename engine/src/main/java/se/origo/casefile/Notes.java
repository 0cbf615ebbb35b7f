package se.origo.casefile;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code case_note}: the thread of a case. */
@Repository
class Notes {

	private final JdbcClient database;

	Notes(JdbcClient database) {
		this.database = database;
	}

	void add(String caseNumber, String party, String author, String text) {
		this.database.sql("insert into origo.case_note (case_number, party, author, content) values (?, ?, ?, ?)")
			.params(caseNumber, party, author, text)
			.update();
	}

	/** Oldest first. */
	List<Note> of(String caseNumber) {
		return this.database
			.sql("select author, content, written_at from origo.case_note where case_number = ? order by id")
			.param(caseNumber)
			.query((row, index) -> new Note(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
			.list();
	}

}
