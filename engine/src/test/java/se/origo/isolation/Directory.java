package se.origo.isolation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.origo.story.Stories;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Ids that belong to no hand-over: people, diagrams, and one timer that is broken. */
final class Directory {

	private final Map<String, String> ids = new HashMap<>();

	private final Map<String, Set<String>> starters = new HashMap<>();

	/** What is started at the centre and nowhere else. */
	private final Set<String> atTheCentre = new HashSet<>();

	private final Set<String> broken = new HashSet<>();

	Directory(Stories stories, ProcessEngine engine, JdbcClient database) {
		stories.behindTheCurtain(() -> {
			database.sql("select sign_in_name, id from origo.person")
				.query((row, at) -> this.ids.put(row.getString(1), row.getString(2)))
				.list();
			return null;
		});
		List<ProcessDefinition> latest = engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.latestVersion()
			.list();
		// What is started in a case at hand only is nobody's to start from the list.
		latest.forEach(definition -> this.starters.put(definition.getId(),
				definition.isStartableInTasklist() ? engine.getRepositoryService()
					.getIdentityLinksForProcessDefinition(definition.getId())
					.stream()
					.map(IdentityLink::getGroupId)
					.collect(Collectors.toSet()) : Set.of()));
		latest.stream()
			.map(ProcessDefinition::getId)
			.filter(definition -> engine.getRepositoryService()
				.getBpmnModelInstance(definition)
				.getModelElementsByType(CamundaProperty.class)
				.stream()
				.anyMatch(property -> "startableAt".equals(property.getCamundaName())))
			.forEach(this.atTheCentre::add);
	}

	/** A timer of a hand-over stops working. */
	void breaks(Case it, Stories stories, ProcessEngine engine) {
		String job = it.jobs().keySet().iterator().next();
		this.broken.add(job);
		stories.behindTheCurtain(() -> {
			engine.getManagementService().setJobRetries(job, 0);
			return null;
		});
	}

	boolean isBroken(String job) {
		return this.broken.contains(job);
	}

	String id(Somebody who) {
		return this.ids.get(who.name());
	}

	Stream<String> definitions() {
		return this.starters.keySet().stream();
	}

	boolean starts(Somebody who, String definition) {
		if (this.atTheCentre.contains(definition) && !who.isOfTheCentre()) {
			return false;
		}
		return who.roles().stream().anyMatch(this.starters.get(definition)::contains);
	}

}
