package se.origo.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * So many times a minute for each key. It remembers a bounded number of keys, and forgets
 * the one that was longest not seen: memory is limited, and whoever is busy is
 * remembered.
 */
final class Allowance {

	private static final int MOST_KEYS = 10_000;

	private static final Duration PERIOD = Duration.ofMinutes(1);

	private final int times;

	private final TimeMeter time;

	private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > MOST_KEYS;
		}
	};

	Allowance(int times, Clock clock) {
		this.times = times;
		this.time = new TimeMeter() {
			@Override
			public long currentTimeNanos() {
				Instant now = clock.instant();
				return Duration.between(Instant.EPOCH, now).toNanos();
			}

			@Override
			public boolean isWallClockBased() {
				return true;
			}
		};
	}

	/**
	 * Uses it once.
	 * @return empty, or how long to wait until it can be used again
	 */
	Optional<Duration> take(String key) {
		var probe = bucket(key).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
	}

	/**
	 * Looks without using it.
	 * @return empty, or how long to wait until it can be used again
	 */
	Optional<Duration> spent(String key) {
		var probe = bucket(key).estimateAbilityToConsume(1);
		return probe.canBeConsumed() ? Optional.empty()
				: Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
	}

	int keys() {
		synchronized (this.buckets) {
			return this.buckets.size();
		}
	}

	private Bucket bucket(String key) {
		synchronized (this.buckets) {
			return this.buckets.computeIfAbsent(key,
					first -> Bucket.builder()
						.addLimit(limit -> limit.capacity(this.times).refillGreedy(this.times, PERIOD))
						.withCustomTimePrecision(this.time)
						.build());
		}
	}

	/** Says "not now", and when. */
	static void refuse(HttpServletResponse response, Duration wait) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

}
