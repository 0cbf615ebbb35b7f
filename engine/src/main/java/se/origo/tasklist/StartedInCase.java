package se.origo.tasklist;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** In which kinds of case a diagram says that its process may be started. */
final class StartedInCase {

	/** The extension property of a process; the contract knows it too. */
	private static final String PROPERTY = "startableInCase";

	private StartedInCase() {
	}

	/**
	 * The kinds of case.
	 * @param definitionId a version of a process; the engine keeps its diagram in memory
	 * @return ids of the processes that open such cases, empty when none is named
	 */
	static List<String> kindsOf(RepositoryService repository, String definitionId) {
		return repository.getBpmnModelInstance(definitionId)
			.getModelElementsByType(Process.class)
			.stream()
			.flatMap(process -> Stream.ofNullable(process.getExtensionElements()))
			.flatMap(extensions -> extensions.getChildElementsByType(CamundaProperties.class).stream())
			.flatMap(properties -> properties.getCamundaProperties().stream())
			.filter(property -> PROPERTY.equals(property.getCamundaName()))
			.map(CamundaProperty::getCamundaValue)
			.flatMap(kinds -> Arrays.stream(kinds.split(",")))
			.map(String::strip)
			.toList();
	}

}
