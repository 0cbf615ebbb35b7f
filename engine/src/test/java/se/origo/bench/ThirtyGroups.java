package se.origo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import se.origo.party.Scope;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What it would take to use the engine's own authorization: the caller and thirty groups
 * are told to it at each request. Of the benchmark's application only.
 */
class ThirtyGroups {

	private static final int GROUPS = 30;

	@Bean
	WebMvcConfigurer tellTheEngine(ProcessEngine engine) {
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new Telling(engine));
			}
		};
	}

	/** Each of the groups may do what a contact person does. */
	static void grant(ProcessEngine engine) {
		AuthorizationService authorizations = engine.getAuthorizationService();
		groups(Set.of("danderyd.contact", "botkyrka.contact")).forEach(
				group -> List
					.of(Resources.TASK, Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.DEPLOYMENT,
							Resources.DECISION_DEFINITION)
					.forEach(resource -> {
						Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
						grant.setGroupId(group);
						grant.setResource(resource);
						grant.setResourceId(Authorization.ANY);
						grant.addPermission(Permissions.ALL);
						authorizations.saveAuthorization(grant);
					}));
	}

	/**
	 * Does something with the engine's authorization on, in the name of a contact person
	 * at Botkyrka.
	 */
	static void within(ProcessEngine engine, String person, Runnable deed) {
		ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) engine
			.getProcessEngineConfiguration();
		settings.setAuthorizationEnabled(true);
		engine.getIdentityService().setAuthentication(person, groups(Set.of("botkyrka.contact")));
		try {
			deed.run();
		}
		finally {
			engine.getIdentityService().clearAuthentication();
			settings.setAuthorizationEnabled(false);
		}
	}

	private static List<String> groups(Set<String> own) {
		List<String> groups = new ArrayList<>(own);
		IntStream.range(groups.size(), GROUPS).forEach(at -> groups.add("group" + at));
		return groups;
	}

	private record Telling(ProcessEngine engine) implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			boolean on = ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
				.isAuthorizationEnabled();
			Scope.caller()
				.filter(caller -> on)
				.ifPresent(caller -> this.engine.getIdentityService()
					.setAuthentication(caller.person(), groups(caller.groups())));
			return true;
		}

		@Override
		public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
				Exception failure) {
			this.engine.getIdentityService().clearAuthentication();
		}

	}

}
