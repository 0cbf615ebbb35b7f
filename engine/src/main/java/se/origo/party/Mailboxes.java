package se.origo.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

import se.origo.process.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the functions of the county are reached by mail; needs a system scope. */
@Repository
public class Mailboxes {

	private final JdbcClient jdbc;

	private final Appointments appointments;

	private final Clock clock;

	Mailboxes(JdbcClient jdbc, Appointments appointments, Clock clock) {
		this.jdbc = jdbc;
		this.appointments = appointments;
		this.clock = clock;
	}

	/** All mailboxes. */
	public List<Mailbox> all() {
		return this.jdbc.sql("select party, role, person, address, digest from origo.mailbox")
			.query(Mailboxes::mailbox)
			.list();
	}

	/**
	 * The people behind a mailbox, absent ones included: whoever has the function now and
	 * no mailbox apart.
	 */
	public List<String> readers(Mailbox mailbox) {
		if (!mailbox.person().isEmpty()) {
			return List.of(mailbox.person());
		}
		List<Mailbox> all = all();
		return this.appointments.at(mailbox.party(), this.clock.instant())
			.valid()
			.stream()
			.filter(post -> post.role() == mailbox.role())
			.filter(post -> all.stream().noneMatch(other -> isApart(other, post)))
			.map(Appointment::person)
			.toList();
	}

	/** How many functions that tasks come to have nobody whom a mail would reach. */
	public long functionsWithout() {
		List<Mailbox> all = all();
		return this.appointments.all(this.clock.instant())
			.valid()
			.stream()
			.filter(post -> post.role().worksWithCases() || post.role() == Role.LOG_REVIEWER)
			.filter(post -> all.stream()
				.noneMatch(mailbox -> isApart(mailbox, post) || mailbox.person().isEmpty()
						&& mailbox.party().equals(post.party()) && mailbox.role() == post.role()))
			.map(post -> post.role().groupAt(post.party()))
			.distinct()
			.count();
	}

	private static boolean isApart(Mailbox mailbox, Appointment post) {
		return mailbox.person().equals(post.person()) && mailbox.party().equals(post.party())
				&& mailbox.role() == post.role();
	}

	/** What the county's file says replaces what it said before. */
	void write(List<Mailbox> mailboxes) {
		this.jdbc.sql("delete from origo.mailbox").update();
		mailboxes.forEach(mailbox -> this.jdbc
			.sql("insert into origo.mailbox (party, role, person, address, digest) values (?, ?, ?, ?, ?)")
			.params(mailbox.party(), mailbox.role().code(), mailbox.person(), mailbox.address(), mailbox.digest())
			.update());
	}

	private static Mailbox mailbox(ResultSet row, int number) throws SQLException {
		return new Mailbox(row.getString("party"), Role.of(row.getString("role")), row.getString("person"),
				row.getString("address"), row.getObject("digest", Boolean.class));
	}

}
