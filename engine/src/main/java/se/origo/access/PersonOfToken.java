package se.origo.access;

import java.util.List;
import java.util.Map;

import se.origo.party.Caller;
import se.origo.party.Register;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * From a believed token to a person of the register. The token says who it is and how
 * surely that is known; what the person may do is the register's to say. Afterwards the
 * session holds the opaque id and the signed token, which signing out needs; no claim of
 * it.
 */
class PersonOfToken implements OAuth2UserService<OidcUserRequest, OidcUser> {

	private final SignInSettings settings;

	private final Register register;

	PersonOfToken(SignInSettings settings, Register register) {
		this.settings = settings;
		this.register = register;
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		OidcIdToken token = request.getIdToken();
		if (!this.settings.levels().contains(claim(token, this.settings.levelClaim()))) {
			throw RefusalReason.refuse(RefusalReason.LEVEL);
		}
		Caller caller = this.register.callerBySignInName(claim(token, this.settings.personClaim()))
			.orElseThrow(() -> RefusalReason.refuse(RefusalReason.PERSON));
		if (this.settings.asksForOrganisation() && !worksAt(caller, claim(token, this.settings.organisationClaim()))) {
			throw RefusalReason.refuse(RefusalReason.PARTY);
		}
		return new DefaultOidcUser(List.of(),
				new OidcIdToken(token.getTokenValue(), null, null, Map.of("sub", caller.person())), "sub");
	}

	private boolean worksAt(Caller caller, String organisation) {
		return this.settings.partyOf(organisation)
			.filter(party -> caller.mandates().stream().anyMatch(mandate -> mandate.party().equals(party)))
			.isPresent();
	}

	/**
	 * What holds a sign that no name has is nobody's, and no database is asked for it.
	 */
	private static String claim(OidcIdToken token, String name) {
		String value = token.getClaimAsString(name);
		return (value != null && value.matches("\\P{C}*")) ? value : "";
	}

}
