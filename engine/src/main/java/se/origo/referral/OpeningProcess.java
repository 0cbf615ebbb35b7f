package se.origo.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.CaseLinks;
import se.origo.casefile.Conflicts;
import se.origo.casefile.Guards;
import se.origo.party.Scope;
import se.origo.process.DefinitionId;
import se.origo.process.Variable;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * A hand-over that begins in another case of the same party: it gets a case of its own,
 * because taking it back empties its file.
 */
@Service
class OpeningProcess {

	private static final String PROCESS = "referral";

	private final CaseFiles cases;

	private final CaseLinks links;

	private final Conflicts conflicts;

	private final Guards guards;

	private final RuntimeService engine;

	OpeningProcess(CaseFiles cases, CaseLinks links, Conflicts conflicts, Guards guards, RuntimeService engine) {
		this.cases = cases;
		this.links = links;
		this.conflicts = conflicts;
		this.guards = guards;
		this.engine = engine;
	}

	/** What is written in the new case from the beginning: what a hand-over asks for. */
	static List<String> following() {
		List<String> following = new ArrayList<>(Content.coded());
		following.add(Variable.protectedIdentity.name());
		following.addAll(Content.listable());
		return following;
	}

	/**
	 * Opens a hand-over; its draft lies on the desk of whoever acts.
	 * @param from the case at hand
	 * @param party whose it is
	 * @return the number of the new case
	 */
	String open(String from, String party) {
		String opened = this.cases.open(party, PROCESS);
		// Before anything can be seen there.
		Scope.asSystem(PROCESS, () -> this.conflicts.travel(from, opened));
		this.guards.travel(from, opened);
		this.links.link(opened, from, party);
		List<String> items = new ArrayList<>(following());
		items.addAll(Wishes.items());
		this.cases.write(opened, this.cases.read(from, items));
		this.engine.startProcessInstanceByKey(PROCESS, opened, Map.of(Variable.party.name(), party));
		return opened;
	}

	/** The first draft lies on the desk of whoever opened it. */
	@EventListener
	void made(DelegateTask task) {
		boolean first = PROCESS.equals(DefinitionId.key(task.getProcessDefinitionId()))
				&& TaskListener.EVENTNAME_CREATE.equals(task.getEventName())
				&& !task.hasVariable(Variable.draftAction.name());
		if (first && !Scope.person().isEmpty()
				&& this.links.origin(task.getExecution().getProcessBusinessKey()).isPresent()) {
			task.setAssignee(Scope.person());
		}
	}

}
