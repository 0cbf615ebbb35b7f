package se.origo.risk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import se.origo.casefile.Level;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code risk_assessment}: nothing in them is ever changed. What was written
 * in words lies in the case file.
 */
@Repository
class Assessments {

	private final JdbcClient database;

	Assessments(JdbcClient database) {
		this.database = database;
	}

	void add(Assessment row) {
		this.database.sql("""
				insert into origo.risk_assessment (id, case_number, party, kind, level, in_force, rules, by_person,
				  acting_for, function, second_person, at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(UUID.randomUUID(), row.caseNumber(), row.party(), word(row.kind()), row.level().code(),
					row.inForce().code(), row.rules().toArray(String[]::new), row.by().person(), row.by().actingFor(),
					row.by().function(), row.by().secondPerson(), Timestamp.from(row.at()))
			.update();
	}

	/** A case's series, as far as whoever asks may see it. */
	Series of(String caseNumber) {
		return new Series(this.database
			.sql("""
					select case_number, party, kind, level, in_force, rules, by_person, acting_for, function, second_person, at
					from origo.risk_assessment where case_number = ? order by position""")
			.param(caseNumber)
			.query((row, index) -> assessment(row))
			.list());
	}

	private static Assessment assessment(ResultSet row) throws SQLException {
		Array rules = row.getArray(6);
		return new Assessment(row.getString(1), row.getString(2),
				Assessment.Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)), Level.of(row.getString(4)),
				Level.of(row.getString(5)), List.of((String[]) rules.getArray()),
				new Assessment.Assessor(row.getString(7), row.getString(8), row.getString(9), row.getString(10)),
				row.getTimestamp(11).toInstant());
	}

	private static String word(Assessment.Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}

}
