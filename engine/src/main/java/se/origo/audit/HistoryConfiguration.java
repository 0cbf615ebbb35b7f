package se.origo.audit;

import java.util.List;

import se.origo.system.EngineLists;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the record the process history; Camunda's own history tables are filled only for
 * those who ask for it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class HistoryConfiguration {

	/**
	 * The handler is no bean of its own: Camunda's starter would add it a second time,
	 * and every event would be on record twice.
	 */
	@Bean
	AbstractProcessEnginePlugin ownHistory(AuditLog log, Instances instances,
			@Value("${origo.camunda-history-tables:false}") boolean camundaTables) {
		return new AbstractProcessEnginePlugin() {
			@Override
			public void preInit(ProcessEngineConfigurationImpl configuration) {
				configuration.setCustomHistoryLevels(List.of(new OrigoHistoryLevel()));
				configuration.setHistory("origo");
				configuration.setEnableDefaultDbHistoryEventHandler(camundaTables);
				configuration.getCustomHistoryEventHandlers().add(new EngineHistory(log, instances));
				configuration.setCustomSessionFactories(EngineLists.with(configuration.getCustomSessionFactories(),
						List.of(new WalkedPath.Factory(log))));
				configuration.setCustomPostBPMNParseListeners(EngineLists
					.with(configuration.getCustomPostBPMNParseListeners(), List.of(new FlowListener(instances))));
			}
		};
	}

}
