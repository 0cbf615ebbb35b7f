package se.origo.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import se.origo.process.Role;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Our own pages beside Tasklist. A page and the calls it makes have the same word in
 * their paths, and the same roles open both.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

	private static final String FILES = "classpath:/origo/pages/";

	private static final Map<String, Set<Role>> OWNERS = Map.of("audit", Set.of(Role.AUDITOR), "operations",
			Set.of(Role.OPERATOR), "cases", Role.whoSearch());

	/** Where one can ask whether a person is known here: nobody may try them all. */
	private static final String SEARCHES = "/api/cases/**";

	/** Open to everybody without sign-in, and each costs signatures or hashes. */
	private static final String[] PROOFS = { "/log/cosignatures", "/log/consistency/*" };

	private final Allowance searches;

	private final Allowance proofs;

	Pages(Limits limits, Clock clock) {
		this.proofs = new Allowance(limits.proofsPerAddress(), clock);
		this.searches = new Allowance(limits.searchesPerPerson(), clock);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		OWNERS.forEach((page, roles) -> registry.addInterceptor(new RoleGate(roles))
			.addPathPatterns("/" + page + "/**", "/api/" + page + "/**"));
		registry.addInterceptor(RateGate.perPerson(this.searches)).addPathPatterns(SEARCHES);
		registry.addInterceptor(RateGate.perAddress(this.proofs)).addPathPatterns(PROOFS);
	}

	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		resolvers.add(new Failures());
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		// Checked at each visit, so that an upgrade is never half old.
		CacheControl checked = CacheControl.noCache();
		registry.addResourceHandler("/pages/**").addResourceLocations(FILES).setCacheControl(checked);
		OWNERS.keySet()
			.forEach(page -> registry.addResourceHandler("/" + page + "/*")
				.addResourceLocations(FILES + page + "/")
				.setCacheControl(checked));
	}

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		OWNERS.keySet().forEach(page -> {
			registry.addRedirectViewController("/" + page, "/" + page + "/");
			registry.addViewController("/" + page + "/").setViewName("forward:/" + page + "/index.html");
		});
	}

}
