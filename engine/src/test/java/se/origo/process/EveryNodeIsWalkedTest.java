package se.origo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * Runs after all other classes ({@code junit-platform.properties}): a node that no test
 * has walked is not known to work. Not asked when only some tests are chosen with
 * {@code -Dtest}.
 *
 * @see ClassOrderer.OrderAnnotation
 */
@Order(Integer.MAX_VALUE)
@DisabledIfSystemProperty(named = "test", matches = ".+")
class EveryNodeIsWalkedTest {

	@Test
	void everyFlowNodeOfEveryShippedDiagramIsWalkedBySomeTest() {
		List<String> unwalked = Bundle.shipped()
			.ending(".bpmn")
			.entrySet()
			.stream()
			.map(file -> Diagram.read(file.getKey(), file.getValue()))
			.flatMap(diagram -> diagram.nodes().map(node -> diagram.id() + "/" + node.getId()))
			.filter(node -> !WalkedNodes.all().contains(node))
			.toList();
		assertThat(unwalked).as("Write a process test that walks these").isEmpty();
	}

}
