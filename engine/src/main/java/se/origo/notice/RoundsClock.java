package se.origo.notice;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes a round every few seconds, on a thread of its own: a mail server that does not
 * answer holds up nothing else. Where there is no mail server there are no rounds.
 */
@Component
@ConditionalOnProperty(name = "origo.notice.rounds", havingValue = "true", matchIfMissing = true)
class RoundsClock implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(RoundsClock.class);

	private final Rounds rounds;

	private final Post post;

	private final NoticeSettings settings;

	private ScheduledExecutorService thread;

	RoundsClock(Rounds rounds, Post post, NoticeSettings settings) {
		this.rounds = rounds;
		this.post = post;
		this.settings = settings;
	}

	@Override
	public synchronized void start() {
		if (this.post.isOpen()) {
			long every = this.settings.every().toMillis();
			this.thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "notices"));
			this.thread.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
		}
	}

	/** Whatever goes wrong, there is a next round. */
	private void round() {
		try {
			this.rounds.go();
		}
		catch (RuntimeException ex) {
			LOG.warn("Notices have to wait: {}", ex.getClass().getSimpleName());
		}
	}

	@Override
	public synchronized void stop() {
		if (this.thread != null) {
			// A mail that is just being sent is sent; no new one is begun.
			this.thread.shutdown();
			this.thread = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

}
