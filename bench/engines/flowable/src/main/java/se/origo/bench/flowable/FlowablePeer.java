package se.origo.bench.flowable;

import java.util.Map;

import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

import se.origo.bench.Errand;
import se.origo.bench.Peer;

/** Flowable as it comes, with full history. */
public final class FlowablePeer {

	private FlowablePeer() {
	}

	/**
	 * Starts it.
	 * @param args address, user and password of a database
	 */
	public static void main(String[] args) throws Exception {
		StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
		configuration.setDataSource(Peer.pool(args[0], args[1], args[2]));
		configuration.setDatabaseSchemaUpdate("true");
		configuration.setHistoryLevel(HistoryLevel.FULL);
		configuration.setAsyncExecutorActivate(false);
		ProcessEngine engine = configuration.buildProcessEngine();
		engine.getRepositoryService().createDeployment().addString("errand.bpmn20.xml", Errand.diagram()).deploy();
		Peer.serve(person -> {
			String instance = engine.getRuntimeService()
				.startProcessInstanceByKey(Errand.KEY, Errand.number(), Errand.start())
				.getId();
			complete(engine, instance, "person" + person, Errand.plan());
			complete(engine, instance, "person" + person, Errand.outcome());
		});
	}

	private static void complete(ProcessEngine engine, String instance, String person, Map<String, Object> answers) {
		String task = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
		engine.getTaskService().claim(task, person);
		engine.getTaskService().complete(task, answers);
	}

}
