package se.origo.system;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Deadlines in time: the alarm hears of timers, and acute cases come first. */
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {

	/** In the place of the starter's own. */
	@Bean
	@ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", havingValue = "true",
			matchIfMissing = true)
	static JobExecutor jobExecutor(TaskExecutor camundaTaskExecutor, CamundaBpmProperties properties) {
		return new JobsTogether(camundaTaskExecutor, properties.getJobExecution());
	}

	/** Last, because the lists that others set are added to. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	AbstractProcessEnginePlugin deadlinesInTime(TimerAlarm alarm) {
		return new AbstractProcessEnginePlugin() {
			@Override
			public void preInit(ProcessEngineConfigurationImpl configuration) {
				configuration.setJobPriorityProvider(new AcuteFirst());
				configuration.setCustomSessionFactories(EngineLists.with(configuration.getCustomSessionFactories(),
						List.of(new TimersTold.Factory(alarm::set))));
				configuration.setCustomPreCommandInterceptorsTxRequired(EngineLists
					.with(configuration.getCustomPreCommandInterceptorsTxRequired(), List.of(new Asides())));
			}
		};
	}

}
