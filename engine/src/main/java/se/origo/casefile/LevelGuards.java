package se.origo.casefile;

import java.time.LocalDate;
import java.util.Map;

import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Guards that the level of risk demands by itself, and that go with it. Whoever sets one
 * of them with a reason of their own ({@link Guards#set}) makes it theirs: from then on
 * it stands until it is lifted.
 */
@Service
@Transactional
public class LevelGuards {

	private final GuardRows rows;

	private final Sight sight;

	private final Happenings happenings;

	LevelGuards(GuardRows rows, Sight sight, Happenings happenings) {
		this.rows = rows;
		this.sight = sight;
		this.happenings = happenings;
	}

	/**
	 * Sets a guard, unless one of its kind stands.
	 * @param caseNumber the case
	 * @param kind what it keeps people to
	 * @param reason why, in words; it is sealed and stays here
	 * @param reviewOn when it is looked at again
	 */
	public void demand(String caseNumber, GuardKind kind, String reason, LocalDate reviewOn) {
		String party = partyOf(caseNumber);
		if (this.rows.insert(caseNumber, party, kind, GuardRows.LEVEL)) {
			this.rows.standing(caseNumber).stream().filter(guard -> guard.kind() == kind).forEach(guard -> {
				this.rows.say(caseNumber, party, guard.id(), GuardRows.REASON, reason);
				this.rows.review(guard.id(), reviewOn);
			});
			tell("guard-set", party, caseNumber, kind);
		}
	}

	/**
	 * The level demands it no longer. One that somebody has set with a reason, that an
	 * item feeds or that came along stands.
	 */
	public void release(String caseNumber, GuardKind kind) {
		if (this.rows.liftDemanded(caseNumber, kind)) {
			tell("guard-lifted", partyOf(caseNumber), caseNumber, kind);
		}
	}

	private void tell(String what, String party, String caseNumber, GuardKind kind) {
		this.happenings.tell(new Happening(what, party, caseNumber, null, Map.of("guard", kind.code())));
	}

	private String partyOf(String caseNumber) {
		return this.sight.partyOf(caseNumber).orElseThrow(() -> new IllegalArgumentException("No such case"));
	}

}
