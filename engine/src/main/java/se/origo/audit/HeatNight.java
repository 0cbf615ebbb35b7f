package se.origo.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import se.origo.party.Scope;
import se.origo.process.OneByOne;
import se.origo.process.Released;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts each night where cases wait: each process in each quarter since it began, up to
 * the same moment. A quarter that nothing waits in any more is not counted again. It may
 * take its time, and nobody waits for it: each quarter is read by one statement, which
 * writes one row when it ends. The page tells when it was counted last.
 */
@Component
class HeatNight {

	/** What another node has counted as lately as this is counted. */
	private static final Duration TONIGHT = Duration.ofHours(1);

	private final HeatCounts counts;

	private final Released released;

	private final OneByOne oneByOne;

	private final TransactionTemplate transaction;

	HeatNight(HeatCounts counts, Released released, OneByOne oneByOne, PlatformTransactionManager transactions) {
		this.counts = counts;
		this.released = released;
		this.oneByOne = oneByOne;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Nodes share it: what one counts the other leaves alone. */
	@Scheduled(cron = "0 10 1 * * *", zone = "Europe/Stockholm")
	void count() {
		Scope.asSystem("heat", () -> {
			HeatCounts.Moment moment = this.transaction.execute(status -> this.counts.moment());
			this.released.processes().forEach(process -> count(process.getKey(), moment));
			return null;
		});
	}

	private void count(String process, HeatCounts.Moment moment) {
		Optional<Quarter> first = this.transaction.execute(status -> this.counts.begin(process)).map(Quarter::of);
		List<Quarter> quarters = first.stream()
			.flatMap(begin -> Stream.iterate(begin, quarter -> quarter.begin().isBefore(moment.now()), Quarter::next))
			.toList();
		this.oneByOne.each("count where cases of " + process + " wait", quarters,
				quarter -> count(process, quarter, moment));
	}

	private void count(String process, Quarter quarter, HeatCounts.Moment moment) {
		if (this.counts.take(process, quarter)
				&& this.counts.uncounted(process, quarter, moment.now().minus(TONIGHT))) {
			this.counts.count(process, quarter, moment);
		}
	}

}
