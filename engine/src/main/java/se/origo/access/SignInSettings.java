package se.origo.access;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import se.origo.system.StartRefused;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sign-in service, and what its tokens' words mean here.
 *
 * @param address where people reach this installation, such as
 * {@code https://origo.example.se}
 * @param issuer the service's address, exactly as its tokens say it
 * @param clientId what the service calls us
 * @param clientSecret what we show the service
 * @param personClaim the claim whose value is a {@code sign_in_name} of the register
 * @param levelClaim the claim that says how surely the person is known
 * @param levels its values that are enough
 * @param organisationClaim the claim with the organisation number of the person's
 * employer, or empty when the service has none
 * @param organisations party codes by organisation number
 */
@ConfigurationProperties("origo.sign-in")
record SignInSettings(@DefaultValue("") String address, @DefaultValue("") String issuer,
		@DefaultValue("") String clientId, @DefaultValue("") String clientSecret, @DefaultValue("") String personClaim,
		@DefaultValue("acr") String levelClaim, @DefaultValue List<String> levels,
		@DefaultValue("") String organisationClaim, @DefaultValue Map<String, String> organisations) {

	private static final String PREFIX = "origo.sign-in.";

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

	/**
	 * Finds out whether people can sign in with these settings.
	 * @throws StartRefused saying in Swedish what must be set, never its value
	 */
	void demand() {
		demand(isSite(this.address), "address", "ska vara adressen som människor når Origo på, https och utan sökväg.");
		demand(isSecure(this.issuer), "issuer", "ska vara inloggningstjänstens adress, med https.");
		demand(!this.clientId.isBlank(), "client-id", "ska vara det namn som inloggningstjänsten känner Origo under.");
		demand(this.clientSecret.length() >= 16, "client-secret", "ska vara en egen hemlighet om minst 16 tecken.");
		demand(!this.personClaim.isBlank(), "person-claim", "ska vara det fält som säger vem som loggar in.");
		demand(!this.levels.isEmpty() && this.levels.stream().noneMatch(String::isBlank), "levels",
				"ska vara de tillitsnivåer som duger, till exempel http://id.elegnamnden.se/loa/1.0/loa3.");
		demand(this.organisationClaim.isBlank() == this.organisations.isEmpty(), "organisations",
				"ska säga vilken part varje organisationsnummer är, om och bara om organisation-claim anges.");
	}

	boolean asksForOrganisation() {
		return !this.organisationClaim.isBlank();
	}

	/** The party with this organisation number, however it is written. */
	Optional<String> partyOf(String organisation) {
		String number = digits(organisation);
		return this.organisations.entrySet()
			.stream()
			.filter(entry -> !number.isEmpty() && digits(entry.getKey()).equals(number))
			.map(Map.Entry::getValue)
			.findFirst();
	}

	/** Some write 16 in front, to make it as long as a person's number. */
	private static String digits(String number) {
		String digits = number.replaceAll("\\D", "");
		return (digits.length() == 12 && digits.startsWith("16")) ? digits.substring(2) : digits;
	}

	private static void demand(boolean fulfilled, String setting, String sentence) {
		if (!fulfilled) {
			throw new StartRefused(
					"Ingen kan logga in: " + PREFIX + setting + " saknas eller är fel. Inställningen " + sentence,
					"Rätta inställningen och starta igen; docs/operating.md beskriver alla.");
		}
	}

	private static boolean isSite(String address) {
		return isSecure(address) && URI.create(address).getRawPath().isEmpty();
	}

	/** Encrypted, or not leaving this machine. */
	private static boolean isSecure(String address) {
		try {
			URI uri = URI.create(address);
			return uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null
					&& ("https".equals(uri.getScheme())
							|| ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost())));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
