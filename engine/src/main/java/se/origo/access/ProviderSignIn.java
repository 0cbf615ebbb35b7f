package se.origo.access;

import java.time.Clock;

import se.origo.party.Register;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.web.client.RestClient;

/**
 * Sign-in for real: OpenID Connect with the county's own service, by a code that only we
 * can redeem. Nobody has a password here.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!trial")
@EnableConfigurationProperties(SignInSettings.class)
class ProviderSignIn implements WayIn {

	private final SignInSettings settings;

	private final Provider provider;

	private final Register register;

	ProviderSignIn(SignInSettings settings, Register register) {
		settings.demand();
		this.settings = settings;
		this.provider = new Provider(settings);
		this.register = register;
	}

	@Bean
	JwtDecoderFactory<ClientRegistration> idTokens(Clock clock) {
		return new IdTokens(clock);
	}

	@Override
	public void open(HttpSecurity http, Doorkeeper doorkeeper) throws Exception {
		http.oauth2Login(login -> login.loginPage("/login")
			.clientRegistrationRepository(this.provider)
			.authorizedClientRepository(new NoTokens())
			.authorizationEndpoint(start -> start.authorizationRequestResolver(requests()))
			.tokenEndpoint(redeem -> redeem.accessTokenResponseClient(redeemer()))
			.userInfoEndpoint(person -> person.oidcUserService(new PersonOfToken(this.settings, this.register)))
			.successHandler(doorkeeper)
			.failureHandler(doorkeeper)
			.withObjectPostProcessor(whenTheServiceIsSilent(doorkeeper)));
	}

	@Override
	public SimpleUrlLogoutSuccessHandler out() {
		OidcClientInitiatedLogoutSuccessHandler out = new OidcClientInitiatedLogoutSuccessHandler(this.provider);
		out.setPostLogoutRedirectUri(this.settings.address() + "/login?loggedout");
		return out;
	}

	/** Each request brings a proof key and says how surely we want to know. */
	private OAuth2AuthorizationRequestResolver requests() {
		DefaultOAuth2AuthorizationRequestResolver requests = new DefaultOAuth2AuthorizationRequestResolver(
				this.provider, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
		requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
			.andThen(request -> request.additionalParameters(
					parameters -> parameters.put("acr_values", String.join(" ", this.settings.levels())))));
		return requests;
	}

	private static RestClientAuthorizationCodeTokenResponseClient redeemer() {
		RestClientAuthorizationCodeTokenResponseClient redeemer = new RestClientAuthorizationCodeTokenResponseClient();
		redeemer.setRestClient(RestClient.builder().requestFactory(Provider.network()).messageConverters(converters -> {
			converters.clear();
			converters.add(new FormHttpMessageConverter());
			converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
		}).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
		return redeemer;
	}

	private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> whenTheServiceIsSilent(
			AuthenticationFailureHandler refused) {
		return new ObjectPostProcessor<>() {
			@Override
			public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
				filter.setAuthenticationFailureHandler(refused);
				return filter;
			}
		};
	}

}
