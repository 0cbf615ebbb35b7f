package se.origo.notice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.origo.Figures;
import se.origo.OrigoTest;
import se.origo.Scale;
import se.origo.integration.mail.SmtpPeer;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random cases through real stories: whatever is in them, the mail server is told nothing
 * of it, and every notice of a kind is the same, byte for byte.
 */
@OrigoTest
class NoticesSayNothingTest {

	private static final List<String> RECEIVERS = List.of("botkyrka", "huddinge", "nacka", "solna");

	@Autowired
	Stories stories;

	@Autowired
	NoticeStory notices;

	private final Random random = Scale.random("notices");

	@BeforeEach
	void begin() {
		this.notices.begins();
	}

	@AfterEach
	void end() {
		this.notices.ends();
	}

	@Test
	void nothingOfAnyCaseIsInAnyLineThatTheMailServerHears() {
		Set<String> secrets = new HashSet<>();
		List<String> heard;
		try (SmtpPeer server = new SmtpPeer(Map.of())) {
			Rounds rounds = this.notices.rounds(NoticeStory.mailer(server.port()));
			for (int number = 0; number < Scale.of(4, 60); number++) {
				tell(number, secrets);
				this.notices.later(Duration.ofMinutes(1)).round(rounds);
			}
			this.notices.atWork()
				.round(rounds)
				.later(Duration.ofDays(30))
				.atWork()
				.round(rounds)
				.later(Duration.ofDays(3));
			this.notices.atWork().round(rounds);
			heard = List.copyOf(server.heard());
		}
		String everything = String.join("\n", heard);
		List<String> mails = mails(heard);
		assertThat(mails).hasSizeGreaterThan(4);
		String read = mails.stream().map(NoticesSayNothingTest::read).collect(Collectors.joining("\n"));
		assertThat(secrets).isNotEmpty().noneMatch(secret -> says(everything, secret) || says(read, secret));
		envelope(heard);
		assertThat(kinds(mails)).hasSizeGreaterThan(3).allSatisfy((kind, bodies) -> assertThat(bodies).hasSize(1));
		Figures.print("Notices", "mails whose every byte was compared", mails.size());
		Figures.print("Notices", "words of cases looked for in them", secrets.size());
	}

	/**
	 * Whether a text says something. A task's number is one where it stands alone: six
	 * digits in a row come by chance in the random id that every mail has.
	 */
	private static boolean says(String text, String secret) {
		return secret.matches("\\d+") ? Pattern.compile("\\b" + secret + "\\b").matcher(text).find()
				: text.contains(secret);
	}

	/** One case, and everything in it that must not be found. */
	private void tell(int number, Set<String> secrets) {
		if (number % 2 == 1) {
			this.notices.digest("solna");
		}
		String receiver = RECEIVERS.get(this.random.nextInt(RECEIVERS.size()));
		Letter letter = Letter.to(receiver)
			.with("urgency", List.of("acute", "high", "normal").get(number % 3))
			.with("ageBand", List.of("under-15", "15-17", "18-20").get(this.random.nextInt(3)))
			.with("situation", "läge-" + Long.toString(this.random.nextLong(), 36));
		Story story = this.stories.begin();
		story.as("danderyd").sends(letter);
		story.timer("acknowledgementOverdue").fires();
		for (int unanswered = 0; unanswered < number % 5; unanswered++) {
			story.timer("escalationUnanswered").fires();
		}
		if (number % 5 == 4) {
			// The end of all silence: the sender is told.
			story.sender().is("expired");
		}
		secrets.addAll(letter.secrets());
		secrets.addAll(List.of("urgency", "questionType").stream().map(letter::said).toList());
		secrets.addAll(List.of(story.sender().caseNumber(), story.receiver().caseNumber(), "REF-ACK", "Danderyd"));
		secrets.addAll(this.notices.rows("select id_ from camunda.act_ru_task where length(id_) > 4"));
		secrets.addAll(this.notices.rows("select id from origo.person"));
		secrets.addAll(this.notices.rows("select name from origo.party where length(name) > 4"));
	}

	/** The envelope knows one sender, and mailboxes of the county's file. */
	private void envelope(List<String> heard) {
		assertThat(heard.stream().filter(line -> line.startsWith("MAIL ")).distinct())
			.containsExactly("MAIL FROM:<origo@origo.example>");
		assertThat(heard.stream().filter(line -> line.startsWith("RCPT ")).distinct())
			.isSubsetOf(this.notices.rows("select 'RCPT TO:<' || address || '>' from origo.mailbox"));
	}

	private static List<String> mails(List<String> heard) {
		List<String> mails = new ArrayList<>();
		StringBuilder mail = null;
		for (String line : heard) {
			if (line.equals("DATA")) {
				mail = new StringBuilder();
			}
			else if (line.equals(".") && mail != null) {
				mails.add(mail.toString());
				mail = null;
			}
			else if (mail != null) {
				mail.append(line).append("\r\n");
			}
		}
		return mails;
	}

	/** What a mail program shows of it. */
	private static String read(String mail) {
		try {
			MimeMessage message = new MimeMessage(null,
					new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
			return message.getSubject() + "\n" + message.getContent();
		}
		catch (MessagingException | IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/** By subject: what is left of each without receiver, date and Message-ID. */
	private static Map<String, Set<String>> kinds(List<String> mails) {
		Map<String, Set<String>> kinds = new HashMap<>();
		for (String mail : mails) {
			String rest = Arrays.stream(mail.split("\r\n"))
				.filter(line -> !line.matches("(To|Date|Message-ID): .*"))
				.collect(Collectors.joining("\r\n"));
			kinds.computeIfAbsent(read(mail).split("\n", 2)[0], subject -> new HashSet<>()).add(rest);
		}
		return kinds;
	}

}
