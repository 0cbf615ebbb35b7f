package se.origo.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where many cases wait and where deadlines break, step by step and party by party.
 * <p>
 * No cell tells of fewer than five cases: what is less is left out, none at all as well.
 * A total stands only where every cell that it adds up is shown, so it says nothing that
 * they do not; and how many broke a deadline is told only where at least five did and at
 * least five did not.
 *
 * @param process what the process is called
 * @param version the diagram's version
 * @param xml the diagram, on which the page draws what the lines say
 * @param quarter the quarter, such as {@code 2026-Q4}
 * @param counted when it was counted
 * @param parties names of the parties that have a cell
 * @param lines a line for each step
 * @param totals a total for each party, null where it is left out
 * @param total of all of it, or null
 */
record Heat(String process, int version, String xml, String quarter, Instant counted, List<String> parties,
		List<Line> lines, List<Integer> totals, Integer total) {

	/** The smallest number that is told. */
	static final int FEWEST = 5;

	/**
	 * A step.
	 *
	 * @param element its id
	 * @param label its label
	 * @param cells a cell for each party
	 * @param total cases at this step at all these parties, or null
	 */
	record Line(String element, String label, List<Cell> cells, Integer total) {
	}

	/**
	 * A step at a party; everything is null where it tells of too few.
	 *
	 * @param cases how many cases came there
	 * @param missed how many of them broke a deadline there, or null
	 * @param waited median of how long they were there, in seconds
	 */
	record Cell(Integer cases, Integer missed, Long waited) {

		private static final Cell LEFT_OUT = new Cell(null, null, null);

		private static Cell of(Count count) {
			if (count == null || count.cases() < FEWEST) {
				return LEFT_OUT;
			}
			boolean told = count.missed() >= FEWEST && count.cases() - count.missed() >= FEWEST;
			return new Cell(count.cases(), told ? count.missed() : null, count.waited());
		}

	}

	/** What the record says of a step at a party, before anything is left out. */
	record Count(String party, String element, int cases, int missed, long waited) {
	}

	/**
	 * Leaves out what tells of too few.
	 * @param drawing the process as it is drawn now; its tasks are the steps
	 * @param quarter the quarter
	 * @param counted when it was counted
	 * @param counts what the record says
	 * @param names what a party is called
	 */
	static Heat of(Drawing drawing, String quarter, Instant counted, List<Count> counts, UnaryOperator<String> names) {
		Map<String, String> steps = drawing.tasks();
		Map<String, Map<String, Count>> known = counts.stream()
			.collect(Collectors.groupingBy(Count::element, TreeMap::new,
					Collectors.toMap(Count::party, count -> count)));
		List<String> parties = counts.stream()
			.filter(count -> steps.containsKey(count.element()) && count.cases() >= FEWEST)
			.map(Count::party)
			.collect(Collectors.toCollection(TreeSet::new))
			.stream()
			.toList();
		List<Line> lines = steps.entrySet().stream().map(step -> {
			List<Cell> cells = parties.stream()
				.map(party -> Cell.of(known.getOrDefault(step.getKey(), Map.of()).get(party)))
				.toList();
			return new Line(step.getKey(), step.getValue(), cells, sum(cells.stream().map(Cell::cases).toList()));
		}).toList();
		List<Integer> totals = IntStream.range(0, parties.size())
			.mapToObj(at -> sum(lines.stream().map(line -> line.cells().get(at).cases()).toList()))
			.toList();
		return new Heat(drawing.name(), drawing.version(), drawing.xml(), quarter, counted,
				parties.stream().map(names).toList(), lines, totals, sum(totals));
	}

	/** Their sum, or null when one of them is left out or there are none. */
	private static Integer sum(List<Integer> numbers) {
		return (numbers.isEmpty() || numbers.stream().anyMatch(Objects::isNull)) ? null
				: numbers.stream().mapToInt(Integer::intValue).sum();
	}

}
