package se.origo.integration.mail;

/** There is no server. */
final class NoMailer implements Mailer {

	@Override
	public boolean isOpen() {
		return false;
	}

	@Override
	public Delivery send(Mail mail) {
		return Delivery.UNREACHABLE;
	}

}
