package se.origo.integration.mail;

import java.net.SocketTimeoutException;

import javax.net.ssl.SSLException;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/**
 * Turns the library's exceptions into codes; their messages quote addresses and server
 * names.
 */
final class Failure {

	private Failure() {
	}

	static Delivery of(MessagingException failure) {
		Delivery found = Delivery.BROKEN;
		for (Throwable part = failure; part != null && found == Delivery.BROKEN; part = part.getCause()) {
			found = one(part);
		}
		return found;
	}

	private static Delivery one(Throwable part) {
		if (part instanceof AuthenticationFailedException) {
			return Delivery.SIGN_IN;
		}
		if (part instanceof SMTPAddressFailedException refused) {
			return reply(refused.getReturnCode());
		}
		if (part instanceof SMTPSenderFailedException refused) {
			return reply(refused.getReturnCode());
		}
		if (part instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
			return reply(refused.getReturnCode());
		}
		if (part instanceof AddressException) {
			return Delivery.REFUSED;
		}
		if (part instanceof SSLException || String.valueOf(part.getMessage()).startsWith("STARTTLS is required")) {
			return Delivery.UNTRUSTED;
		}
		if (part instanceof SocketTimeoutException) {
			return Delivery.SILENT;
		}
		return (part instanceof MailConnectException && !(part.getCause() instanceof SocketTimeoutException))
				? Delivery.UNREACHABLE : Delivery.BROKEN;
	}

	private static Delivery reply(int code) {
		return (code >= 500) ? Delivery.REFUSED : Delivery.LATER;
	}

}
