package se.origo.integration.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.origo.integration.mail.Mailer.Security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The client against servers over real SMTP. */
class MailerTest {

	private static final Mail MAIL = new Mail(UUID.fromString("11111111-2222-4333-8444-555555555555"),
			"kontakt@kommunen.example", "Något väntar / something waits", "Något väntar.\n\nhttps://origo.example/\n",
			Instant.parse("2026-03-03T08:00:00Z"));

	private GreenMail server;

	@TempDir
	static Path folder;

	private static Path certificate;

	@BeforeAll
	static void makeACertificate() throws Exception {
		Path keys = Certificates.of(folder, "ip:127.0.0.1");
		certificate = Certificates.published(keys);
		Certificates.serve(keys);
	}

	@AfterEach
	void stop() {
		if (this.server != null) {
			this.server.stop();
		}
	}

	private int start(String protocol) {
		this.server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
		this.server.start();
		return port();
	}

	private int port() {
		return (this.server.getSmtp() != null) ? this.server.getSmtp().getPort() : this.server.getSmtps().getPort();
	}

	private static Mailer at(int port, Security security, String user, String password, Path trust) {
		return at("127.0.0.1", port, security, user, password, trust);
	}

	private static Mailer at(String host, int port, Security security, String user, String password, Path trust) {
		return Mailer.through(new Mailer.Server(host, port, security, user, password, "origo@origo.example", trust,
				Duration.ofMillis(500)));
	}

	private static Mailer plainly(int port) {
		return at(port, Security.NONE, null, null, null);
	}

	@Test
	void aMailArrivesWithNothingButWhatItWasGiven() throws Exception {
		assertThat(plainly(start("smtp")).send(MAIL)).isEqualTo(Delivery.SENT);
		MimeMessage arrived = this.server.getReceivedMessages()[0];
		assertThat(arrived.getMessageID()).isEqualTo("<11111111-2222-4333-8444-555555555555@origo.example>");
		assertThat(arrived.getSubject()).isEqualTo("Något väntar / something waits");
		assertThat(arrived.getContent().toString().replace("\r\n", "\n"))
			// The last line's end is the protocol's.
			.isEqualTo("Något väntar.\n\nhttps://origo.example/");
		assertThat(arrived.getSentDate().toInstant()).isEqualTo(MAIL.date());
		assertThat(List.of(arrived.getHeader("From")[0], arrived.getHeader("To")[0],
				arrived.getHeader("Auto-Submitted")[0]))
			.containsExactly("origo@origo.example", "kontakt@kommunen.example", "auto-generated");
	}

	@Test
	void theGreetingAndTheEnvelopeTellNeitherMachineNorUser() {
		try (SmtpPeer peer = new SmtpPeer(Map.of())) {
			assertThat(plainly(peer.port()).send(MAIL)).isEqualTo(Delivery.SENT);
			assertThat(peer.heard()).startsWith("EHLO origo.example", "MAIL FROM:<origo@origo.example>",
					"RCPT TO:<kontakt@kommunen.example>", "DATA");
		}
	}

	@ParameterizedTest
	@CsvSource({ "RCPT,550 no such user,REFUSED", "RCPT,450 mailbox busy,LATER", "MAIL,550 not from you,REFUSED",
			"MAIL,451 later,LATER", "DATA,554 no,REFUSED", "DATA,452 full,LATER", "RCPT,,SILENT", "DATA,,SILENT" })
	void whatTheServerSaysBecomesACode(String command, String reply, Delivery code) {
		try (SmtpPeer peer = new SmtpPeer(Map.of(command, (reply != null) ? reply : SmtpPeer.SILENCE))) {
			assertThat(plainly(peer.port()).send(MAIL)).isEqualTo(code);
		}
	}

	@Test
	void whatHasBeenTakenIsSentHoweverTheConversationEnds() {
		try (SmtpPeer peer = new SmtpPeer(Map.of("QUIT", SmtpPeer.SILENCE))) {
			assertThat(plainly(peer.port()).send(MAIL)).isEqualTo(Delivery.SENT);
		}
	}

	@Test
	void nobodyThereIsUnreachableAndTheSameMailGoesOutWhenTheServerIsBack() throws Exception {
		int port = start("smtp");
		this.server.stop();
		Mailer mailer = plainly(port);
		assertThat(mailer.send(MAIL)).isEqualTo(Delivery.UNREACHABLE);
		this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
		this.server.start();
		assertThat(mailer.send(MAIL)).isEqualTo(Delivery.SENT);
		assertThat(this.server.getReceivedMessages()[0].getMessageID()).contains(MAIL.id().toString());
	}

	@Test
	void withoutEncryptionNothingIsSaid() {
		try (SmtpPeer peer = new SmtpPeer(Map.of())) {
			assertThat(at(peer.port(), Security.STARTTLS, "origo", "secret-word", null).send(MAIL))
				.isEqualTo(Delivery.UNTRUSTED);
			assertThat(String.join("\n", peer.heard())).doesNotContain("kommunen", "MAIL", "secret-word", "AUTH");
		}
	}

	@Test
	void aCertificateThatIsNotTrustedIsRefused() {
		int port = start("smtps");
		assertThat(at(port, Security.TLS, null, null, null).send(MAIL)).isEqualTo(Delivery.UNTRUSTED);
		assertThat(this.server.getReceivedMessages()).isEmpty();
	}

	@Test
	void aCertificateOfTheFileIsTrustedForItsOwnServerOnly() {
		int port = start("smtps");
		assertThat(at("127.0.0.1", port, Security.TLS, null, null, certificate).send(MAIL)).isEqualTo(Delivery.SENT);
		// The same server under a name that its certificate does not have.
		assertThat(at("localhost", port, Security.TLS, null, null, certificate).send(MAIL))
			.isEqualTo(Delivery.UNTRUSTED);
		assertThat(this.server.getReceivedMessages()).hasSize(1);
	}

	@Test
	void aServerThatAsksWhoWeAreLetsTheRightPasswordInOnly() {
		int port = start("smtp");
		GreenMailUser user = this.server.setUser("origo", "right");
		this.server.getManagers().getUserManager().setAuthRequired(true);
		assertThat(at(port, Security.NONE, user.getLogin(), "wrong", null).send(MAIL)).isEqualTo(Delivery.SIGN_IN);
		assertThat(at(port, Security.NONE, user.getLogin(), "right", null).send(MAIL)).isEqualTo(Delivery.SENT);
	}

	@Test
	void anAddressThatIsNoneIsRefusedWithoutACall() {
		assertThat(plainly(1).send(new Mail(MAIL.id(), "ingen\r\nBcc: x@y.example", "a", "b", MAIL.date())))
			.isEqualTo(Delivery.REFUSED);
	}

	@Test
	void nothingOfAMailOrASecretIsPrintedByAccident() {
		assertThat(MAIL.toString()).isEqualTo("Mail 11111111-2222-4333-8444-555555555555");
		assertThat(new Mailer.Server("mail.example", 587, Security.STARTTLS, "origo", "secret-word", "a@b.example",
				null, Duration.ZERO))
			.hasToString("mail.example:587");
	}

	@Test
	void certificatesThatCannotBeReadAreAMistakeAtOnce() {
		assertThatThrownBy(() -> at(1, Security.TLS, null, null, folder.resolve("missing.pem")))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void withoutAServerNothingIsOpen() {
		assertThat(Mailer.none().isOpen()).isFalse();
		assertThat(plainly(1).isOpen()).isTrue();
	}

}
