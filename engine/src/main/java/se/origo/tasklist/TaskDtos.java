package se.origo.tasklist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

/** Maps tasks and definitions to Camunda's REST format. */
@Mapper(imports = Map.class)
interface TaskDtos {

	/** Camunda's date format; Tasklist shows it in the browser's time. */
	DateTimeFormatter CAMUNDA = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

	@Mapping(target = "links", expression = "java(Map.of())")
	@Mapping(target = "embedded", source = "embedded")
	@Mapping(target = "name", source = "name")
	@Mapping(target = "id", source = "card.id")
	@Mapping(target = "created", source = "card.created")
	@Mapping(target = "due", source = "card.due", qualifiedByName = "due")
	@Mapping(target = "executionId", source = "card.execution")
	@Mapping(target = "processDefinitionId", source = "card.definition")
	@Mapping(target = "processInstanceId", source = "card.instance")
	@Mapping(target = "taskDefinitionKey", source = "card.element")
	@Mapping(target = "parentTaskId", ignore = true)
	@Mapping(target = "caseExecutionId", ignore = true)
	@Mapping(target = "caseInstanceId", ignore = true)
	@Mapping(target = "caseDefinitionId", ignore = true)
	@Mapping(target = "tenantId", ignore = true)
	@Mapping(target = "followUp", ignore = true)
	@Mapping(target = "delegationState", ignore = true)
	@Mapping(target = "formKey", ignore = true)
	@Mapping(target = "owner", ignore = true)
	@Mapping(target = "description", source = "card.description")
	@Mapping(target = "camundaFormRef", source = "form")
	TaskDto task(Card card, String name, TaskDto.FormRef form, Map<String, Object> embedded);

	@Mapping(target = "links", expression = "java(Map.of())")
	@Mapping(target = "embedded", ignore = true)
	@Mapping(target = "contextPath", ignore = true)
	TaskDto.DefinitionDto definition(ProcessDefinition definition);

	/**
	 * A deadline that ends with a day is shown on that day: 24.00 is no time of the day
	 * after.
	 */
	@Named("due")
	default String due(Instant due) {
		return (due != null) ? moment(due.minusSeconds(1)) : null;
	}

	default String moment(Instant moment) {
		return (moment != null) ? CAMUNDA.format(moment) : null;
	}

}
