package se.origo.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import se.origo.Figures;
import se.origo.audit.LogNode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the tree of the log costs those who append: eight threads that append events, with
 * nobody who seals, with one sequencer and with two that take turns.
 */
@Tag("full")
class AppendSpeedTest {

	private static final int THREADS = 8;

	private static final int EVENTS = 4_000;

	private static final int ROUNDS = Integer.getInteger("origo.rounds", 9);

	private static final int LOOKS = 1_000;

	private static final String WITHOUT = "without the tree";

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

	private final Rounds rounds = new Rounds();

	private LogNode first;

	private LogNode second;

	@Test
	void appendingWithTheTreeBesideAppendingWithoutIt() throws Exception {
		try (ConfigurableApplicationContext application = DurableApplication.start()) {
			LogNode.restIn(application);
			this.first = new LogNode(application);
			this.second = new LogNode(application);
			measure("warming up", List.of(this.first));
			for (int round = 0; round < ROUNDS; round++) {
				measure(WITHOUT, List.of());
				measure("with the tree, one node", List.of(this.first));
				measure("with the tree, two nodes", List.of(this.first, this.second));
			}
			this.rounds.forget("warming up");
			this.rounds.variants()
				.forEach(variant -> Figures.print("Log", EVENTS + " events by 8 threads, " + variant,
						this.rounds.against(variant, WITHOUT)));
			delays("one node", List.of(this.first));
			delays("two nodes", List.of(this.first, this.second));
		}
		finally {
			this.threads.shutdown();
		}
	}

	private void measure(String variant, List<LogNode> sealing) {
		sealing.forEach(LogNode::starts);
		this.rounds.measure(variant, 1, () -> await(append(new AtomicInteger(EVENTS))));
		sealing.forEach(LogNode::stops);
		// What nobody has sealed must not burden the next.
		this.first.seals();
	}

	private List<Future<?>> append(AtomicInteger left) {
		List<Future<?>> working = new ArrayList<>();
		for (int thread = 0; thread < THREADS; thread++) {
			LogNode node = (thread % 2 == 0) ? this.first : this.second;
			working.add(this.threads.submit(() -> {
				while (left.getAndDecrement() > 0) {
					node.appends();
				}
			}));
		}
		return working;
	}

	private static void await(List<Future<?>> working) {
		working.forEach(thread -> {
			try {
				thread.get(10, TimeUnit.MINUTES);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	/** While the eight go on appending. */
	private void delays(String nodes, List<LogNode> sealing) {
		sealing.forEach(LogNode::starts);
		AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
		List<Future<?>> working = append(left);
		List<Double> delays = new ArrayList<>(
				IntStream.range(0, LOOKS).mapToObj(look -> this.first.appendsAndWaits()).toList());
		left.set(0);
		await(working);
		sealing.forEach(LogNode::stops);
		this.first.seals();
		Collections.sort(delays);
		assertThat(delays).hasSize(LOOKS);
		Figures.print("Log", "from commit to leaf, " + nodes + ", median / p99 / longest, ms",
				String.format(Locale.ROOT, "%.0f / %.0f / %.0f", delays.get(LOOKS / 2), delays.get(LOOKS * 99 / 100),
						delays.get(LOOKS - 1)));
	}

}
