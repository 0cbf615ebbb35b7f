package se.origo.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import se.origo.process.Tables;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Asks the table {@code risk-level} about what stands in a case; it changes nothing
 * there. What nobody has answered on the acute screen counts as unknown, and unknown
 * never lowers.
 */
@Component
public class RiskTable {

	private static final String UNKNOWN = "unknown";

	/** The five of the acute screen, and the age that gives them their weight. */
	private static final List<Variable> ALWAYS_ASKED = List.of(Variable.threatNow, Variable.mustGoHome,
			Variable.recentViolence, Variable.suicideRisk, Variable.travel, Variable.ageBand);

	private static final List<Variable> OTHERS = List.of(Variable.identified, Variable.marriageRisk,
			Variable.cuttingRisk, Variable.guardianSuspected, Variable.protectedIdentity, Variable.questionType,
			Variable.instrumentConclusion, Variable.ownWorry, Variable.judgement);

	private final Tables tables;

	RiskTable(Tables tables) {
		this.tables = tables;
	}

	/** Names of the items that the table asks for. */
	public static List<String> items() {
		return Stream.of(ALWAYS_ASKED.stream(), OTHERS.stream(), Stream.of(Variable.repeatContact))
			.flatMap(asked -> asked)
			.map(Variable::name)
			.toList();
	}

	/**
	 * What the table says.
	 * @param answers the case's items by name, as far as there are any
	 */
	public Verdict judge(Map<String, Object> answers) {
		Map<String, Object> inputs = new HashMap<>();
		ALWAYS_ASKED.forEach(asked -> inputs.put(asked.name(), answers.getOrDefault(asked.name(), UNKNOWN)));
		OTHERS.forEach(other -> inputs.put(other.name(), answers.get(other.name())));
		inputs.put("unknownCount", inputs.values().stream().filter(UNKNOWN::equals).count());
		// Nobody was asked: most are not recognised because they do not want to be.
		inputs.put(Variable.repeatContact.name(), answers.get(Variable.repeatContact.name()));
		return Verdict.of(this.tables.decide("risk-level", inputs));
	}

}
