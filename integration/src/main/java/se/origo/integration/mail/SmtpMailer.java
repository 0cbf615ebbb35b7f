package se.origo.integration.mail;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** A client of one SMTP server; a connection of its own for each mail. */
final class SmtpMailer implements Mailer {

	private final Server server;

	private final String domain;

	private final Session session;

	SmtpMailer(Server server) {
		this.server = server;
		this.domain = server.from().substring(server.from().lastIndexOf('@') + 1);
		this.session = Session.getInstance(properties());
	}

	private Properties properties() {
		Properties properties = new Properties();
		boolean encrypted = this.server.security() == Security.TLS;
		String prefix = encrypted ? "mail.smtps." : "mail.smtp.";
		properties.put("mail.transport.protocol", encrypted ? "smtps" : "smtp");
		String patience = String.valueOf(this.server.patience().toMillis());
		for (String wait : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
			properties.put(prefix + wait, patience);
		}
		properties.put(prefix + "auth", String.valueOf(this.server.user() != null));
		properties.put(prefix + "from", this.server.from());
		// Otherwise the greeting tells the name of the machine.
		properties.put(prefix + "localhost", this.domain);
		properties.put(prefix + "quitwait", "false");
		boolean starttls = this.server.security() == Security.STARTTLS;
		properties.put(prefix + "starttls.enable", String.valueOf(starttls));
		properties.put(prefix + "starttls.required", String.valueOf(starttls));
		properties.put(prefix + "ssl.checkserveridentity", "true");
		if (this.server.trust() != null) {
			properties.put(prefix + "ssl.socketFactory", Trust.in(this.server.trust()));
		}
		return properties;
	}

	@Override
	public boolean isOpen() {
		return true;
	}

	@Override
	public Delivery send(Mail mail) {
		Transport transport = null;
		try {
			MimeMessage message = message(mail);
			transport = this.session.getTransport();
			transport.connect(this.server.host(), this.server.port(), this.server.user(), this.server.password());
			transport.sendMessage(message, new Address[] { new InternetAddress(mail.to(), true) });
			return Delivery.SENT;
		}
		catch (MessagingException ex) {
			return Failure.of(ex);
		}
		finally {
			close(transport);
		}
	}

	/** What has been taken has been taken, however the conversation ends. */
	private static void close(Transport transport) {
		try {
			if (transport != null) {
				transport.close();
			}
		}
		catch (MessagingException ex) {
			// Nothing is lost with it.
		}
	}

	private MimeMessage message(Mail mail) throws MessagingException {
		String id = "<" + mail.id() + "@" + this.domain + ">";
		MimeMessage message = new MimeMessage(this.session) {
			@Override
			protected void updateMessageID() throws MessagingException {
				// The library's own would tell a clock and the name of the user.
				setHeader("Message-ID", id);
			}
		};
		message.setFrom(new InternetAddress(this.server.from(), true));
		message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
		message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
		message.setText(mail.text(), StandardCharsets.UTF_8.name());
		message.setSentDate(Date.from(mail.date()));
		// No out-of-office reply to it.
		message.setHeader("Auto-Submitted", "auto-generated");
		message.saveChanges();
		return message;
	}

}
