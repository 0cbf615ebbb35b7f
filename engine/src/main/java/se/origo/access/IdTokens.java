package se.origo.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Which identity tokens are believed: signed by a published key of the service, with a
 * pair of keys and never a shared word; in time; by our service; for us. The first rule
 * that is broken names the refusal.
 */
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

	private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

	private final Clock clock;

	IdTokens(Clock clock) {
		this.clock = clock;
	}

	@Override
	public JwtDecoder createDecoder(ClientRegistration registration) {
		return this.decoders.computeIfAbsent(registration.getRegistrationId(), id -> decoder(registration));
	}

	private JwtDecoder decoder(ClientRegistration registration) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri())
			.restOperations(new RestTemplate(Provider.network()))
			.jwsAlgorithms(algorithms -> algorithms
				.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
			.build();
		decoder.setJwtValidator(rules(registration));
		return decoder;
	}

	private OAuth2TokenValidator<Jwt> rules(ClientRegistration registration) {
		JwtTimestampValidator time = new JwtTimestampValidator();
		time.setClock(this.clock);
		OidcIdTokenValidator standard = new OidcIdTokenValidator(registration);
		standard.setClock(this.clock);
		String client = registration.getClientId();
		return new DelegatingOAuth2TokenValidator<>(named(RefusalReason.EXPIRED, time),
				named(RefusalReason.ISSUER, new JwtIssuerValidator(registration.getProviderDetails().getIssuerUri())),
				named(RefusalReason.AUDIENCE,
						new JwtClaimValidator<List<String>>("aud", us -> us != null && us.contains(client))),
				named(RefusalReason.TOKEN, standard));
	}

	/** The standard's own errors quote the token. */
	private static OAuth2TokenValidator<Jwt> named(String reason, OAuth2TokenValidator<Jwt> rule) {
		return token -> rule.validate(token).hasErrors() ? OAuth2TokenValidatorResult.failure(new OAuth2Error(reason))
				: OAuth2TokenValidatorResult.success();
	}

}
