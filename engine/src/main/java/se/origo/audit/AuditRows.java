package se.origo.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.origo.casefile.Sight;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the record. Outside the auditor's scope the database shows no row of it. */
@Repository
class AuditRows {

	private static final String SELECT = "select party, actor, acting_for, kind, element, definition, version, at, payload"
			+ " from origo.audit";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final JdbcClient database;

	private final Sight sight;

	AuditRows(JdbcClient database, Sight sight) {
		this.database = database;
		this.sight = sight;
	}

	/**
	 * Whose case it is; empty when the record knows no such case, and for somebody who
	 * must not know of it. Both are asked, whatever the first says.
	 */
	Optional<String> partyOf(String caseNumber) {
		boolean blocked = this.sight.blocked().contains(caseNumber);
		return this.database
			.sql("select party from origo.audit where case_number = ? and party is not null order by id limit 1")
			.param(caseNumber)
			.query(String.class)
			.optional()
			.filter(party -> !blocked);
	}

	/**
	 * Rows of a case in the order in which they were written.
	 * @param most how many at most
	 */
	List<AuditRow> of(String caseNumber, int most) {
		return this.database.sql(SELECT + " where case_number = ? order by id limit ?")
			.params(caseNumber, most)
			.query(AuditRows::row)
			.list();
	}

	/**
	 * Rows of no case, the latest first.
	 * @param period when
	 * @param kind an event's word in the record, or an empty text for all
	 * @param skip how many to pass over
	 * @param most how many at most
	 */
	List<AuditRow> outside(Period period, String kind, int skip, int most) {
		return this.database
			.sql(SELECT + " where case_number is null and kind <> all (:said) and at >= :from and at < :to"
					+ (kind.isEmpty() ? "" : " and kind = :kind")
					+ " order by at desc, id desc offset :skip limit :most")
			.param("from", LogRows.moment(period.begin()))
			.param("to", LogRows.moment(period.end()))
			.param("kind", kind)
			.param("said", OutsideWords.SAID.toArray(String[]::new))
			.param("skip", skip)
			.param("most", most)
			.query(AuditRows::row)
			.list();
	}

	private static AuditRow row(ResultSet row, int index) throws SQLException {
		return new AuditRow(row.getString("party"), row.getString("actor"), row.getString("acting_for"),
				row.getString("kind"), row.getString("element"), row.getString("definition"),
				row.getObject("version", Integer.class), row.getTimestamp("at").toInstant(),
				codes(row.getString("payload")));
	}

	private static Map<String, String> codes(String payload) {
		try {
			return JSON.readValue(payload, new TypeReference<TreeMap<String, String>>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A row of the record cannot be read", ex);
		}
	}

}
