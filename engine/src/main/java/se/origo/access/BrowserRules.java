package se.origo.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
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

	private BrowserRules() {
	}

	static void set(HeadersConfigurer<HttpSecurity> headers) {
		RequestMatcher tasklist = new AntPathRequestMatcher("/camunda/**");
		headers.addHeaderWriter(
				new DelegatingRequestMatcherHeaderWriter(tasklist, new ContentSecurityPolicyHeaderWriter(TASKLIST)));
		headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(tasklist),
				new ContentSecurityPolicyHeaderWriter(STRICT)));
		headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
	}

}
