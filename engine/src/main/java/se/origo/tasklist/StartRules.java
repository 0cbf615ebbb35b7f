package se.origo.tasklist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import se.origo.process.ExtensionProperties;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.instance.Process;

import org.springframework.stereotype.Component;

/**
 * Who may start a version of a process, and where, as its diagram says; the contract
 * knows the words. A version never changes, so it is read once.
 */
@Component
class StartRules {

	private final RepositoryService repository;

	private final Map<String, Rule> known = new ConcurrentHashMap<>();

	StartRules(RepositoryService repository) {
		this.repository = repository;
	}

	/**
	 * What a diagram says.
	 *
	 * @param roles codes of the roles that may start it
	 * @param cases ids of the processes in whose cases it may be started, none when it
	 * opens a case of its own only
	 * @param parties kinds of party at which it may be started, none when at all
	 */
	record Rule(Set<String> roles, List<String> cases, List<String> parties) {

		boolean isAt(String kindOfParty) {
			return this.parties.isEmpty() || this.parties.contains(kindOfParty);
		}

	}

	/** The rule of a version of a process. */
	Rule of(String definitionId) {
		return this.known.computeIfAbsent(definitionId, this::read);
	}

	private Rule read(String definitionId) {
		Set<String> roles = this.repository.getIdentityLinksForProcessDefinition(definitionId)
			.stream()
			.map(IdentityLink::getGroupId)
			.collect(Collectors.toUnmodifiableSet());
		return new Rule(roles, said(definitionId, ExtensionProperties.STARTABLE_IN_CASE),
				said(definitionId, ExtensionProperties.STARTABLE_AT));
	}

	private List<String> said(String definitionId, String word) {
		return this.repository.getBpmnModelInstance(definitionId)
			.getModelElementsByType(Process.class)
			.stream()
			.flatMap(process -> ExtensionProperties.words(process, word))
			.toList();
	}

}
