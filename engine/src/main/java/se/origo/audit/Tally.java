package se.origo.audit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a party's cases came to at a step, as it is counted and remembered. Each case is
 * counted by itself, so those of some cases can be taken away from those of all.
 *
 * @param party the party
 * @param element the step
 * @param cases how many cases came there
 * @param missed how many of them broke a deadline there
 * @param waits how many tasks waited how long
 */
record Tally(String party, String element, int cases, int missed, Waits waits) {

	/** What is left of all without those of some cases. */
	static List<Tally> without(List<Tally> all, List<Tally> some) {
		Map<List<String>, Tally> gone = some.stream().collect(Collectors.toMap(Tally::cell, Function.identity()));
		return all.stream()
			.map(tally -> gone.containsKey(tally.cell()) ? tally.without(gone.get(tally.cell())) : tally)
			.filter(tally -> tally.cases() > 0)
			.toList();
	}

	private List<String> cell() {
		return List.of(this.party, this.element);
	}

	private Tally without(Tally other) {
		return new Tally(this.party, this.element, this.cases - other.cases, this.missed - other.missed,
				this.waits.without(other.waits));
	}

	/** For the page. */
	Heat.Count count() {
		return new Heat.Count(this.party, this.element, this.cases, this.missed, this.waits.median());
	}

}
