package se.origo.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import se.origo.Figures;
import se.origo.audit.LogNode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the tree of the log costs those who append: eight threads that append events, on
 * one node and on two, each with nobody who seals and with every node's sequencer. The
 * second node is a process of its own.
 */
@Tag("full")
class AppendSpeedTest {

	private static final int THREADS = 8;

	private static final int EVENTS = 4_000;

	private static final int ROUNDS = Integer.getInteger("origo.rounds", 9);

	private static final int LOOKS = 1_000;

	private static final List<String> NODES = List.of("one node", "two nodes");

	private final Rounds rounds = new Rounds();

	private LogNode node;

	private OtherNode other;

	private Appenders all;

	private Appenders half;

	@Test
	void appendingWithTheTreeBesideAppendingWithoutIt() throws Exception {
		try (ConfigurableApplicationContext application = DurableApplication.start()) {
			LogNode.restIn(application);
			this.node = new LogNode(application);
			try (OtherNode second = OtherNode.of(application, THREADS / 2);
					Appenders eight = new Appenders(this.node, THREADS);
					Appenders four = new Appenders(this.node, THREADS / 2)) {
				this.other = second;
				this.all = eight;
				this.half = four;
				measure();
			}
		}
	}

	private void measure() {
		for (int round = -1; round < ROUNDS; round++) {
			for (String nodes : NODES) {
				append(nodes, false);
				append(nodes, true);
			}
			if (round < 0) {
				// To warm up, both of them.
				NODES.forEach(nodes -> List.of(false, true).forEach(tree -> this.rounds.forget(name(nodes, tree))));
			}
		}
		NODES.forEach(nodes -> Figures.print("Log", EVENTS + " events by 8 threads on " + name(nodes, true),
				this.rounds.against(name(nodes, true), name(nodes, false))));
		NODES.forEach(this::delays);
	}

	private static String name(String nodes, boolean tree) {
		return nodes + (tree ? " with the tree" : " without the tree");
	}

	private void append(String nodes, boolean tree) {
		boolean two = nodes.equals(NODES.get(1));
		seal(tree, two);
		this.rounds.measure(name(nodes, tree), 1, () -> {
			if (two) {
				this.other.begins(String.valueOf(EVENTS / 2));
				this.half.append(EVENTS / 2);
				this.other.awaits();
			}
			else {
				this.all.append(EVENTS);
			}
		});
		rest(tree, two);
	}

	private void seal(boolean tree, boolean two) {
		if (tree) {
			this.node.starts();
			if (two) {
				this.other.does("seal");
			}
		}
	}

	private void rest(boolean tree, boolean two) {
		if (tree) {
			this.node.stops();
			if (two) {
				this.other.does("rest");
			}
		}
		// What nobody has sealed must not burden the next.
		this.node.seals();
	}

	/** While the eight go on appending. */
	private void delays(String nodes) {
		boolean two = nodes.equals(NODES.get(1));
		Appenders own = two ? this.half : this.all;
		seal(true, two);
		own.goOn();
		if (two) {
			this.other.does("go on");
		}
		List<Double> delays = new ArrayList<>(
				IntStream.range(0, LOOKS).mapToObj(look -> this.node.appendsAndWaits()).toList());
		if (two) {
			this.other.does("halt");
		}
		own.halt();
		rest(true, two);
		Collections.sort(delays);
		Figures.print("Log", "from commit to leaf, " + nodes + ", median / p99 / longest, ms",
				String.format(Locale.ROOT, "%.0f / %.0f / %.0f", delays.get(LOOKS / 2), delays.get(LOOKS * 99 / 100),
						delays.get(LOOKS - 1)));
	}

}
