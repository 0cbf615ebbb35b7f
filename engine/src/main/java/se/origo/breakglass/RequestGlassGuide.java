package se.origo.breakglass;

import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseNumbers;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Takes only what can be a case number; whether there is such a case is not its question.
 */
@Component
class RequestGlassGuide implements FormGuide {

	@Override
	public String form() {
		return "request-glass";
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		String key = Variable.soughtCase.name();
		return CaseNumbers.read((String) answers.get(key)).isPresent() ? List.of() : List.of(new Problem(key,
				"Ärendenummer: Ett ärendenummer är fem tecken, ett bindestreck och fem tecken till. Kontrollera numret."));
	}

}
