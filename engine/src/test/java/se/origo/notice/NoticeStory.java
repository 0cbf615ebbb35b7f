package se.origo.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import se.origo.deadline.OfficeHours;
import se.origo.integration.mail.Mailer;
import se.origo.party.Register;
import se.origo.process.Happenings;
import se.origo.story.Stories;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Words for telling of notices: a mail server over real SMTP, and rounds on a clock that
 * can be put forward.
 */
@Component
class NoticeStory {

	private final Occasions occasions;

	private final Notices notices;

	private final TaskWatchProcess tasks;

	private final Readers readers;

	private final OfficeHours office;

	private final Register register;

	private final Happenings happenings;

	private final Stories stories;

	private final JdbcClient database;

	private final PlatformTransactionManager transactions;

	private final Movable clock = new Movable();

	private GreenMail server;

	private int port;

	NoticeStory(Occasions occasions, Notices notices, TaskWatchProcess tasks, Readers readers, OfficeHours office,
			Register register, Happenings happenings, Stories stories, JdbcClient database,
			PlatformTransactionManager transactions) {
		this.occasions = occasions;
		this.notices = notices;
		this.tasks = tasks;
		this.readers = readers;
		this.office = office;
		this.register = register;
		this.happenings = happenings;
		this.stories = stories;
		this.database = database;
		this.transactions = transactions;
	}

	/** Nothing waits to be told, and a server stands ready; it is now. */
	void begins() {
		happened("delete from origo.notice");
		happened("delete from origo.notice_occasion");
		this.clock.now = Instant.now();
		this.port = 0;
		up();
		this.port = this.server.getSmtp().getPort();
	}

	/** Everything as it was for the tests that follow. */
	void ends() {
		this.server.stop();
		happened("update origo.mailbox set digest = null");
		happened("update origo.absence set ended_at = now() where case_number like 'notice-%' and ended_at is null");
	}

	Instant now() {
		return this.clock.now;
	}

	/**
	 * The office is open, today or the next working day, and all that has been sent has
	 * arrived: it arrives by the application's clock, however long sending takes.
	 */
	NoticeStory atWork() {
		Instant real = Instant.now();
		return at(this.office.openFrom(real.isAfter(this.clock.now) ? real : this.clock.now).plusSeconds(1));
	}

	/** Late in the evening of a working day. */
	NoticeStory atNight() {
		return at(this.office.next(this.clock.now, List.of(LocalTime.of(22, 50))));
	}

	/** A minute before the set time at which what is told now is due. */
	NoticeStory beforeTheDigest() {
		return at(this.office.next(this.clock.now.plus(Duration.ofMinutes(2)), settings().digestTimes())
			.minus(Duration.ofMinutes(1)));
	}

	NoticeStory at(Instant moment) {
		this.clock.now = moment;
		return this;
	}

	NoticeStory later(Duration length) {
		return at(this.clock.now.plus(length));
	}

	/** One round of a node with the usual settings. */
	NoticeStory round() {
		return round(rounds());
	}

	NoticeStory round(Rounds rounds) {
		rounds.go();
		return this;
	}

	/** A node: everything of the application but the clock and the server's address. */
	Rounds rounds() {
		return rounds(mailer());
	}

	Rounds rounds(Mailer mailer) {
		Hours hours = new Hours(this.office, settings());
		return new Rounds(
				new Routing(this.occasions, this.notices, this.tasks, this.readers, hours, settings(), this.clock),
				mailing(mailer), this.occasions, this.notices, this.transactions, this.clock);
	}

	Mailing mailing(Mailer mailer) {
		return new Mailing(this.notices, this.occasions, new Audience(this.occasions, this.tasks, this.readers),
				new Post(mailer, settings()), new Hours(this.office, settings()), this.happenings, this.clock);
	}

	/** With patience: on a busy machine a server that answers may be slow. */
	Mailer mailer() {
		return mailer(this.port, Duration.ofSeconds(20));
	}

	/** To a server that may never answer. */
	static Mailer mailer(int port) {
		return mailer(port, Duration.ofMillis(500));
	}

	private static Mailer mailer(int port, Duration patience) {
		return Mailer.through(new Mailer.Server("127.0.0.1", port, Mailer.Security.NONE, null, null,
				"origo@origo.example", null, patience));
	}

	static NoticeSettings settings() {
		return settings(Duration.ofSeconds(5));
	}

	private static NoticeSettings settings(Duration every) {
		return new NoticeSettings("https://origo.example/", false, List.of("08:00", "13:00"), true, Duration.ZERO,
				every);
	}

	/** The server does not answer any more, or does again, at the same address. */
	void down() {
		this.server.stop();
	}

	void up() {
		this.server = new GreenMail(new ServerSetup(this.port, "127.0.0.1", "smtp"));
		this.server.start();
	}

	/** What has come of a kind, as the mailboxes it has come to, in order. */
	List<String> told(Kind kind) {
		return Arrays.stream(this.server.getReceivedMessages())
			.filter(mail -> header(mail, "Subject").equals(kind.subject()))
			.map(mail -> header(mail, "To"))
			.sorted()
			.toList();
	}

	/** Everything that has come, of every kind. */
	List<String> told() {
		return Arrays.stream(this.server.getReceivedMessages()).map(mail -> header(mail, "To")).sorted().toList();
	}

	List<String> messageIds() {
		return Arrays.stream(this.server.getReceivedMessages()).map(mail -> header(mail, "Message-ID")).toList();
	}

	private static String header(MimeMessage mail, String name) {
		try {
			return name.equals("Subject") ? mail.getSubject() : mail.getHeader(name)[0];
		}
		catch (MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	/** Somebody is away from now on, for all that the register knows. */
	NoticeStory away(String signInName) {
		String person = this.register.callerBySignInName(signInName).orElseThrow().person();
		return happened(
				"""
						insert into origo.absence (person, party, case_number, from_at, until_at, registered_by, registered_at)
						values ('%s', 'botkyrka', 'notice-%s', now() - interval '1 minute', now() + interval '90 days', 'test', now())
						"""
					.formatted(person, UUID.randomUUID()));
	}

	/** For this person the case does not exist any more. */
	void blocked(String signInName, String caseNumber) {
		String person = this.register.callerBySignInName(signInName).orElseThrow().person();
		happened("""
				insert into origo.conflict_block (case_number, registered_in, owner, person, review_on, registered_by,
				  registered_at) values ('%s', '%s', 'danderyd', '%s', current_date + 30, 'test', now())
				""".formatted(caseNumber, caseNumber, person));
	}

	RoundsClock roundsByThemselves() {
		return new RoundsClock(rounds(), new Post(mailer(), settings()), settings(Duration.ofMillis(100)));
	}

	/** Waits for a mail, as long as is decent. */
	boolean arrives() {
		return this.server.waitForIncomingEmail(10_000, 1);
	}

	/** A mailbox gets one mail at set times. */
	NoticeStory digest(String party) {
		return happened("update origo.mailbox set digest = true where party = '" + party + "'");
	}

	NoticeStory happened(String sql) {
		this.stories.behindTheCurtain(() -> this.database.sql(sql).update());
		return this;
	}

	List<String> rows(String sql) {
		return this.stories.behindTheCurtain(() -> this.database.sql(sql).query(String.class).list());
	}

	private static final class Movable extends Clock {

		private volatile Instant now = Instant.now();

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
