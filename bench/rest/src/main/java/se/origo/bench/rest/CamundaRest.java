package se.origo.bench.rest;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;

import se.origo.bench.Errand;
import se.origo.bench.camunda.CamundaPeer;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * Camunda's own REST as its Spring Boot starter gives it; with authorization, people sign
 * in by HTTP Basic.
 */
@SpringBootApplication
public class CamundaRest {

	/** Everybody's password here. */
	public static final String PASSWORD = "bench";

	/** Starts the server. */
	public static void main(String[] args) {
		SpringApplication.run(CamundaRest.class, args);
	}

	@Bean
	CommandLineRunner ready(ProcessEngine engine) {
		return args -> {
			engine.getRepositoryService().createDeployment().addString("errand.bpmn", Errand.diagram()).deploy();
			if (engine.getProcessEngineConfiguration().isAuthorizationEnabled()) {
				CamundaPeer.appoint(engine, PASSWORD);
			}
			System.out.println("ready");
		};
	}

	@Bean
	@ConditionalOnProperty("camunda.bpm.authorization.enabled")
	FilterRegistrationBean<ProcessEngineAuthenticationFilter> signIn() {
		FilterRegistrationBean<ProcessEngineAuthenticationFilter> filter = new FilterRegistrationBean<>(
				new ProcessEngineAuthenticationFilter());
		filter.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
		filter.addUrlPatterns("/engine-rest/*");
		return filter;
	}

}
