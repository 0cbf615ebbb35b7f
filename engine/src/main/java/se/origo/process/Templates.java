package se.origo.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What Camunda Modeler offers when a process owner draws: one template for each step, and
 * one for a user task with the forms, roles and deadlines there are.
 */
final class Templates {

	private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

	private final ArrayNode templates = JSON.createArrayNode();

	private Templates() {
	}

	/** The text of {@code processes/.camunda/element-templates/origo.json}. */
	static String of(Bundle bundle, Vocabulary words) {
		Models models = Models.read(bundle, words, unreadable -> {
			throw new IllegalStateException(unreadable.toString());
		});
		Templates written = new Templates();
		words.steps().values().forEach(written::step);
		written.userTask(models);
		try {
			return JSON.writeValueAsString(written.templates).replace("\r\n", "\n") + "\n";
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void step(Step step) {
		ArrayNode properties = template("se.origo.step." + step.value(), step.label(), step.does(), "bpmn:ServiceTask");
		property(properties, null, "Hidden", "${" + step.value() + "}", "camunda:delegateExpression");
	}

	private void userTask(Models models) {
		ArrayNode properties = template("se.origo.user-task", "Uppgift för en människa",
				"Formulär, roll och frist. Skriv också dokumentation: vad ett gott svar är.", "bpmn:UserTask");
		choices(property(properties, "Formulär", "Dropdown", null, "camunda:formRef"),
				models.formIds().stream().sorted().map(id -> Map.entry(id, id)));
		property(properties, null, "Hidden", "deployment", "camunda:formRefBinding");
		ObjectNode groups = property(properties, "Roller, med komma emellan", "String",
				Role.CONTACT.groupAt("${party}"), "camunda:candidateGroups");
		groups.putObject("constraints").put("notEmpty", true);
		choices(property(properties, "Frist", "Dropdown", null, "camunda:dueDate"),
				models.deadlineCodes().stream().sorted().map(code -> Map.entry(code, "${deadline['" + code + "']}")));
	}

	private ArrayNode template(String id, String name, String description, String element) {
		ObjectNode template = this.templates.addObject();
		template.put("name", name).put("id", id).put("description", description);
		template.putArray("appliesTo").add(element);
		return template.putArray("properties");
	}

	private static ObjectNode property(ArrayNode properties, String label, String type, String value, String name) {
		ObjectNode property = properties.addObject();
		if (label != null) {
			property.put("label", label);
		}
		property.put("type", type);
		if (value != null) {
			property.put("value", value);
		}
		property.putObject("binding").put("type", "property").put("name", name);
		return property;
	}

	private static void choices(ObjectNode property, Stream<Map.Entry<String, String>> choices) {
		List<Map.Entry<String, String>> all = choices.toList();
		ArrayNode list = property.putArray("choices");
		all.forEach(choice -> list.addObject().put("name", choice.getKey()).put("value", choice.getValue()));
		property.putObject("constraints").put("notEmpty", true);
	}

}
