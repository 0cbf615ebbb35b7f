package se.origo.consultation;

import java.util.List;
import java.util.stream.Stream;

import se.origo.process.Variable;

/** Which items pass between whom; none of them tells who somebody is. */
final class Content {

	/** The five questions of the acute screen. */
	static final List<Variable> SCREEN = List.of(Variable.threatNow, Variable.mustGoHome, Variable.recentViolence,
			Variable.suicideRisk, Variable.travel);

	private static final List<Variable> CODED = join(
			List.of(Variable.ageBand, Variable.questionType, Variable.relations), SCREEN);

	/** What the centre learns of whoever asks. */
	static final List<Variable> QUESTION = join(List.of(Variable.askerKind), CODED,
			List.of(Variable.consultQuestion, Variable.reportMade));

	/** What a party learns that is asked: nothing of whoever asks. */
	static final List<Variable> INQUIRY = join(CODED, List.of(Variable.consultQuestion, Variable.opinionQuestion));

	/** What whoever asks learns. */
	static final List<Variable> ANSWER = List.of(Variable.consultAnswer, Variable.adviceChecklist,
			Variable.attachedGuidance, Variable.guidanceText, Variable.closingReason);

	/** What the centre learns when the loop is closed. */
	static final List<Variable> CALLBACK = List.of(Variable.answerHelped, Variable.laterReport, Variable.consultOutcome,
			Variable.consultOutcomeText);

	private Content() {
	}

	/** The coded fields of the question, for the note that is printed. */
	static List<Variable> coded() {
		return CODED;
	}

	@SafeVarargs
	private static List<Variable> join(List<Variable>... lists) {
		return Stream.of(lists).flatMap(List::stream).toList();
	}

	static List<String> names(List<Variable> items) {
		return items.stream().map(Variable::name).toList();
	}

}
