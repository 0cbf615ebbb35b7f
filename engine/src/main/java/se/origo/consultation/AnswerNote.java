package se.origo.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.origo.casefile.CaseFiles;
import se.origo.party.Register;
import se.origo.process.Markdown;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * The answer as a note that whoever asked may print: the question's codes, the answer,
 * what to do, and the duty to report. Nobody who works at the centre is named, and no
 * party that was asked.
 */
@Component
class AnswerNote {

	private final CaseFiles cases;

	private final Questions questions;

	private final Register register;

	AnswerNote(CaseFiles cases, Questions questions, Register register) {
		this.cases = cases;
		this.questions = questions;
		this.register = register;
	}

	/** The note of a case, the centre's or the asker's. */
	String of(String caseNumber) {
		Map<String, Object> answer = this.cases.read(caseNumber, Content.names(Content.ANSWER));
		Object closed = answer.get(Variable.closingReason.name());
		List<String> parts = new ArrayList<>();
		parts.add("### Svar på en konsultation\nFrån **" + this.register.centre().name() + "**. Ärende " + caseNumber
				+ ".");
		parts.add("**Frågan gällde**\n\n" + this.questions.list(caseNumber, Content.coded()));
		if (closed != null) {
			parts.add("**Frågan stängdes utan svar:** " + this.questions.words(Variable.closingReason.name(), closed));
		}
		text(answer, Variable.consultAnswer).ifPresent(words -> parts.add("**Svar**\n\n" + words));
		if (answer.get(Variable.adviceChecklist.name()) instanceof Collection<?> todo) {
			parts.add("**Att göra**\n\n" + lines(todo));
		}
		text(answer, Variable.guidanceText).ifPresent(words -> parts.add("**Vägledning**\n\n" + words));
		parts.add("**" + Duty.REMINDER + "** Är du skyldig att anmäla oro för ett barn ska du göra det genast"
				+ " (SoL 19 kap. 1 §).");
		return String.join("\n\n", parts);
	}

	private String lines(Collection<?> codes) {
		return String.join("\n",
				codes.stream()
					.map(code -> "- " + this.questions.words(Variable.adviceChecklist.name(), code))
					.toList());
	}

	/** Each line a paragraph of its own. */
	private static Optional<String> text(Map<String, Object> answer, Variable item) {
		return Optional.ofNullable((String) answer.get(item.name()))
			.map(words -> String.join("\n\n", words.lines().map(Markdown::literal).toList()));
	}

	/** How to reach whoever asked from outside. */
	String asker(String caseNumber) {
		Map<String, Object> asker = this.cases.read(caseNumber,
				Content.names(List.of(Variable.askerKind, Variable.askerContact)));
		return asker.isEmpty() ? "Hur den som frågade nås är inte antecknat." : String.join(" · ",
				asker.entrySet().stream().map(item -> this.questions.words(item.getKey(), item.getValue())).toList());
	}

}
