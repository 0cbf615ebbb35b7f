package se.origo.integration.mail;

import java.nio.file.Path;
import java.time.Duration;

/** Sends mail, or does not where there is no server. */
public interface Mailer {

	/** How the way to the server is protected. */
	enum Security {

		/** In clear at first, encrypted before anything is said; refused otherwise. */
		STARTTLS,
		/** Encrypted from the first byte. */
		TLS,
		/** In clear: for a catcher on the same machine. */
		NONE

	}

	/**
	 * The server, and as whom we send.
	 *
	 * @param host its name
	 * @param port its port
	 * @param security how the way there is protected
	 * @param user as whom we sign in, or null when the server asks nobody
	 * @param password the password, or null
	 * @param from the address that all mail comes from, and that failures go to
	 * @param trust a file of certificates (PEM) that are trusted instead of the
	 * machine's, or null
	 * @param patience how long to wait for each answer
	 */
	record Server(String host, int port, Security security, String user, String password, String from, Path trust,
			Duration patience) {

		/** Without the password. */
		@Override
		public String toString() {
			return this.host + ":" + this.port;
		}

	}

	/**
	 * Mail through a server, which is not called before the first mail.
	 * @param server the server
	 * @return what sends
	 * @throws IllegalArgumentException when the certificates cannot be read
	 */
	static Mailer through(Server server) {
		return new SmtpMailer(server);
	}

	/** No mail at all. */
	static Mailer none() {
		return new NoMailer();
	}

	/** Whether there is a server. */
	boolean isOpen();

	/**
	 * Hands a mail to the server. It never throws: what fails is an answer.
	 * @param mail the mail
	 * @return what became of it
	 */
	Delivery send(Mail mail);

}
