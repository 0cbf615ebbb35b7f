package se.origo.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import se.origo.party.Scope;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The conflict block list: for whom a case does not exist, because somebody has a
 * conflict of interest. The rows are the system's; what a caller is told of them is how
 * many there are and when they are looked at again, and only where they were registered.
 */
@Repository
@Transactional
public class Conflicts {

	private static final String SCOPE = "conflict";

	private final JdbcClient database;

	private final Sight sight;

	private final HiredLater hired;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Conflicts(JdbcClient database, Sight sight, HiredLater hired, ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.sight = sight;
		this.hired = hired;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Whom a block concerns: one of the three.
	 *
	 * @param person opaque id of somebody in the register, or null
	 * @param party code of a party whose people are all meant, or null
	 * @param index of somebody who is not in the register yet a keyed hash of the
	 * identity number, or null
	 */
	public record Whom(String person, String party, String index) {
	}

	/**
	 * A block as the party that registered it knows it.
	 *
	 * @param registeredIn number of the case in which it was registered
	 * @param owner code of the party that did
	 * @param whom whom it concerns
	 * @param reviewOn when it is looked at again
	 */
	public record Block(String registeredIn, String owner, Whom whom, LocalDate reviewOn) {
	}

	/**
	 * What a party is shown at its own case.
	 *
	 * @param number how many blocks it has registered that are in force
	 * @param nextReview when the first of them is looked at again
	 */
	public record Guards(int number, LocalDate nextReview) {
	}

	/**
	 * Somebody is blocked from a case since now. Where the block was registered, its own
	 * process sees to what follows, and this is not told.
	 *
	 * @param caseNumber the case
	 */
	public record Blocked(String caseNumber) {
	}

	/**
	 * Puts a block on cases; those that have it already keep it.
	 * @param block the block
	 * @param cases numbers of the cases that do not exist for whom it concerns
	 */
	public void register(Block block, Collection<String> cases) {
		asSystem(() -> {
			cases.forEach(number -> insert(block, number));
			cases.stream().filter(number -> !number.equals(block.registeredIn())).forEach(this::tell);
		});
	}

	private void insert(Block block, String number) {
		this.database.sql("""
				insert into origo.conflict_block (case_number, registered_in, owner, person, whole_party,
				  identity_index, review_on, registered_by, registered_at)
				values (?, ?, ?, ?, ?, decode(?, 'hex'), ?, ?, ?) on conflict do nothing""")
			.params(number, block.registeredIn(), block.owner(), block.whom().person(), block.whom().party(),
					block.whom().index(), block.reviewOn(), Scope.actor(), now())
			.update();
	}

	private void tell(String caseNumber) {
		this.events.publishEvent(new Blocked(caseNumber));
	}

	/**
	 * Somebody who may be appointed later, known by an identity number. The number is not
	 * kept.
	 * @param identityNumber however it is written
	 */
	public Whom whoeverHas(String identityNumber) {
		return new Whom(null, null, this.hired.hash(identityNumber));
	}

	/**
	 * Finds those who were not in the register when they were blocked, by the names that
	 * they sign in with. Called whenever the register has been read.
	 */
	public void recognise() {
		asSystem(() -> this.hired.recognise().forEach(this::tell));
	}

	/**
	 * Whoever is blocked from one case is blocked from what comes of it, too.
	 * @param from the case the blocks are on
	 * @param to the case they come along to
	 * @return how many came along
	 */
	public int travel(String from, String to) {
		return Scope.asSystem(SCOPE, () -> {
			int came = this.database
				.sql("""
						insert into origo.conflict_block (case_number, registered_in, owner, person, whole_party, identity_index,
						  review_on, registered_by, registered_at)
						  select ?, registered_in, owner, person, whole_party, identity_index, review_on, registered_by, registered_at
						  from origo.conflict_block where case_number = ? and lifted_at is null
						on conflict do nothing""")
				.params(to, from)
				.update();
			if (came > 0) {
				tell(to);
			}
			return came;
		});
	}

	/** Moves the day on which a block is looked at again. */
	public void review(String registeredIn, LocalDate on) {
		asSystem(() -> this.database.sql("update origo.conflict_block set review_on = ? where registered_in = ?")
			.params(on, registeredIn)
			.update());
	}

	/** Lifts a block in every case that it has come to. */
	public void lift(String registeredIn) {
		asSystem(() -> this.database.sql(
				"update origo.conflict_block set lifted_at = ?, lifted_by = ? where registered_in = ? and lifted_at is null")
			.params(now(), Scope.actor(), registeredIn)
			.update());
	}

	/** The block that was registered in a case, when whoever asks may see that case. */
	public Optional<Block> registeredIn(String caseNumber) {
		return this.sight.sees(caseNumber) ? Scope.asSystem(SCOPE, () -> this.database.sql(
				"select *, encode(identity_index, 'hex') as hash from origo.conflict_block where registered_in = ? order by id limit 1")
			.param(caseNumber)
			.query(Conflicts::block)
			.optional()) : Optional.empty();
	}

	/** Codes of the parties in whose cases a block is or has been. */
	public List<String> partiesWith(String registeredIn) {
		return Scope.asSystem(SCOPE, () -> this.database.sql("""
				select distinct c.party from origo.conflict_block b join origo.casefile c using (case_number)
				where b.registered_in = ? order by 1""").param(registeredIn).query(String.class).list());
	}

	/** The cases of a party that somebody is blocked from. */
	public List<String> casesOf(String party) {
		return Scope.asSystem(SCOPE, () -> this.database.sql("""
				select distinct c.case_number from origo.casefile c join origo.conflict_block b using (case_number)
				where c.party = ? and b.lifted_at is null order by 1""").param(party).query(String.class).list());
	}

	/**
	 * For whom a case does not exist.
	 * @param caseNumber the case
	 * @return opaque ids of people in the register, almost always none
	 */
	public Set<String> blockedFrom(String caseNumber) {
		return new TreeSet<>(this.database.sql("select unnest(origo.blocked_people(?))")
			.param(caseNumber)
			.query(String.class)
			.list());
	}

	/**
	 * What the owning party is shown at its case.
	 * @param caseNumber the case
	 * @return how many blocks it has registered there and when they are looked at again;
	 * empty when there are none, or when whoever asks may not see the case
	 */
	public Optional<Guards> guards(String caseNumber) {
		return this.sight.partyOf(caseNumber)
			.flatMap(party -> Scope.asSystem(SCOPE,
					() -> this.database.sql("""
							select count(*), min(review_on) from origo.conflict_block
							where case_number = ? and owner = ? and lifted_at is null""")
						.params(caseNumber, party)
						.query((row, index) -> new Guards(row.getInt(1), row.getObject(2, LocalDate.class)))
						.optional()
						.filter(guards -> guards.number() > 0)));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static void asSystem(Runnable work) {
		Scope.asSystem(SCOPE, () -> {
			work.run();
			return null;
		});
	}

	private static Block block(ResultSet row, int index) throws SQLException {
		return new Block(row.getString("registered_in"), row.getString("owner"),
				new Whom(row.getString("person"), row.getString("whole_party"), row.getString("hash")),
				row.getObject("review_on", LocalDate.class));
	}

}
