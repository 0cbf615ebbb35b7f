package se.origo.isolation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.Filter;

import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What the running application itself says that it answers at. */
final class RunningEndpoints {

	private final ApplicationContext application;

	RunningEndpoints(ApplicationContext application) {
		this.application = application;
	}

	/** Methods and patterns of all controllers, the actuator's among them. */
	Set<String> calls() {
		return mappings(RequestMappingInfoHandlerMapping.class)
			.flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
			.flatMap(RunningEndpoints::names)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> names(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		List<String> words = methods.isEmpty() ? List.of("ANY") : methods.stream().map(Enum::name).toList();
		return words.stream().flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path));
	}

	/** Patterns of files and of addresses that lead to a page. */
	Set<String> files() {
		return mappings(AbstractUrlHandlerMapping.class)
			.flatMap(mapping -> Stream.concat(mapping.getHandlerMap().keySet().stream(),
					(mapping.getRootHandler() != null) ? Stream.of("/") : Stream.empty()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The links of the security chain: some answer at addresses of their own. */
	Set<String> links() {
		return this.application.getBean(FilterChainProxy.class)
			.getFilterChains()
			.stream()
			.flatMap(chain -> chain.getFilters().stream())
			.map(Filter::getClass)
			.map(Class::getSimpleName)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private <T extends HandlerMapping> Stream<T> mappings(Class<T> kind) {
		return this.application.getBeansOfType(kind).values().stream();
	}

}
