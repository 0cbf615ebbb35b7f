package se.origo.process;

import java.util.Arrays;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** What a diagram says of an element in extension properties, such as an owner. */
public final class ExtensionProperties {

	/** In which kinds of case a process may be started. */
	public static final String STARTABLE_IN_CASE = "startableInCase";

	/** At which kinds of party a process may be started. */
	public static final String STARTABLE_AT = "startableAt";

	private ExtensionProperties() {
	}

	/**
	 * What properties of a name say, each as it is written.
	 * @param element the element
	 * @param name the properties' name
	 * @return the texts, none when there is no such property
	 */
	public static Stream<String> of(BaseElement element, String name) {
		return Stream.ofNullable(element.getExtensionElements())
			.flatMap(extensions -> extensions.getChildElementsByType(CamundaProperties.class).stream())
			.flatMap(properties -> properties.getCamundaProperties().stream())
			.filter(property -> name.equals(property.getCamundaName()))
			.map(property -> String.valueOf(property.getCamundaValue()));
	}

	/**
	 * The words of a property that lists several, with commas between.
	 * @param element the element
	 * @param name the property's name
	 * @return the words, none when there is no such property
	 */
	public static Stream<String> words(BaseElement element, String name) {
		return of(element, name).flatMap(text -> Arrays.stream(text.split(","))).map(String::strip);
	}

}
