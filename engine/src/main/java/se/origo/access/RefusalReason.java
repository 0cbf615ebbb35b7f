package se.origo.access;

import java.util.Map;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Why a sign-in was refused, as a word for the record. The words are ours: what a
 * provider or an address says is never written down.
 */
final class RefusalReason {

	/** What our own checks call it. */
	static final String EXPIRED = "expired";

	static final String ISSUER = "issuer";

	static final String AUDIENCE = "audience";

	static final String TOKEN = "token";

	static final String LEVEL = "level";

	static final String PERSON = "person";

	static final String PARTY = "party";

	private static final Map<String, String> BY_CODE = Map.ofEntries(Map.entry(LEVEL, LEVEL), Map.entry(PERSON, PERSON),
			Map.entry(PARTY, PARTY), Map.entry("invalid_nonce", "nonce"),
			Map.entry("authorization_request_not_found", "state"), Map.entry("invalid_state_parameter", "state"),
			Map.entry("invalid_token_response", "code"), Map.entry("invalid_grant", "code"),
			Map.entry("access_denied", "cancelled"));

	private RefusalReason() {
	}

	static String of(AuthenticationException refused) {
		if (refused instanceof OAuth2AuthenticationException provider) {
			OAuth2Error error = provider.getError();
			return "invalid_id_token".equals(error.getErrorCode()) ? ofToken(provider.getCause())
					: BY_CODE.getOrDefault(error.getErrorCode(), "other");
		}
		return Provider.isSilent(refused) ? "provider" : "password";
	}

	private static String ofToken(Throwable cause) {
		if (cause instanceof JwtValidationException invalid) {
			return invalid.getErrors().iterator().next().getErrorCode();
		}
		return (cause instanceof BadJwtException) ? "forged" : "provider";
	}

	static OAuth2AuthenticationException refuse(String reason) {
		return new OAuth2AuthenticationException(new OAuth2Error(reason));
	}

}
