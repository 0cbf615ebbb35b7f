package se.origo.tasklist;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A task in Camunda's REST format, with the fields that Tasklist reads. */
record TaskDto(@JsonProperty("_links") Map<String, Object> links,
		@JsonProperty("_embedded") Map<String, Object> embedded, String id, String name, String assignee,
		String created, String due, String followUp, String delegationState, String description, String executionId,
		String owner, String parentTaskId, int priority, String processDefinitionId, String processInstanceId,
		String taskDefinitionKey, String caseExecutionId, String caseInstanceId, String caseDefinitionId,
		boolean suspended, String formKey, FormRef camundaFormRef, String tenantId) {

	/** The reference that makes Tasklist render a Camunda Form. */
	record FormRef(String key, String binding, Integer version) {
	}

	/** A person in Camunda's format: the name is the function. */
	record UserDto(@JsonProperty("_links") Map<String, Object> links,
			@JsonProperty("_embedded") Map<String, Object> embedded, String id, String firstName, String lastName,
			String email) {

		static UserDto of(String person, String function) {
			return new UserDto(Map.of(), null, person, function, "", null);
		}

	}

	/** Who holds a task. */
	record IdentityLinkDto(@JsonProperty("_links") Map<String, Object> links,
			@JsonProperty("_embedded") Map<String, List<UserDto>> embedded, String userId, String groupId, String type,
			String taskId) {
	}

	/** A version of a process in Camunda's format. */
	record DefinitionDto(@JsonProperty("_links") Map<String, Object> links,
			@JsonProperty("_embedded") Map<String, Object> embedded, String id, String key, String name, int version,
			String versionTag, String description, boolean suspended, String contextPath, String tenantId,
			boolean startableInTasklist) {
	}

}
