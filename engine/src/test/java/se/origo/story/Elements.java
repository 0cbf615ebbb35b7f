package se.origo.story;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** The ids of the elements of all deployed diagrams. */
final class Elements {

	private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

	private Elements() {
	}

	static void check(RepositoryService repository, String element) {
		if (!KNOWN.contains(element)) {
			repository.createProcessDefinitionQuery()
				.latestVersion()
				.list()
				.forEach(definition -> collect(repository, definition));
		}
		if (!KNOWN.contains(element)) {
			throw new AssertionError("No diagram has an element \"" + element + "\"");
		}
	}

	private static void collect(RepositoryService repository, ProcessDefinition definition) {
		repository.getBpmnModelInstance(definition.getId())
			.getModelElementsByType(FlowNode.class)
			.forEach(node -> KNOWN.add(node.getId()));
	}

}
