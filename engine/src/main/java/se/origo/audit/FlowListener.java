package se.origo.audit;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Hears of each way that is taken. The engine's own history knows elements only, and two
 * ways may lead to the same one.
 */
class FlowListener extends AbstractBpmnParseListener {

	private final Instances instances;

	FlowListener(Instances instances) {
		this.instances = instances;
	}

	@Override
	public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
		ExecutionListener taken = execution -> WalkedPath.ofCommand()
			.take(this.instances.of((ExecutionEntity) execution), flow.getId());
		flow.addExecutionListener(taken);
	}

}
