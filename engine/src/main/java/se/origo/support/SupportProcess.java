package se.origo.support;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Outgoing;
import se.origo.deadline.Deadlines;
import se.origo.party.Scope;
import se.origo.process.FormWords;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Variable;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Service;

/** Notes what happens in a support, and counts when to ask how it goes. */
@Service
class SupportProcess {

	/** When to ask after the end, in turn. */
	private static final List<String> FOLLOW_UPS = List.of("SUPPORT-3M", "SUPPORT-6M", "SUPPORT-12M");

	private final CaseFiles cases;

	private final Outgoing outgoing;

	private final Deadlines deadlines;

	private final FormWords words;

	private final Happenings happenings;

	private final RuntimeService engine;

	private final Clock clock;

	SupportProcess(CaseFiles cases, Outgoing outgoing, Deadlines deadlines, FormWords words, Happenings happenings,
			RuntimeService engine, Clock clock) {
		this.cases = cases;
		this.outgoing = outgoing;
		this.deadlines = deadlines;
		this.words = words;
		this.happenings = happenings;
		this.engine = engine;
		this.clock = clock;
	}

	/**
	 * Puts on record what happened, and moves what was written of it to the thread, where
	 * it stands with its day.
	 */
	void note(String caseNumber, String party, Map<String, Object> codes) {
		String action = String.valueOf(codes.get(Variable.supportAction.name()));
		String heading = switch (action) {
			case "contact" -> contact(caseNumber, party, codes);
			case "accompany" -> accompanied(caseNumber, party, codes);
			default -> {
				this.happenings.tell(new Happening("support-talk", party, caseNumber, null, Map.of()));
				yield "Samtal: ";
			}
		};
		toThread(caseNumber, Variable.supportNote, heading);
	}

	private String contact(String caseNumber, String party, Map<String, Object> codes) {
		Outgoing.Contact contact = Outgoing.Contact.of(codes).orElseThrow();
		this.outgoing.made(caseNumber, party, contact);
		return this.words.of(Variable.contactWith, contact.with()) + ", "
				+ this.words.of(Variable.contactWay, contact.way()) + ": ";
	}

	private String accompanied(String caseNumber, String party, Map<String, Object> codes) {
		String day = String.valueOf(codes.get(Variable.accompaniedOn.name()));
		Map<String, Object> told = new HashMap<>(codes);
		told.keySet()
			.retainAll(List.of(Variable.accompaniedTo.name(), Variable.accompaniedTold.name(),
					Variable.accompaniedOn.name()));
		this.happenings.tell(new Happening("support-accompanied", party, caseNumber, null, told));
		return "Vi följde med den " + day + ": ";
	}

	private void toThread(String caseNumber, Variable item, String heading) {
		Object text = this.cases.read(caseNumber, List.of(item.name())).get(item.name());
		if (text != null) {
			this.cases.note(caseNumber, Scope.function(), heading + text);
			Map<String, Object> moved = new HashMap<>();
			moved.put(item.name(), null);
			this.cases.write(caseNumber, moved);
		}
	}

	/** Puts a follow-up on record, as the contact that it is. */
	void followedUp(String caseNumber, String party, Map<String, Object> codes) {
		toThread(caseNumber, Variable.followUpNote, "Uppföljning. " + contact(caseNumber, party, codes));
	}

	/**
	 * The next time to ask how it goes.
	 * @param done how many times have been planned since the end
	 * @param endedAt when the support ended
	 * @return when, counted from the end
	 */
	Date nextFollowUp(int done, Instant endedAt) {
		return Date.from(this.deadlines.due(FOLLOW_UPS.get(done), null, endedAt).due());
	}

	Instant now() {
		return this.clock.instant();
	}

	/** Whether a support goes on in a case. */
	boolean goesOn(String caseNumber) {
		return this.engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseNumber)
			.processDefinitionKey("support")
			.count() > 0;
	}

}
