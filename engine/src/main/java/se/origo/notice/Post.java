package se.origo.notice;

import java.time.Instant;

import se.origo.integration.mail.Delivery;
import se.origo.integration.mail.Mail;
import se.origo.integration.mail.Mailer;
import se.origo.party.Mailbox;

import org.springframework.stereotype.Component;

/** Makes the mail: the constant words of its kind, and an address. */
@Component
class Post {

	private final Mailer mailer;

	private final NoticeSettings settings;

	Post(Mailer mailer, NoticeSettings settings) {
		this.mailer = mailer;
		this.settings = settings;
	}

	boolean isOpen() {
		return this.mailer.isOpen();
	}

	Delivery send(Notice notice, Mailbox mailbox, Instant now) {
		Kind kind = notice.kind();
		return this.mailer
			.send(new Mail(notice.id(), mailbox.address(), kind.subject(), kind.text(this.settings.link()), now));
	}

}
