package se.origo.access;

import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import se.origo.party.Register;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Who may come in, and through which door: everything that is not named here is closed.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class SignInConfiguration {

	/**
	 * A party's signature is its own proof; there is no session that could be misused.
	 */
	private static final String COSIGNATURES = "/log/cosignatures";

	/** Files without a secret that the login page itself needs. */
	private static final String[] OPEN = { "/login", "/pages/*.css", "/pages/*.js", "/actuator/health", "/favicon.ico",
			"/camunda/favicon.ico", "/error", "/log/checkpoint", "/log/key", "/log/consistency/*", COSIGNATURES };

	/**
	 * Paths whose callers are scripts: they are told "not signed in" instead of being
	 * sent to a page.
	 */
	private static final String[] CALLS = { "/api/**", "/camunda/api/**" };

	@Bean
	SecurityFilterChain chain(HttpSecurity http, CallerFilter callers, WayIn way, Doorkeeper doorkeeper,
			SignInLimit limit, ServerProperties server) throws Exception {
		http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
			.permitAll()
			.requestMatchers(OPEN)
			.permitAll()
			.requestMatchers("/", "/audit/**", "/operations/**", "/cases/**", "/api/**", "/camunda/**")
			.authenticated()
			.anyRequest()
			.denyAll());
		way.open(http, doorkeeper);
		http.logout(logout -> logout.addLogoutHandler(doorkeeper)
			.logoutSuccessHandler(out(way))
			.deleteCookies(server.getServlet().getSession().getCookie().getName()));
		http.csrf(csrf -> csrf.csrfTokenRepository(tokens()).csrfTokenRequestHandler(new PlainToken()));
		http.csrf(csrf -> csrf.ignoringRequestMatchers(COSIGNATURES));
		http.exceptionHandling(SignInConfiguration::refuse);
		http.httpBasic(AbstractHttpConfigurer::disable);
		http.requestCache(AbstractHttpConfigurer::disable);
		http.headers(BrowserRules::set);
		http.addFilterAfter(limit, LogoutFilter.class);
		http.addFilterAfter(callers, AuthorizationFilter.class);
		return http.build();
	}

	/**
	 * A script signs out and is told where to go: it could not follow a redirect to
	 * another site.
	 */
	private static LogoutSuccessHandler out(WayIn way) {
		SimpleUrlLogoutSuccessHandler out = way.out();
		out.setDefaultTargetUrl("/login?loggedout");
		ObjectMapper json = new ObjectMapper();
		out.setRedirectStrategy((request, response, next) -> {
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			json.writeValue(response.getOutputStream(), Map.of("next", next));
		});
		return out;
	}

	private static void refuse(ExceptionHandlingConfigurer<HttpSecurity> refused) {
		for (String calls : CALLS) {
			refused.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
					new AntPathRequestMatcher(calls));
		}
		LoginUrlAuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");
		login.setFavorRelativeUris(true);
		refused.defaultAuthenticationEntryPointFor(login, new AntPathRequestMatcher("/**"));
		// What somebody may not have looks exactly like what does not exist.
		refused.accessDeniedHandler((request, response, denied) -> response.sendError((denied instanceof CsrfException)
				? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND));
	}

	/**
	 * One token for the login form, for Camunda's scripts, which read this cookie, and
	 * for our own.
	 */
	private static CookieCsrfTokenRepository tokens() {
		CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
		tokens.setCookiePath("/");
		tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
		return tokens;
	}

	@Bean
	CallerFilter callerFilter(Register register) {
		return new CallerFilter(register);
	}

	/**
	 * The filters belong to the security chain and must not run a second time outside it.
	 */
	@Bean
	FilterRegistrationBean<CallerFilter> callerFilterOnlyInChain(CallerFilter filter) {
		return onlyInChain(filter);
	}

	@Bean
	FilterRegistrationBean<SignInLimit> signInLimitOnlyInChain(SignInLimit filter) {
		return onlyInChain(filter);
	}

	private static <F extends Filter> FilterRegistrationBean<F> onlyInChain(F filter) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.setEnabled(false);
		return registration;
	}

	/**
	 * Writes the cookie with each page, so that a script that starts with a post has it.
	 */
	private static final class PlainToken extends CsrfTokenRequestAttributeHandler {

		PlainToken() {
			setCsrfRequestAttributeName(null);
		}

		@Override
		public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
			super.handle(request, response, token);
			token.get().getToken();
		}

	}

}
