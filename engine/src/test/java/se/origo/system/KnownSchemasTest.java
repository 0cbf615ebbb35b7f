package se.origo.system;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.DefaultBpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.origo.OrigoTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What the engine itself refuses when it reads the schemas anew is refused, in the same
 * words.
 */
@OrigoTest
class KnownSchemasTest {

	private static final String GOOD = """
			<?xml version="1.0" encoding="UTF-8"?>
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"
			    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
			  <process id="p" isExecutable="true" camunda:historyTimeToLive="1"><startEvent id="s" /></process>
			</definitions>
			""";

	@Autowired
	ProcessEngine engine;

	static Stream<Arguments> bad() {
		return Stream.of(
				Arguments.of("an element that the notation has not", "<startEvent id=\"s\" />", "<beginEvent />"),
				Arguments.of("an attribute that it has not", "<startEvent id=\"s\" />",
						"<startEvent id=\"s\" due=\"1\" />"),
				Arguments.of("an id twice", "<startEvent id=\"s\" />", "<startEvent id=\"s\" /><endEvent id=\"s\" />"),
				Arguments.of("an id that is none", "id=\"s\"", "id=\"1 s\""),
				Arguments.of("no name space", " targetNamespace=\"x\"", ""),
				Arguments.of("a value of another kind", "isExecutable=\"true\"", "isExecutable=\"perhaps\""),
				Arguments.of("a document type", "<definitions ",
						"<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><definitions "),
				Arguments.of("no end", "</definitions>", ""));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("bad")
	void whatBreaksTheSchemaIsRefusedInTheEnginesOwnWords(String what, String place, String change) {
		String diagram = GOOD.replace(place, change);
		assertThat(diagram).isNotEqualTo(GOOD);
		Throwable expected = catchThrowable(() -> read(diagram, new DefaultBpmnParseFactory()));
		Throwable refused = catchThrowable(() -> read(diagram, KnownSchemas.diagrams()));
		assertThat(refused).hasSameClassAs(expected).hasMessage(expected.getMessage());
	}

	@Test
	void whatKeepsTheSchemaIsRead() {
		assertThatCode(() -> read(GOOD, KnownSchemas.diagrams())).doesNotThrowAnyException();
	}

	private void read(String diagram, BpmnParseFactory factory) {
		ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) this.engine
			.getProcessEngineConfiguration();
		configuration.getCommandExecutorTxRequired()
			.execute(context -> new BpmnParser(configuration.getExpressionManager(), factory).createParse()
				.sourceInputStream(new ByteArrayInputStream(diagram.strip().getBytes(StandardCharsets.UTF_8)))
				.deployment(new DeploymentEntity())
				.execute());
	}

}
