package se.origo.disposal;

import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Disposals.Extent;
import se.origo.party.Scope;
import se.origo.process.FormGuide;
import se.origo.process.FormWords;
import se.origo.process.Markdown;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Says what goes and what stays, and never lets one person decide alone. */
@Component
class ConfirmDisposalGuide implements FormGuide {

	static final Problem SAME_PERSON = new Problem(Variable.disposalAnswer.name(),
			"Ska ärendet gallras? Du föreslog det själv. Välj Lämna tillbaka, så att en kollega kan pröva det, eller svara nej.");

	private final DisposalProcess disposal;

	private final CaseFiles cases;

	private final FormWords words;

	ConfirmDisposalGuide(DisposalProcess disposal, CaseFiles cases, FormWords words) {
		this.disposal = disposal;
		this.cases = cases;
		this.words = words;
	}

	@Override
	public String form() {
		return "confirm-disposal";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		String caseNumber = (String) task.variables().get(Variable.disposedCase.name());
		return Map.of(Variable.disposalText.name(),
				this.disposal.ended(task.party(), caseNumber)
					.map(extent -> preview(task, extent))
					.orElse("Ärendet går inte att gallra längre. Svara nej."));
	}

	private String preview(TaskAtHand task, Extent extent) {
		String reason = this.words.of(Variable.disposalReason,
				(String) task.variables().get(Variable.disposalReason.name()));
		return """
				**%s**

				Skäl: %s. Beslut: %s.

				**Det här försvinner för gott**, också ur säkerhetskopior: %s, %d inlägg i frågor och svar och %d utkast.

				**Det här står kvar**: ärendets nummer, historikens händelser (koder och tider, inga texter) och liggarens \
				rader om vad som har lämnats ut. Det som en annan part har fått finns i den partens eget ärende."""
			.formatted(this.disposal.inWords(List.of(extent.of())).get(extent.of().caseNumber()), reason,
					decision(this.cases, task), (extent.items() == 1) ? "1 uppgift" : extent.items() + " uppgifter",
					extent.notes(), extent.drafts());
	}

	/** What the decision is called, as it was typed in this disposal's own case. */
	static String decision(CaseFiles cases, TaskAtHand task) {
		String item = Variable.disposalDecision.name();
		return Markdown.literal(String.valueOf(cases.read(task.caseNumber(), List.of(item)).get(item)));
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		boolean erase = "erase".equals(answers.get(Variable.disposalAnswer.name()));
		boolean same = Scope.actor().equals(task.variables().get(Variable.disposalProposedBy.name()));
		return (erase && same) ? List.of(SAME_PERSON) : List.of();
	}

}
