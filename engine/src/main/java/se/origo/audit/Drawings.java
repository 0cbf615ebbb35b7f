package se.origo.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.origo.process.DeadlineCode;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.stereotype.Component;

/**
 * Finds the diagrams that a case has run on among what was once released. Nothing that
 * was released is ever removed, so an ended case looks as it did.
 */
@Component
class Drawings {

	private final RepositoryService repository;

	Drawings(RepositoryService repository) {
		this.repository = repository;
	}

	/** The versions behind these rows, in the order in which the case came to them. */
	List<Drawing> behind(List<AuditRow> rows) {
		return rows.stream()
			.filter(row -> row.version() != null)
			.map(row -> Map.entry(row.definition(), row.version()))
			.distinct()
			.flatMap(version -> released(this.repository, version.getKey(), version.getValue()).stream())
			.map(this::drawing)
			.toList();
	}

	/** The version of a process that new cases run on. */
	Optional<Drawing> newest(String process) {
		return Optional
			.ofNullable(this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(process)
				.latestVersion()
				.singleResult())
			.map(this::drawing);
	}

	/** A version of a process, if it was ever released. */
	static Optional<ProcessDefinition> released(RepositoryService repository, String process, int version) {
		return Optional.ofNullable(repository.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.processDefinitionVersion(version)
			.singleResult());
	}

	private Drawing drawing(ProcessDefinition definition) {
		BpmnModelInstance model = this.repository.getBpmnModelInstance(definition.getId());
		Map<String, Drawing.Element> elements = new LinkedHashMap<>();
		model.getModelElementsByType(FlowNode.class).forEach(node -> elements.put(node.getId(), element(node)));
		Map<String, String> flows = new LinkedHashMap<>();
		model.getModelElementsByType(SequenceFlow.class)
			.forEach(flow -> flows.put(flow.getId(), flow.getTarget().getId()));
		return new Drawing(definition.getKey(), definition.getVersion(),
				Drawing.inOneLine(definition.getName(), definition.getKey()), xml(definition), elements, flows,
				definition.getDeploymentId());
	}

	private static Drawing.Element element(FlowNode node) {
		return new Drawing.Element(Drawing.inOneLine(node.getName(), node.getId()), node.getElementType().getTypeName(),
				DeadlineCode.of(node).orElse(null), form(node));
	}

	private static String form(FlowNode node) {
		if (node instanceof UserTask task) {
			return task.getCamundaFormRef();
		}
		return (node instanceof StartEvent start) ? start.getCamundaFormRef() : null;
	}

	private String xml(ProcessDefinition definition) {
		try (InputStream file = this.repository.getProcessModel(definition.getId())) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
