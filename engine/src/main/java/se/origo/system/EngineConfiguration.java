package se.origo.system;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import se.origo.party.Scope;
import se.origo.process.Released;
import se.origo.process.Step;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What the engine may touch, and in whose name it works when nobody is asking. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

	/**
	 * Jobs run in the system scope {@code job}; the engine's own default would leave them
	 * without any rows.
	 */
	@Bean
	TaskExecutor camundaTaskExecutor() {
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.setThreadNamePrefix("job-");
		// All four from the beginning: a pool grows only when its queue is full. The
		// queue
		// holds what is acquired while they work.
		executor.setCorePoolSize(4);
		executor.setMaxPoolSize(4);
		executor.setAllowCoreThreadTimeOut(true);
		executor.setQueueCapacity(100);
		executor.setTaskDecorator(job -> () -> Scope.asSystem("job", () -> {
			job.run();
			return null;
		}));
		return executor;
	}

	/**
	 * No line of a log says which case it is about: what the engine would put beside each
	 * for that purpose stays away from the log, whatever its format, and nobody works for
	 * it.
	 */
	@Bean
	AbstractProcessEnginePlugin bareLines() {
		return new AbstractProcessEnginePlugin() {
			@Override
			public void preInit(ProcessEngineConfigurationImpl configuration) {
				configuration.setLoggingContextActivityId(null);
				configuration.setLoggingContextActivityName(null);
				configuration.setLoggingContextApplicationName(null);
				configuration.setLoggingContextBusinessKey(null);
				configuration.setLoggingContextProcessDefinitionId(null);
				configuration.setLoggingContextProcessDefinitionKey(null);
				configuration.setLoggingContextProcessInstanceId(null);
				configuration.setLoggingContextTenantId(null);
				configuration.setLoggingContextEngineName(null);
			}
		};
	}

	/** Two nodes draw their numbers from one database. */
	@Bean
	AbstractProcessEnginePlugin numbers() {
		IdBlocks numbers = new IdBlocks();
		return new AbstractProcessEnginePlugin() {
			@Override
			public void preInit(ProcessEngineConfigurationImpl configuration) {
				configuration.setIdGenerator(numbers);
			}

			@Override
			public void postInit(ProcessEngineConfigurationImpl configuration) {
				numbers.setIdBlockSize(IdBlocks.SIZE);
				numbers.setCommandExecutor(configuration.getCommandExecutorTxRequiresNew());
			}
		};
	}

	/**
	 * Diagrams see the verbs and the deadline table: no other bean of the application
	 * exists for an expression.
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	AbstractProcessEnginePlugin verbsOnly(ListableBeanFactory beans, Released released) {
		return new AbstractProcessEnginePlugin() {
			@Override
			public void preInit(ProcessEngineConfigurationImpl configuration) {
				Verbs verbs = new Verbs(beans);
				((SpringProcessEngineConfiguration) configuration).setBeans(verbs);
				configuration.setExpressionManager(new NarrowExpressions(verbs));
				configuration.setArtifactFactory(new NoCode());
				configuration.setScriptEngineResolver(new NoCode());
				configuration.setBpmnParseFactory(KnownSchemas.diagrams());
				configuration.setDmnEngineConfiguration(RememberedFeel.tables());
				List<SessionFactory> ours = new ArrayList<>(KnownDefinitions.sessions(released));
				ours.add(GatheredRows.sessions(configuration));
				configuration
					.setCustomSessionFactories(EngineLists.with(configuration.getCustomSessionFactories(), ours));
				// What was away, such as keys or a database, may be there again.
				configuration.setFailedJobRetryTimeCycle("PT10S,PT1M,PT5M,PT15M,PT30M,PT1H");
				configuration.setDeserializationTypeValidationEnabled(true);
				configuration
					.setDefaultUserPermissionForTask(org.camunda.bpm.engine.authorization.Permissions.TASK_WORK);
			}
		};
	}

	/**
	 * Looks beans up when an expression names them, because steps need the engine that is
	 * being built.
	 */
	private static final class Verbs extends AbstractMap<Object, Object> {

		private final ListableBeanFactory beans;

		private final Map<String, String> names = new HashMap<>();

		Verbs(ListableBeanFactory beans) {
			this.beans = beans;
			for (String name : beans.getBeanNamesForAnnotation(Step.class)) {
				this.names.put(name, name);
			}
			this.names.put("deadline", "deadline");
		}

		@Override
		public boolean containsKey(Object key) {
			return this.names.containsKey(key);
		}

		@Override
		public Object get(Object key) {
			String name = this.names.get(key);
			return (name != null) ? this.beans.getBean(name) : null;
		}

		@Override
		public Set<Entry<Object, Object>> entrySet() {
			throw new UnsupportedOperationException("Verbs are asked for by name only");
		}

	}

}
