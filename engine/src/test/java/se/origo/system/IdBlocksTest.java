package se.origo.system;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes draw their numbers from one database. */
@OrigoTest
class IdBlocksTest {

	private static final int EACH = 150;

	@Autowired
	ProcessEngine engine;

	@Test
	void nodesThatDrawAtTheSameMomentAreNeverRefusedAndNeverGetTheSame() throws Exception {
		List<Callable<List<String>>> nodes = Stream.of(node(), node(), node())
			.<Callable<List<String>>>map(
					node -> () -> IntStream.range(0, EACH).mapToObj(number -> node.getNextId()).toList())
			.toList();
		ExecutorService atOnce = Executors.newFixedThreadPool(nodes.size());
		try {
			Set<String> drawn = new HashSet<>();
			for (Future<List<String>> node : atOnce.invokeAll(nodes)) {
				drawn.addAll(node.get());
			}
			assertThat(drawn).hasSize(nodes.size() * EACH);
		}
		finally {
			atOnce.shutdownNow();
		}
	}

	@Test
	void theEngineDrawsItsOwnLikeThat() {
		assertThat(configuration().getIdGenerator()).isInstanceOf(IdBlocks.class);
	}

	/** A node that needs a block for each number. */
	private IdBlocks node() {
		IdBlocks node = new IdBlocks();
		node.setIdBlockSize(1);
		node.setCommandExecutor(configuration().getCommandExecutorTxRequiresNew());
		return node;
	}

	private ProcessEngineConfigurationImpl configuration() {
		return (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
	}

}
