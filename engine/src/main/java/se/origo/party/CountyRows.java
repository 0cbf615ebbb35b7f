package se.origo.party;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import se.origo.deadline.SwedishTime;
import se.origo.party.CountyFiles.PartyLine;
import se.origo.party.CountyFiles.PersonLine;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The county's configuration as rows. Nothing is deleted: who had which function must be
 * told long after. Needs a system scope.
 */
@Repository
class CountyRows {

	private final JdbcClient jdbc;

	private final Parties parties;

	private final Appointments appointments;

	private final Mailboxes mailboxes;

	private final Clock clock;

	private final Happenings happenings;

	CountyRows(JdbcClient jdbc, Parties parties, Appointments appointments, Mailboxes mailboxes, Clock clock,
			Happenings happenings) {
		this.jdbc = jdbc;
		this.parties = parties;
		this.appointments = appointments;
		this.mailboxes = mailboxes;
		this.clock = clock;
		this.happenings = happenings;
	}

	void write(List<PartyLine> lines, List<PersonLine> people, List<Mailbox> addresses) {
		this.parties.change();
		this.appointments.change();
		// Two nodes that start at the same time take turns.
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('origo.county'))").query((row, number) -> 1).list();
		lines.forEach(this::write);
		endMissing(lines.stream().map(line -> line.party().code()).toList());
		this.jdbc.sql("update origo.person set sign_in_name = null where sign_in_name is not null").update();
		people.forEach(this::write);
		closeMissing(people.stream().map(PersonLine::appointment).toList());
		this.mailboxes.write(addresses);
	}

	/** Changes an agreement, remembering every state it has had. */
	void agree(String party, Agreement agreement) {
		this.parties.change();
		int changed = this.jdbc.sql("update origo.party set agreement = :agreement where code = :code")
			.param("agreement", agreement.code())
			.param("code", party)
			.update();
		if (changed == 0) {
			throw new IllegalStateException("No such party, or no system scope to change it in");
		}
		recordChanges();
	}

	private void write(PartyLine line) {
		this.jdbc.sql("""
				insert into origo.party as p (code, kind, name, municipality_code, agreement, county_agreement,
				  valid_from, valid_until)
				values (:code, :kind, :name, :municipality, :agreement, :agreement, :from, :until)
				on conflict (code) do update set kind = excluded.kind, name = excluded.name,
				  municipality_code = excluded.municipality_code,
				  agreement = case when p.county_agreement = excluded.county_agreement then p.agreement
				    else excluded.agreement end,
				  county_agreement = excluded.county_agreement,
				  valid_from = excluded.valid_from, valid_until = excluded.valid_until
				""")
			.param("code", line.party().code())
			.param("kind", line.party().kind().code())
			.param("name", line.party().name())
			.param("municipality", line.party().municipalityCode())
			.param("agreement", line.party().agreement().code())
			.param("from", line.validFrom())
			.param("until", line.validUntil())
			.update();
	}

	/** A party that the file no longer has is a party whose agreement has ended. */
	private void endMissing(List<String> codes) {
		this.jdbc.sql("""
				update origo.party set agreement = 'ended', county_agreement = 'ended'
				where code not in (:codes) and agreement <> 'ended'
				""").param("codes", codes).update();
		recordChanges();
	}

	/** Whoever has made the change, the files or somebody at a form. */
	private void recordChanges() {
		Map<String, String> changed = new TreeMap<>();
		this.jdbc
			.sql("""
					insert into origo.agreement_change (party, agreement, valid_from, valid_until, recorded_at)
					select p.code, p.agreement, p.valid_from, p.valid_until, :now from origo.party p
					where not exists (
					  select from (select * from origo.agreement_change c where c.party = p.code order by c.id desc limit 1) last
					  where last.agreement = p.agreement and last.valid_from is not distinct from p.valid_from
					    and last.valid_until is not distinct from p.valid_until)
					returning party, agreement
					""")
			.param("now", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.query(row -> {
				changed.put(row.getString(1), row.getString(2));
			});
		changed.forEach((party, agreement) -> this.happenings
			.tell(new Happening("agreement-changed", party, null, null, Map.of("agreement", agreement))));
	}

	private void write(PersonLine line) {
		Appointment post = line.appointment();
		this.jdbc.sql("""
				insert into origo.person as p (id, sign_in_name) values (:id, :name)
				on conflict (id) do update set sign_in_name = coalesce(p.sign_in_name, excluded.sign_in_name)
				""").param("id", post.person()).param("name", line.signInName()).update();
		if (isNew(post)) {
			this.happenings.tell(new Happening("appointment-given", post.party(), null, null, codes(post)));
		}
	}

	/** Writes an appointment, and tells whether the register did not know it so. */
	private boolean isNew(Appointment post) {
		return this.jdbc.sql("""
				insert into origo.appointment as a (person, party, role, ordinal, valid_from, valid_until)
				values (:person, :party, :role, :ordinal, :from, :until)
				on conflict (person, party, role) do update set ordinal = excluded.ordinal,
				  valid_from = excluded.valid_from, valid_until = excluded.valid_until
				where (a.ordinal, a.valid_from, a.valid_until) is distinct from
				  (excluded.ordinal, excluded.valid_from, excluded.valid_until)
				""")
			.param("person", post.person())
			.param("party", post.party())
			.param("role", post.role().code())
			.param("ordinal", post.ordinal())
			.param("from", post.validFrom())
			.param("until", post.validUntil())
			.update() > 0;
	}

	private static Map<String, String> codes(Appointment post) {
		Map<String, String> codes = new HashMap<>(Map.of("person", post.person(), "role", post.role().code()));
		codes.put("from", (post.validFrom() != null) ? post.validFrom().toString() : null);
		codes.put("until", (post.validUntil() != null) ? post.validUntil().toString() : null);
		return codes;
	}

	/** An appointment that the file no longer has ended yesterday. */
	private void closeMissing(List<Appointment> posts) {
		Set<List<String>> kept = new HashSet<>();
		posts.forEach(post -> kept.add(List.of(post.person(), post.party(), post.role().code())));
		LocalDate yesterday = SwedishTime.today(this.clock).minusDays(1);
		this.jdbc.sql("select person, party, role from origo.appointment")
			.query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
			.list()
			.stream()
			.filter(post -> !kept.contains(post))
			.forEach(post -> close(post, yesterday));
	}

	private void close(List<String> post, LocalDate day) {
		int ended = this.jdbc
			.sql("""
					update origo.appointment set valid_until = :day
					where person = :person and party = :party and role = :role and (valid_until is null or valid_until > :day)
					""")
			.param("day", day)
			.param("person", post.get(0))
			.param("party", post.get(1))
			.param("role", post.get(2))
			.update();
		if (ended > 0) {
			this.happenings.tell(new Happening("appointment-ended", post.get(1), null, null,
					Map.of("person", post.get(0), "role", post.get(2))));
		}
	}

}
