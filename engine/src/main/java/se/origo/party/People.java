package se.origo.party;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of the register: opaque ids, and what the sign-in service calls them. */
@Repository
class People {

	private final JdbcClient jdbc;

	People(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<String> named(String signInName) {
		return this.jdbc.sql("select id from origo.person where sign_in_name = :name")
			.param("name", signInName)
			.query(String.class)
			.optional();
	}

	List<String> signInNames() {
		return this.jdbc
			.sql("select sign_in_name from origo.person where sign_in_name is not null order by sign_in_name")
			.query(String.class)
			.list();
	}

}
