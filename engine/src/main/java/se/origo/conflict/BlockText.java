package se.origo.conflict;

import java.util.List;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Conflicts;
import se.origo.party.Register;
import se.origo.process.Markdown;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** A block in words, for those of the party that registered it. */
@Component
class BlockText {

	private final Conflicts conflicts;

	private final CaseFiles cases;

	private final Register register;

	BlockText(Conflicts conflicts, CaseFiles cases, Register register) {
		this.conflicts = conflicts;
		this.cases = cases;
		this.register = register;
	}

	/** Which case, who, until when, and why. */
	String of(TaskAtHand task) {
		Conflicts.Block block = this.conflicts.registeredIn(task.caseNumber()).orElseThrow();
		Object reason = this.cases.read(task.caseNumber(), List.of(Variable.conflictReason.name()))
			.get(Variable.conflictReason.name());
		return "Ärende: **" + task.variables().get(Variable.conflictCase.name()) + "**\n\nFinns inte för: **"
				+ whom(block.whom()) + "**\n\nSes över senast: " + block.reviewOn() + "\n\nVarför: "
				+ Markdown.literal(String.valueOf(reason));
	}

	private String whom(Conflicts.Whom whom) {
		if (whom.person() != null) {
			return this.register.personFunction(whom.person());
		}
		return (whom.party() != null) ? "alla hos " + this.register.party(whom.party()).name()
				: "den vars personnummer angavs";
	}

}
