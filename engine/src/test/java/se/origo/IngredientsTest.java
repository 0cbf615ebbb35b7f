package se.origo;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the jar is made of stands in the jar (CycloneDX), so that a known hole can be
 * looked up. Maven makes no list while it is offline.
 */
@DisabledIfSystemProperty(named = "origo.network", matches = "offline: true")
class IngredientsTest {

	private static final ClassPathResource LIST = new ClassPathResource("META-INF/sbom/application.cdx.json");

	@Test
	void theJarCarriesTheListOfWhatItIsMadeOf() throws IOException {
		assertThat(LIST.exists()).as("No list of dependencies: see cyclonedx-maven-plugin in engine/pom.xml").isTrue();
		JsonNode list = new ObjectMapper().readTree(LIST.getInputStream());
		List<String> ingredients = list.path("components").findValuesAsText("purl");
		assertThat(ingredients).hasSizeGreaterThan(80)
			.anyMatch(
					made -> made.startsWith("pkg:maven/org.camunda.bpm/camunda-engine@" + version(ProcessEngine.class)))
			.anyMatch(made -> made.startsWith("pkg:maven/org.postgresql/postgresql@"))
			.noneMatch(made -> made.contains("playwright"));
	}

	private static String version(Class<?> type) {
		return type.getPackage().getImplementationVersion();
	}

}
