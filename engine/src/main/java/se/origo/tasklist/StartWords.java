package se.origo.tasklist;

import java.util.List;

import se.origo.process.ExtensionProperties;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Process;

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
		return said(repository, definitionId, ExtensionProperties.STARTABLE_IN_CASE);
	}

	/**
	 * Whether a process may be started at parties of a kind: at all of them unless the
	 * diagram names some.
	 */
	static boolean isFor(RepositoryService repository, String definitionId, String kindOfParty) {
		List<String> kinds = said(repository, definitionId, ExtensionProperties.STARTABLE_AT);
		return kinds.isEmpty() || kinds.contains(kindOfParty);
	}

	private static List<String> said(RepositoryService repository, String definitionId, String word) {
		return repository.getBpmnModelInstance(definitionId)
			.getModelElementsByType(Process.class)
			.stream()
			.flatMap(process -> ExtensionProperties.words(process, word))
			.toList();
	}

}
