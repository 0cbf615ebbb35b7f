package se.origo.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import se.origo.deadline.SwedishTime;
import se.origo.party.Scope;
import se.origo.process.Objection;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether the consent behind a hand-over still stands, by the rows of the ledger and by
 * the day: withdrawn, or past its last day though no job has said so yet.
 */
@Repository
class Standing {

	/** What was passed on rests on the same consent as what it was passed on from. */
	private static final String CEASED = """
			with recursive road as (
			  select id, previous from origo.hand_over where id = :id
			  union all select h.id, h.previous from origo.hand_over h join road on h.id = road.previous)
			select exists (select 1 from origo.disclosure d join road on road.id = d.hand_over
			  where d.ground = :consent and d.kind <> 'consent-withdrawn'
			    and (d.end_reason in ('consent-withdrawn', 'expired') or d.valid_until < :today))""";

	private final JdbcClient database;

	private final Clock clock;

	Standing(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** The local day by which consents are judged. */
	LocalDate today() {
		return SwedishTime.today(this.clock);
	}

	/** Whether nothing that rests on consent has ceased on the hand-over's road. */
	boolean of(UUID handOver) {
		return Scope.asSystem("disclosure",
				() -> !this.database.sql(CEASED)
					.param("id", handOver)
					.param("consent", Ground.CONSENT)
					.param("today", today())
					.query(Boolean.class)
					.single());
	}

	/**
	 * Lets one transaction at a time share something on a hand-over or end its consent,
	 * so that nothing is shared after a withdrawal that was there first.
	 */
	void takeTurns(UUID handOver) {
		Scope.asSystem("disclosure",
				() -> this.database.sql("select id from origo.hand_over where id = ? for no key update")
					.param(handOver)
					.query(UUID.class)
					.list());
	}

	/**
	 * Refuses what would be shared on a consent that has ceased.
	 * @throws Objection with a sentence for whoever acts
	 */
	void demand(Entry entry) {
		if (entry.kind() == Entry.Kind.CONSENT_WITHDRAWN || !Ground.CONSENT.equals(entry.basis().ground())) {
			return;
		}
		takeTurns(entry.handOver());
		if (!of(entry.handOver())) {
			throw new Objection(new Problem(Variable.ground.name(), "Samtycket gäller inte längre: det är återkallat,"
					+ " eller dess sista dag har passerat. Inget mer kan lämnas ut på det."));
		}
	}

}
