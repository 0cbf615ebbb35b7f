package se.origo.casefile;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code case_note}: the thread of a case, each note sealed. */
@Repository
class Notes {

	private final JdbcClient database;

	private final Seal seal;

	Notes(JdbcClient database, Seal seal) {
		this.database = database;
		this.seal = seal;
	}

	void add(Case ready, String author, String text) {
		UUID id = UUID.randomUUID();
		this.database
			.sql("insert into origo.case_note (id, case_number, party, author, content) values (?, ?, ?, ?, ?)")
			.params(id, ready.number(), ready.party(), author,
					this.seal.close(ready.key(), Place.note(ready.number(), id.toString()), text))
			.update();
	}

	/** Oldest first. */
	List<Note> of(String caseNumber) {
		return this.database
			.sql("select id, author, content, written_at from origo.case_note where case_number = ? order by position")
			.param(caseNumber)
			.query((row, index) -> new Note(row.getString(2),
					(String) this.seal.open(Place.note(caseNumber, row.getString(1)), row.getBytes(3)),
					row.getTimestamp(4).toInstant()))
			.list();
	}

}
