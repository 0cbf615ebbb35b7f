package se.origo.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.springframework.stereotype.Component;

/**
 * What kinds of case are called in Swedish: as the diagram is that opened them. A diagram
 * may be taken away while its cases are still there.
 */
@Component
public class CaseKinds {

	private static final String OTHERWISE = "Ärende";

	private final RepositoryService repository;

	CaseKinds(RepositoryService repository) {
		this.repository = repository;
	}

	/** What a kind is called, never null. */
	public String named(String kind) {
		return named(List.of(kind)).get(kind);
	}

	/**
	 * What several kinds are called, with one question.
	 * @param kinds ids of processes
	 * @return a name for each of them
	 */
	public Map<String, String> named(Collection<String> kinds) {
		if (kinds.isEmpty()) {
			return Map.of();
		}
		Map<String, String> deployed = this.repository.createProcessDefinitionQuery()
			.processDefinitionKeysIn(kinds.toArray(String[]::new))
			.latestVersion()
			.list()
			.stream()
			.filter(definition -> definition.getName() != null)
			.collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getName));
		return kinds.stream()
			.distinct()
			.collect(Collectors.toMap(kind -> kind, kind -> deployed.getOrDefault(kind, OTHERWISE)));
	}

}
