package se.origo.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.process.FormGuide;
import se.origo.process.FormWords;
import se.origo.process.ItemNames;
import se.origo.process.Markdown;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Getting in touch as agreed: the safe way stands first. */
@Component
class ContactAgainGuide implements FormGuide {

	private static final List<Variable> SHOWN = List.of(Variable.mayReach, Variable.safeContact, Variable.callerPhone,
			Variable.codeWord, Variable.phoneSeenBy);

	private final CaseFiles cases;

	private final FormWords words;

	private final CallBack callBack;

	ContactAgainGuide(CaseFiles cases, FormWords words, CallBack callBack) {
		this.cases = cases;
		this.words = words;
		this.callBack = callBack;
	}

	@Override
	public String form() {
		return "contact-again";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		Map<String, Object> known = known(task);
		StringBuilder text = new StringBuilder();
		SHOWN.forEach(item -> text.append(ItemNames.of(item))
			.append(": ")
			.append(Markdown.literal(this.words.of(item, known.get(item.name()))))
			.append("\n\n"));
		Map<String, Object> shown = new HashMap<>(Map.of(Variable.followUpText.name(), text.toString()));
		shown.put(Variable.followUpAt.name(), null);
		return shown;
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		return this.callBack.objections(answers, known(task).get(Variable.mayReach.name()));
	}

	private Map<String, Object> known(TaskAtHand task) {
		return this.cases.read(task.caseNumber(), SHOWN.stream().map(Variable::name).toList());
	}

}
