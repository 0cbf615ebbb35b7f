package se.origo.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Wakes the engine at the moment the next timer is due. An idle engine looks for due jobs
 * now and then only, so a deadline would pass seconds late. There is one alarm, set for
 * the earliest timer known; which that is stands in the database, which is asked at the
 * start, after each alarm, and every second, because another node can have made one.
 */
@Component
class TimerAlarm implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(TimerAlarm.class);

	private static final Duration LOOK = Duration.ofSeconds(1);

	/** The engine takes what is due; a moment before that it would find nothing. */
	private static final Duration AFTER = Duration.ofMillis(2);

	/** Engine and JVM keep time in UTC, and the column has no zone. */
	private static final String NEXT = """
			select duedate_ from camunda.act_ru_job
			where duedate_ > ? and retries_ > 0 and suspension_state_ = 1 order by duedate_ limit 1""";

	private final JdbcClient database;

	private final ObjectProvider<JobExecutor> engine;

	private final Clock clock;

	private ScheduledExecutorService thread;

	private Instant set;

	private ScheduledFuture<?> alarm;

	TimerAlarm(JdbcClient database, ObjectProvider<JobExecutor> engine, Clock clock) {
		this.database = database;
		this.engine = engine;
		this.clock = clock;
	}

	/** A timer is there, committed, that is due then; what comes later is left alone. */
	synchronized void set(Instant due) {
		if (isRunning() && (this.set == null || due.isBefore(this.set))) {
			if (this.alarm != null) {
				this.alarm.cancel(false);
			}
			this.set = due;
			long wait = Math.max(0, Duration.between(this.clock.instant(), due.plus(AFTER)).toMillis());
			this.alarm = this.thread.schedule(this::ring, wait, TimeUnit.MILLISECONDS);
		}
	}

	private void ring() {
		synchronized (this) {
			this.set = null;
			this.alarm = null;
		}
		this.engine.ifAvailable(JobExecutor::jobWasAdded);
		look();
	}

	/** Whatever goes wrong, there is a next look. */
	private void look() {
		try {
			next().ifPresent(this::set);
		}
		catch (RuntimeException ex) {
			LOG.warn("The next timer cannot be looked up: {}", ex.getClass().getSimpleName());
		}
	}

	private Optional<Instant> next() {
		return this.database.sql(NEXT)
			.param(LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.query(LocalDateTime.class)
			.optional()
			.map(due -> due.toInstant(ZoneOffset.UTC));
	}

	/** Where no jobs are executed nobody has to be woken. */
	@Override
	public synchronized void start() {
		if (this.engine.getIfAvailable() != null) {
			this.thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "timers"));
			this.thread.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	@Override
	public synchronized void stop() {
		if (this.thread != null) {
			this.thread.shutdownNow();
			this.thread = null;
			this.set = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

}
