package se.origo.logreview;

import java.util.Map;

import org.springframework.stereotype.Component;

/** How a month's review goes, in figures that point at nobody. */
@Component
class Statistics {

	/** Fewer than this could be somebody. */
	private static final int FEW = 5;

	private final Draws draws;

	Statistics(Draws draws) {
		this.draws = draws;
	}

	/** A draw in figures; those between nothing and five are not told. */
	String of(long draw) {
		Draws.Draw drawn = this.draws.draw(draw);
		Map<String, Integer> verdicts = this.draws.verdicts(draw);
		return "**Granskningen av " + drawn.period().inWords() + "**\n\n- Dagar då någon läste i ett ärende: "
				+ told(drawn.visits()) + "\n- Utvalda: " + told(drawn.chosen()) + left(drawn)
				+ "\n- Bedömda som i sin ordning: " + told(verdicts.getOrDefault("in-order", 0)) + "\n- Ska förklaras: "
				+ told(verdicts.getOrDefault("ask", 0)) + "\n- Anmälda: " + told(verdicts.getOrDefault("report", 0));
	}

	private static String left(Draws.Draw drawn) {
		int left = drawn.chosen() - Selection.MOST;
		return (left > 0) ? ", varav " + told(left) + " inte granskas för att de är fler än " + Selection.MOST : "";
	}

	static String told(int count) {
		return (count > 0 && count < FEW) ? "färre än " + FEW : Integer.toString(count);
	}

}
