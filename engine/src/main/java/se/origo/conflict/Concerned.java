package se.origo.conflict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Conflicts;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Whom a block concerns, from what was answered. An identity number is used once and
 * removed: what is kept of it cannot be read.
 */
@Component
class Concerned {

	private final Conflicts conflicts;

	private final CaseFiles cases;

	Concerned(Conflicts conflicts, CaseFiles cases) {
		this.conflicts = conflicts;
		this.cases = cases;
	}

	Conflicts.Whom of(String caseNumber, String person, String party) {
		if (person != null || party != null) {
			return new Conflicts.Whom(person, party, null);
		}
		String item = Variable.conflictIdentityNumber.name();
		Object number = this.cases.read(caseNumber, List.of(item)).get(item);
		Map<String, Object> used = new HashMap<>();
		used.put(item, null);
		this.cases.write(caseNumber, used);
		return this.conflicts.whoeverHas(String.valueOf(number));
	}

}
