package se.origo.casefile;

import java.util.Optional;
import java.util.UUID;

import se.origo.keys.Keys;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which case is sealed under which key. */
@Repository
class Cases {

	private final JdbcClient database;

	private final Keys keys;

	Cases(JdbcClient database, Keys keys) {
		this.database = database;
		this.keys = keys;
	}

	/**
	 * A case that may be written in, ready for it: its key is made when the first thing
	 * is written. Of two that write first, one waits for the other and uses its key.
	 */
	Case ready(Case found) {
		return (found.key() != null) ? found : new Case(found.number(), found.party(), made(found.number()));
	}

	/** The same, when only the number is known. */
	Case ready(String number, String party) {
		return ready(new Case(number, party, key(number)));
	}

	private UUID made(String number) {
		return this.database
			.sql("update origo.casefile set key_id = ? where case_number = ? and key_id is null returning key_id")
			.params(this.keys.make(), number)
			.query(UUID.class)
			.optional()
			.orElseGet(() -> key(number));
	}

	private UUID key(String number) {
		return this.database.sql("select key_id from origo.casefile where case_number = ? and erased_at is null")
			.param(number)
			.query((row, index) -> Optional.ofNullable(row.getObject(1, UUID.class)))
			.single()
			.orElse(null);
	}

}
