package se.origo.risk;

import java.util.Map;

import se.origo.casefile.Level;
import se.origo.process.Tables;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Asks the table {@code risk-response} what a level demands, whoever has set it. */
@Component
class Responses {

	private static final String TABLE = "risk-response";

	private final Tables tables;

	Responses(Tables tables) {
		this.tables = tables;
	}

	/**
	 * What a level demands.
	 * @throws IllegalStateException when the table does not say
	 */
	Response to(Level level) {
		return this.tables.decide(TABLE, Map.of(Variable.riskLevel.name(), level.code()))
			.stream()
			.findFirst()
			.map(Responses::response)
			.orElseThrow(() -> new IllegalStateException("The table risk-response has no row for " + level.code()));
	}

	private static Response response(Map<String, Object> row) {
		return new Response(Boolean.TRUE.equals(row.get("follow")), Boolean.TRUE.equals(row.get("protect")),
				Boolean.TRUE.equals(row.get("meet")), (String) row.get("deadlineCode"),
				(String) row.get("decisionCode"));
	}

}
