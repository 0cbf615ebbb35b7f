package se.origo.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginEmbedderPolicyHeaderWriter.CrossOriginEmbedderPolicy;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What a browser may load and run on our pages: our own files and nothing else. */
final class BrowserRules {

	private static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
			+ " font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'self'";

	/**
	 * Tasklist and the forms in it write style attributes; they run no script from a
	 * text.
	 */
	private static final String TASKLIST = STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

	private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

	private BrowserRules() {
	}

	static void set(HeadersConfigurer<HttpSecurity> headers) {
		RequestMatcher tasklist = new AntPathRequestMatcher("/camunda/**");
		headers.addHeaderWriter(
				new DelegatingRequestMatcherHeaderWriter(tasklist, new ContentSecurityPolicyHeaderWriter(TASKLIST)));
		headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(tasklist),
				new ContentSecurityPolicyHeaderWriter(STRICT)));
		headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
		headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
		headers.crossOriginEmbedderPolicy(embedder -> embedder.policy(CrossOriginEmbedderPolicy.REQUIRE_CORP));
		headers.crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
		headers.permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES));
	}

}
