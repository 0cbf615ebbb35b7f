package se.origo.guard;

import java.util.List;

import se.origo.casefile.GuardKind;
import se.origo.casefile.Guards;
import se.origo.process.Markdown;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Guards in words, for those of the party whose case it is. */
@Component
class GuardText {

	private final Guards guards;

	GuardText(Guards guards) {
		this.guards = guards;
	}

	/** Those that stand in the case. */
	String all(TaskAtHand task) {
		List<String> lines = this.guards.of(task.caseNumber()).stream().map(GuardText::line).toList();
		return lines.isEmpty() ? "Inga skydd står i ärendet." : "Står i ärendet:\n\n" + String.join("\n\n", lines);
	}

	/** The one that the task is about, with what has been said of it. */
	String one(TaskAtHand task) {
		GuardKind kind = kind(task);
		return this.guards.find(task.caseNumber(), kind).map(guard -> {
			Guards.Words words = this.guards.words(task.caseNumber(), kind);
			return line(guard) + said("Varför", words.reason()) + said("Varför det hävs", words.liftReason())
					+ said("Plan", words.plan());
		}).orElse("**" + kind.heading() + "** står inte längre i ärendet.");
	}

	static GuardKind kind(TaskAtHand task) {
		return GuardKind.of(String.valueOf(task.variables().get(Variable.guardKind.name()))).orElseThrow();
	}

	private static String line(Guards.Standing guard) {
		return "**" + guard.kind().heading() + "**, ansvarig: " + guard.ownerFunction() + ", ses över senast "
				+ guard.reviewOn() + (guard.travelled() ? ", följde med en överlämning" : "");
	}

	private static String said(String heading, String words) {
		return (words != null) ? "\n\n" + heading + ": " + Markdown.literal(words) : "";
	}

}
