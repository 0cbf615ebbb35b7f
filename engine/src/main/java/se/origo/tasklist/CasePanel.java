package se.origo.tasklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import se.origo.casefile.Cover;
import se.origo.casefile.Covers;
import se.origo.casefile.Guard;
import se.origo.disclosure.Consents;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.disclosure.LedgerWords;
import se.origo.process.CaseGuide;
import se.origo.process.CaseKinds;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.TaskAtHand;

import org.camunda.bpm.engine.task.Task;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case at a task, for whoever has the task on the desk. That it was opened is on
 * record before anything leaves; identity and texts leave by calls of their own.
 */
@Service
@Transactional
class CasePanel {

	private final Desk desk;

	private final Guides guides;

	private final Timers timers;

	private final Covers covers;

	private final CaseContents contents;

	private final List<Guard> guards;

	private final Ledger ledger;

	private final LedgerWords words;

	private final Consents consents;

	private final CaseKinds kinds;

	private final StartDesk starts;

	private final Happenings happenings;

	CasePanel(Desk desk, Guides guides, Timers timers, Covers covers, CaseContents contents, List<Guard> guards,
			Ledger ledger, LedgerWords words, Consents consents, CaseKinds kinds, StartDesk starts,
			Happenings happenings) {
		this.desk = desk;
		this.guides = guides;
		this.timers = timers;
		this.covers = covers;
		this.contents = contents;
		this.guards = guards;
		this.ledger = ledger;
		this.words = words;
		this.consents = consents;
		this.kinds = kinds;
		this.starts = starts;
		this.happenings = happenings;
	}

	/** The case, as far as it is shown without an act of one's own. */
	CaseView open(String taskId) {
		Task task = this.desk.task(taskId);
		TaskAtHand at = this.desk.atHand(task);
		Optional<Cover> cover = shown(task, at);
		this.happenings.tell(new Happening("case-panel-opened", cover.map(Cover::party).orElse(at.party()),
				cover.map(Cover::caseNumber).orElse(at.caseNumber()), at.key(),
				Map.of("task", at.id(), "shown", cover.isPresent() ? "case" : "waiting")));
		return cover.map(known -> view(known, at)).orElseGet(() -> waiting(taskId));
	}

	private Optional<Cover> shown(Task task, TaskAtHand at) {
		return this.guides.at(task, at).caseShown(at).flatMap(this.covers::of);
	}

	private CaseView view(Cover cover, TaskAtHand at) {
		String number = cover.caseNumber();
		Optional<CaseGuide> guide = this.guides.ofCase(cover.kind());
		return new CaseView(number, this.kinds.named(cover.kind()),
				guide.map(known -> known.state(number, cover.party())).orElse(""),
				guide.map(known -> known.advice(number, cover.party())).orElse(""),
				this.guards.stream().flatMap(guard -> guard.warnings(cover).stream()).toList(),
				this.contents.coded(cover), deadlines(at.id()),
				this.words.of(this.ledger.disclosedTo(cover.party(), number)),
				this.words.of(this.ledger.disclosedBy(cover.party(), number)), this.contents.identityNames(cover),
				this.contents.textNames(cover), isOwn(cover, at) ? consent(number) : null,
				isOwn(cover, at) ? starts(cover) : List.of());
	}

	/**
	 * Somebody whom silence has called in sees that something waits, until taking it
	 * over.
	 */
	private CaseView waiting(String taskId) {
		return new CaseView(null, "", "", "Ta uppgiften om du tar över ärendet, så visas det här.", List.of(),
				List.of(), deadlines(taskId), List.of(), List.of(), List.of(), List.of(), null, List.of());
	}

	private List<CaseView.Start> starts(Cover cover) {
		return this.starts.startableIn(cover.kind(), cover.party())
			.stream()
			.map(definition -> new CaseView.Start(definition.getKey(), definition.getName()))
			.toList();
	}

	/**
	 * Starts a process in the case at the task.
	 * @param process id of the process
	 * @return the first task on the caller's desk, or null
	 */
	String start(String taskId, String process) {
		TaskAtHand at = this.desk.atHand(this.desk.mine(taskId));
		Cover cover = opened(taskId);
		if (!isOwn(cover, at)) {
			throw Refusal.notFound();
		}
		return this.starts.startIn(process, cover.caseNumber(), cover.kind(), cover.party());
	}

	private List<CaseView.Deadline> deadlines(String taskId) {
		return this.timers.at(taskId)
			.stream()
			.map(one -> new CaseView.Deadline(one.label(), one.due(), one.derivation()))
			.toList();
	}

	private CaseView.Consent consent(String caseNumber) {
		List<HandOver> links = this.consents.withdrawable(caseNumber);
		return links.isEmpty() ? null
				: new CaseView.Consent(
						links.stream().map(link -> link.to().function()).distinct().collect(Collectors.joining(", ")),
						links.stream()
							.map(this.consents::lastDay)
							.filter(Objects::nonNull)
							.min(LocalDate::compareTo)
							.orElse(null));
	}

	/** Reveals who the case is about. */
	CaseView.Opened identity(String taskId) {
		return new CaseView.Opened(this.contents.identity(opened(taskId)), List.of());
	}

	/** Opens what has been written in the case. */
	CaseView.Opened notes(String taskId) {
		Cover cover = opened(taskId);
		return new CaseView.Opened(this.contents.texts(cover), this.contents.notes(cover));
	}

	private Cover opened(String taskId) {
		Task task = this.desk.task(taskId);
		return shown(task, this.desk.atHand(task)).orElseThrow(Refusal::notFound);
	}

	/** Whether the case shown is the task's own; another one is there to read only. */
	private static boolean isOwn(Cover cover, TaskAtHand at) {
		return cover.caseNumber().equals(at.caseNumber());
	}

	/** The young person takes the consent back. */
	void withdrawConsent(String taskId) {
		TaskAtHand at = this.desk.atHand(this.desk.task(taskId));
		Cover cover = opened(taskId);
		if (!isOwn(cover, at)) {
			throw Refusal.notFound();
		}
		if (!this.consents.withdraw(cover.caseNumber())) {
			throw new Refusal(HttpStatus.CONFLICT,
					"Samtycket gäller redan inte längre, och inget mer lämnas ut. Öppna fliken igen.");
		}
	}

}
