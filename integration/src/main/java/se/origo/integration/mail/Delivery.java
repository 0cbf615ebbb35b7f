package se.origo.integration.mail;

/** What became of a mail at the first server: codes only. */
public enum Delivery {

	/** The server has taken it. */
	SENT("sent"),
	/** Nobody answers at the server's address. */
	UNREACHABLE("unreachable"),
	/** The server did not answer in time. */
	SILENT("silent"),
	/** No encryption, or a certificate that is not trusted: nothing was said. */
	UNTRUSTED("untrusted"),
	/** The server does not know the user, or not the password. */
	SIGN_IN("sign-in"),
	/** The server asks to try later. */
	LATER("later"),
	/** The server refuses the mail, its sender or its receiver. */
	REFUSED("refused"),
	/** Anything else. */
	BROKEN("broken");

	private final String code;

	Delivery(String code) {
		this.code = code;
	}

	/** The word that is kept. */
	public String code() {
		return this.code;
	}

}
