package se.origo.party;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the county's files again while the application runs: who is struck off is out
 * within ten seconds, without a restart. What has changed is taken when it was found
 * twice the same, so that a file just being copied is not taken half. A file with a fault
 * is not taken at all.
 */
@Component
class CountyWatch {

	private static final Logger LOG = LoggerFactory.getLogger(CountyWatch.class);

	private final County county;

	private final CoverageWatch coverage;

	private County.Content seen;

	private County.Content refused;

	CountyWatch(County county, CoverageWatch coverage) {
		this.county = county;
		this.coverage = coverage;
	}

	/** Nodes do it each for themselves: what one has done the other finds done. */
	@Scheduled(fixedDelayString = "${origo.county-watch:2s}")
	void look() {
		try {
			County.Content now = this.county.content();
			boolean settled = now.equals(this.seen);
			this.seen = now;
			if (settled && !now.equals(this.county.taken()) && !now.equals(this.refused)) {
				take(now);
			}
		}
		catch (CountyFault fault) {
			LOG.error("The county's files cannot be read, and the register keeps what it has.");
		}
		catch (RuntimeException ex) {
			LOG.error("The county's files could not be taken and are tried again: {}", ex.getClass().getName());
		}
	}

	private void take(County.Content now) {
		try {
			this.county.take(now);
			this.refused = null;
			LOG.info("The county's files have changed and are taken.");
		}
		catch (CountyFault fault) {
			this.refused = now;
			// Names file, line and field of each fault, and nothing that stands there.
			LOG.error("Länets filer har fel, och registret behåller vad det hade.\n{}", fault.getMessage());
			return;
		}
		this.coverage.checkEveryone();
	}

}
