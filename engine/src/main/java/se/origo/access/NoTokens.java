package se.origo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * We ask the service who somebody is and nothing else, so its keys to more are let go.
 */
class NoTokens implements OAuth2AuthorizedClientRepository {

	@Override
	public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String id, Authentication person,
			HttpServletRequest request) {
		return null;
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person, HttpServletRequest request,
			HttpServletResponse response) {
		// Not kept.
	}

	@Override
	public void removeAuthorizedClient(String id, Authentication person, HttpServletRequest request,
			HttpServletResponse response) {
		// Nothing was kept.
	}

}
