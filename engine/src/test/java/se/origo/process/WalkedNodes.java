package se.origo.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.stereotype.Component;

/**
 * Remembers every flow node that any test of this JVM walks. It is a bean of the test
 * sources, so the application that all tests share has it and the shipped one has not.
 */
@Component
public class WalkedNodes extends AbstractProcessEnginePlugin {

	private static final Set<String> WALKED = new ConcurrentSkipListSet<>();

	/**
	 * What was walked so far, each as {@code process/node}.
	 */
	static Set<String> all() {
		return WALKED;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		if (configuration.getCustomPostBPMNParseListeners() == null) {
			configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
		}
		configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
			@Override
			public void parseProcess(Element element, ProcessDefinitionEntity process) {
				watch(process.getKey(), process);
			}
		});
	}

	private static void watch(String process, ScopeImpl scope) {
		List<ActivityImpl> activities = scope.getActivities();
		for (ActivityImpl activity : activities) {
			activity.addListener(ExecutionListener.EVENTNAME_START,
					(ExecutionListener) execution -> WALKED.add(process + "/" + activity.getId()));
			watch(process, activity);
		}
	}

}
