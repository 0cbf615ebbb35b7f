package se.origo.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import se.origo.casefile.Sight;
import se.origo.deadline.SwedishTime;

import org.springframework.stereotype.Service;

/**
 * Tells where many cases wait, as it was counted in the night. By whole quarters only: of
 * two periods that overlap, what lies between them could be computed.
 * <p>
 * The same is done for everybody, whether blocked from a case or from none, so nobody can
 * tell by it which they are.
 */
@Service
class Heats {

	private final Finds finds;

	private final HeatCounts counts;

	private final Sight sight;

	private final Choices choices;

	private final Drawings drawings;

	private final Clock clock;

	Heats(Finds finds, HeatCounts counts, Sight sight, Choices choices, Drawings drawings, Clock clock) {
		this.finds = finds;
		this.counts = counts;
		this.sight = sight;
		this.choices = choices;
		this.drawings = drawings;
		this.clock = clock;
	}

	/** The quarter of this name, or empty when there is none or it has not begun. */
	Optional<Quarter> quarter(String name) {
		return Quarter.of(name).filter(quarter -> !quarter.begin().isAfter(this.clock.instant()));
	}

	/** Whether there is such a process. */
	boolean knows(String process) {
		return this.drawings.newest(process).isPresent();
	}

	/**
	 * The heat of a process in a quarter; having looked is on record. What no night has
	 * counted since the day before is counted first.
	 * @return empty when that would take too long
	 */
	Optional<Heat> of(String process, Quarter quarter) {
		return this.finds.within("heat-read", Map.of("process", process, "quarter", quarter.name()), () -> {
			if (this.counts.uncounted(process, quarter, yesterday())) {
				this.counts.count(process, quarter, this.counts.moment());
			}
			HeatCounts.Remembered counted = this.counts.of(process, quarter, this.sight.blocked());
			return Heat.of(this.drawings.newest(process).orElseThrow(), quarter.name(), counted.at(),
					counted.tallies().stream().map(Tally::count).toList(), this.choices::party);
		});
	}

	private Instant yesterday() {
		return SwedishTime.startOf(SwedishTime.today(this.clock).minusDays(1));
	}

}
