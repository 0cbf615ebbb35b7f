package se.origo.access;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;

/**
 * The sign-in service that the county uses, as it describes itself. It is asked when
 * somebody first wants to sign in and not before: a node starts, and serves whoever is in
 * already, while the service is away.
 */
class Provider implements ClientRegistrationRepository {

	/** The one there is; also the last word of the addresses that lead to it. */
	static final String ID = "origo";

	private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION = new ParameterizedTypeReference<>() {
	};

	private final SignInSettings settings;

	private volatile ClientRegistration known;

	Provider(SignInSettings settings) {
		this.settings = settings;
	}

	@Override
	public ClientRegistration findByRegistrationId(String id) {
		if (!ID.equals(id)) {
			return null;
		}
		if (this.known == null) {
			this.known = ask();
		}
		return this.known;
	}

	private ClientRegistration ask() {
		Map<String, Object> description;
		try {
			description = RestClient.builder()
				.requestFactory(network())
				.build()
				.get()
				.uri(this.settings.issuer() + "/.well-known/openid-configuration")
				.retrieve()
				.body(DESCRIPTION);
		}
		catch (RuntimeException ex) {
			throw new Silent();
		}
		if (description == null || !this.settings.issuer().equals(description.get("issuer"))) {
			throw new Silent();
		}
		return ClientRegistrations.fromOidcConfiguration(description)
			.registrationId(ID)
			.clientId(this.settings.clientId())
			.clientSecret(this.settings.clientSecret())
			.scope("openid")
			// From the settings and not from the request, whose host anybody may choose.
			.redirectUri(this.settings.address() + "/login/oauth2/code/" + ID)
			.clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
			.build();
	}

	/** Nobody waits long for another system, and sixteen who wait are all of us. */
	static ClientHttpRequestFactory network() {
		JdkClientHttpRequestFactory network = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build());
		network.setReadTimeout(Duration.ofSeconds(5));
		return network;
	}

	/** Whether something failed because the service does not answer as itself. */
	static boolean isSilent(Throwable failure) {
		return failure instanceof Silent || (failure.getCause() != null && isSilent(failure.getCause()));
	}

	/** The service does not answer, or as somebody else. */
	private static final class Silent extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
