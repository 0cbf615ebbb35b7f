package se.origo.tasklist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

/** Maps the engine's tasks and definitions to Camunda's REST format. */
@Mapper(imports = Map.class)
interface TaskDtos {

	/** Camunda's date format; Tasklist shows it in the browser's time. */
	DateTimeFormatter CAMUNDA = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

	@Mapping(target = "links", expression = "java(Map.of())")
	@Mapping(target = "embedded", source = "embedded")
	@Mapping(target = "name", source = "name")
	@Mapping(target = "id", source = "task.id")
	@Mapping(target = "created", source = "task.createTime")
	@Mapping(target = "due", source = "task.dueDate", qualifiedByName = "due")
	@Mapping(target = "followUp", ignore = true)
	@Mapping(target = "delegationState", ignore = true)
	@Mapping(target = "formKey", ignore = true)
	@Mapping(target = "owner", ignore = true)
	@Mapping(target = "description", source = "task.description")
	@Mapping(target = "camundaFormRef", source = "form")
	TaskDto task(Task task, String name, TaskDto.FormRef form, Map<String, Object> embedded);

	@Mapping(target = "links", expression = "java(Map.of())")
	@Mapping(target = "embedded", ignore = true)
	@Mapping(target = "contextPath", ignore = true)
	TaskDto.DefinitionDto definition(ProcessDefinition definition);

	/**
	 * A deadline that ends with a day is shown on that day: 24.00 is no time of the day
	 * after.
	 */
	@Named("due")
	default String due(Date date) {
		return (date != null) ? moment(new Date(date.getTime() - 1000)) : null;
	}

	default String moment(Date date) {
		return (date != null) ? CAMUNDA.format(Instant.ofEpochMilli(date.getTime())) : null;
	}

}
