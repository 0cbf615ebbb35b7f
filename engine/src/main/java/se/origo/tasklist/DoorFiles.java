package se.origo.tasklist;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The files of Tasklist's browser side. Cockpit, Admin and the welcome page lie in the
 * same jar and are not served.
 */
@Configuration(proxyBeanMethods = false)
class DoorFiles implements WebMvcConfigurer {

	private static final String CAMUNDA = "classpath:/META-INF/resources/webjars/camunda/";

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		// Checked at each visit, so that an upgrade is never half old.
		CacheControl checked = CacheControl.noCache();
		registry.addResourceHandler("/camunda/app/tasklist/**")
			.addResourceLocations(CAMUNDA + "app/tasklist/")
			.setCacheControl(checked);
		registry.addResourceHandler("/camunda/lib/**").addResourceLocations(CAMUNDA + "lib/").setCacheControl(checked);
		registry.addResourceHandler("/camunda/assets/**")
			.addResourceLocations(CAMUNDA + "assets/")
			.setCacheControl(checked);
		registry.addResourceHandler("/camunda/favicon*", "/favicon*").addResourceLocations(CAMUNDA);
		registry.addResourceHandler("/camunda/api/tasklist/plugin/tasklistPlugins/static/app/**")
			.addResourceLocations("classpath:/META-INF/resources/plugin/tasklist/app/")
			.setCacheControl(checked);
	}

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addRedirectViewController("/", "/camunda/app/tasklist/default/");
		registry.addRedirectViewController("/camunda/app/tasklist/", "/camunda/app/tasklist/default/");
		registry.addViewController("/camunda/app/tasklist/default/")
			.setViewName("forward:/camunda/app/tasklist/index.html");
	}

}
