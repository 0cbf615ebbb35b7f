package se.origo.notice;

import java.nio.file.Path;
import java.time.Duration;

import se.origo.integration.mail.Mailer;
import se.origo.integration.mail.Mailer.Security;
import se.origo.system.StartRefused;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server; without a host nothing is sent.
 *
 * @param host its name
 * @param port its port
 * @param security how the way there is protected
 * @param user as whom we sign in, or nothing
 * @param password the password, or nothing
 * @param from the address that notices come from
 * @param trust a file of certificates to trust instead of the machine's, or nothing
 * @param patience how long to wait for each of the server's answers
 */
@ConfigurationProperties("origo.mail")
record MailSettings(String host, @DefaultValue("587") int port, @DefaultValue("starttls") Security security,
		String user, String password, String from, Path trust, @DefaultValue("10s") Duration patience) {

	/** Whether there is a server. */
	boolean isSet() {
		return has(this.host);
	}

	/** What sends through the server, or sends nothing. */
	Mailer mailer() {
		if (!isSet()) {
			return Mailer.none();
		}
		if (!has(this.from) || !this.from.matches("[^\\s@<>]+@[^\\s@<>]+")) {
			throw new StartRefused("Meddelanden kan inte skickas: det saknas en avsändaradress.",
					"Ange origo.mail.from (ORIGO_MAIL_FROM), till exempel origo@kommunen.se, eller ta bort origo.mail.host.");
		}
		try {
			return Mailer
				.through(new Mailer.Server(this.host, this.port, this.security, has(this.user) ? this.user : null,
						has(this.password) ? this.password : null, this.from, this.trust, this.patience));
		}
		catch (IllegalArgumentException ex) {
			throw new StartRefused("Certifikaten i origo.mail.trust går inte att läsa.",
					"Ange en fil med certifikat i PEM-format, eller ta bort origo.mail.trust (ORIGO_MAIL_TRUST).");
		}
	}

	private static boolean has(String value) {
		return value != null && !value.isBlank();
	}

	/** Without the password. */
	@Override
	public String toString() {
		return this.host + ":" + this.port;
	}

}
