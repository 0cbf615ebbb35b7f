package se.origo.casefile;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Those who were not in the register when they were blocked. What is kept of the identity
 * number cannot be read; the names people sign in with are compared with it. Needs a
 * system scope.
 */
@Repository
class HiredLater {

	/**
	 * A block travels, so its hash is the same at every party; no party has this code.
	 */
	private static final String ANY_PARTY = "*conflict*";

	private final JdbcClient database;

	private final BlindIndex index;

	HiredLater(JdbcClient database, BlindIndex index) {
		this.database = database;
		this.index = index;
	}

	/** What is kept of an identity number, however it is written. */
	String hash(String identityNumber) {
		return HexFormat.of().formatHex(this.index.digest(ANY_PARTY, identityNumber));
	}

	/**
	 * Finds those who have come to the register.
	 * @return numbers of the cases that they are blocked from
	 */
	List<String> recognise() {
		Set<String> waited = new TreeSet<>(this.database.sql("""
				select distinct encode(identity_index, 'hex') from origo.conflict_block
				where identity_index is not null and person is null and lifted_at is null""")
			.query(String.class)
			.list());
		return waited.isEmpty() ? List.of()
				: this.database
					.sql("select id, sign_in_name from origo.person where sign_in_name ~ '^[0-9]{6,8}[-+]?[0-9]{4}$'")
					.query((row, at) -> new String[] { row.getString(1), hash(row.getString(2)) })
					.list()
					.stream()
					.filter(person -> waited.contains(person[1]))
					.flatMap(person -> recognise(person[0], person[1]).stream())
					.filter(Objects::nonNull)
					.toList();
	}

	private List<String> recognise(String person, String hash) {
		return this.database.sql("""
				update origo.conflict_block set person = ? where identity_index = decode(?, 'hex') and lifted_at is null
				returning nullif(case_number, registered_in)""").params(person, hash).query(String.class).list();
	}

}
