package se.origo.breakglass;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.CaseNumbers;
import se.origo.deadline.Deadlines;
import se.origo.party.Caller;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Objection;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/**
 * Opens a case for a time box, tells those who must know in the same transaction, and
 * closes it.
 */
@Service
class GlassProcess {

	/** The same for every cause, so that it tells nothing. */
	static final String NOTHING = "Ärendenummer: Det finns inget ärende att öppna med det numret hos er."
			+ " Kontrollera numret, eller ring resurscentrum om det är bråttom.";

	private static final String TOO_MANY = "Du har försökt öppna många ärenden på kort tid. Vänta en stund,"
			+ " eller ring resurscentrum om det är bråttom.";

	private static final String SUSPENDED = "Din parts avtal gäller inte just nu, så inget kan nödöppnas. Ring"
			+ " resurscentrum: när de har registrerat den som är borta som frånvarande får ersättaren uppgifterna.";

	private static final String NOT_REVIEWED = "Ärendet kan inte nödöppnas, för det finns ingen som får granska det."
			+ " Ring resurscentrum om det är bråttom.";

	private static final String TIME_BOX = "BREAK-GLASS";

	private final Openable openable;

	private final Openings openings;

	private final Attempts attempts;

	private final NoticeProcess notices;

	private final Register register;

	private final CaseFiles cases;

	private final Deadlines deadlines;

	private final Happenings happenings;

	private final Clock clock;

	GlassProcess(Openable openable, Openings openings, Attempts attempts, NoticeProcess notices, Register register,
			CaseFiles cases, Deadlines deadlines, Happenings happenings, Clock clock) {
		this.openable = openable;
		this.openings = openings;
		this.attempts = attempts;
		this.notices = notices;
		this.register = register;
		this.cases = cases;
		this.deadlines = deadlines;
		this.happenings = happenings;
		this.clock = clock;
	}

	/**
	 * Opens the case that is asked for in the opening's own case.
	 * @param glassCase the opening's own case
	 * @param party in whose name
	 * @param reason code of the reason
	 * @throws Objection when there is nothing to open, when it is open already, when the
	 * person has a task in it, when the party has no agreement in force, when nobody
	 * could review it, or when too much is tried
	 */
	void open(String glassCase, String party, String reason) {
		Caller caller = Scope.caller().orElseThrow();
		String sought = sought(glassCase);
		Instant now = this.clock.instant();
		boolean open = this.openings.isOpen(caller.person(), sought, now);
		boolean mine = this.notices.hasTask(caller, sought);
		whyNot(caller, party, sought).ifPresent(sentence -> {
			this.attempts.refuse(party, caller.person(), glassCase, sought);
			throw refused(sentence);
		});
		if (open || mine) {
			throw refused(open ? "Ärendet är redan öppet för dig. Fortsätt i uppgiften Läs det nödöppnade ärendet."
					: "Du har redan en uppgift i ärendet. Öppna den i stället; då behövs ingen nödöppning.");
		}
		this.attempts.count(party, caller.person());
		Instant until = this.deadlines.due(TIME_BOX, null, now).due();
		begin(new Opening(glassCase, sought, party, caller.person(), caller.display(), caller.actingForAt(party),
				reason, now, until, null, null));
	}

	/** Why somebody may not open a case, if so; nothing of it is said but this. */
	private Optional<String> whyNot(Caller caller, String party, String sought) {
		if (this.attempts.areTooMany(caller.person())) {
			return Optional.of(TOO_MANY);
		}
		if (!this.register.party(party).isSigned()) {
			return Optional.of(SUSPENDED);
		}
		if (!caller.worksAt(party) || this.openable.find(sought, party).isEmpty()) {
			return Optional.of(NOTHING);
		}
		return this.notices.isReviewed(sought, caller.person()) ? Optional.empty() : Optional.of(NOT_REVIEWED);
	}

	private String sought(String glassCase) {
		String item = Variable.soughtCase.name();
		Object typed = this.cases.read(glassCase, List.of(item)).get(item);
		return CaseNumbers.read(String.valueOf(typed)).orElseThrow(() -> refused(NOTHING));
	}

	private static Objection refused(String sentence) {
		return new Objection(new Problem(Variable.soughtCase.name(), sentence));
	}

	private void begin(Opening opening) {
		String until = opening.until().toString();
		Scope.asSystem("break-glass", () -> {
			this.openings.add(opening);
			tell("glass-opened", opening, opening.caseNumber(),
					Map.of("glass", opening.glassCase(), "reason", opening.reason(), "until", until));
			tell("glass-begun", opening, opening.glassCase(),
					Map.of("case", opening.caseNumber(), "reason", opening.reason(), "until", until));
			this.notices.send(opening);
			return null;
		});
	}

	/** Closes an opening, by who opened it or by time; a second time changes nothing. */
	void close(String glassCase, Opening.End end) {
		Scope.asSystem("break-glass", () -> {
			if (this.openings.close(glassCase, end, this.clock.instant())) {
				Opening opening = this.openings.of(glassCase).orElseThrow();
				tell("glass-closed", opening, opening.caseNumber(), Map.of("glass", glassCase, "type", end.code()));
			}
			return null;
		});
	}

	/** Puts a reviewer's verdict on record in the case that was opened. */
	void reviewed(String glassCase, String verdict) {
		Scope.asSystem("break-glass", () -> {
			Opening opening = this.openings.of(glassCase).orElseThrow();
			tell("glass-reviewed", opening, opening.caseNumber(), Map.of("glass", glassCase, "verdict", verdict));
			return null;
		});
	}

	/** Nobody has reviewed in time. */
	void remind(String party, String reviewCase) {
		this.happenings.tell(new Happening("glass-review-reminded", party, reviewCase, null, Map.of()));
	}

	private void tell(String kind, Opening opening, String caseNumber, Map<String, ?> codes) {
		this.happenings.tell(new Happening(kind, opening.party(), caseNumber, null, codes));
	}

}
