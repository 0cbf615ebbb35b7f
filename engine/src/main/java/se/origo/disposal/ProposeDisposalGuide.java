package se.origo.disposal;

import java.util.List;
import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Offers the party's own cases that have ended, and takes no other. */
@Component
class ProposeDisposalGuide implements FormGuide {

	private final DisposalProcess disposal;

	ProposeDisposalGuide(DisposalProcess disposal) {
		this.disposal = disposal;
	}

	@Override
	public String form() {
		return "propose-disposal";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.disposalChoices.name(),
				this.disposal.inWords(this.disposal.ended(task.party()))
					.entrySet()
					.stream()
					.map(kept -> Map.of("label", kept.getValue(), "value", kept.getKey()))
					.toList());
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		if ("discard".equals(answers.get(Variable.disposalAction.name()))) {
			return List.of();
		}
		String caseNumber = String.valueOf(answers.get(Variable.disposedCase.name()));
		return this.disposal.ended(task.party(), caseNumber).isPresent() ? List.of()
				: List.of(new Problem(Variable.disposedCase.name(),
						"Vilket ärende ska gallras? Välj ett avslutat ärende i listan."));
	}

}
