package se.origo.tasklist;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Where a diagram says that its process may be started; the contract knows the words. */
final class StartWords {

	private StartWords() {
	}

	/**
	 * The kinds of case in which a process may be started.
	 * @param definitionId a version of a process; the engine keeps its diagram in memory
	 * @return ids of the processes that open such cases, empty when none is named
	 */
	static List<String> kindsOf(RepositoryService repository, String definitionId) {
		return said(repository, definitionId, "startableInCase");
	}

	/**
	 * Whether a process may be started at parties of a kind: at all of them unless the
	 * diagram names some.
	 */
	static boolean isFor(RepositoryService repository, String definitionId, String kindOfParty) {
		List<String> kinds = said(repository, definitionId, "startableAt");
		return kinds.isEmpty() || kinds.contains(kindOfParty);
	}

	private static List<String> said(RepositoryService repository, String definitionId, String word) {
		return repository.getBpmnModelInstance(definitionId)
			.getModelElementsByType(Process.class)
			.stream()
			.flatMap(process -> Stream.ofNullable(process.getExtensionElements()))
			.flatMap(extensions -> extensions.getChildElementsByType(CamundaProperties.class).stream())
			.flatMap(properties -> properties.getCamundaProperties().stream())
			.filter(property -> word.equals(property.getCamundaName()))
			.map(CamundaProperty::getCamundaValue)
			.flatMap(kinds -> Arrays.stream(kinds.split(",")))
			.map(String::strip)
			.toList();
	}

}
