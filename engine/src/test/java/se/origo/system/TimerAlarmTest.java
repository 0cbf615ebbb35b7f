package se.origo.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import se.origo.OrigoTest;
import se.origo.story.Letter;
import se.origo.story.Side;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The engine is woken when a timer is due, and not by what is due later. */
@OrigoTest
class TimerAlarmTest {

	private static final Duration SOON = Duration.ofMillis(300);

	@Autowired
	Stories stories;

	@Autowired
	JdbcClient database;

	@Autowired
	Clock clock;

	@Autowired
	ManagementService jobs;

	@Autowired
	ProcessEngineConfigurationImpl engine;

	private final Sleeper sleeper = new Sleeper();

	private TimerAlarm alarm;

	@BeforeEach
	void thereIsAnAlarm() {
		this.alarm = new TimerAlarm(this.database,
				new StaticListableBeanFactory(Map.of("sleeper", this.sleeper)).getBeanProvider(JobExecutor.class),
				this.clock);
	}

	@AfterEach
	void stop() {
		this.alarm.stop();
	}

	@Test
	void theEarliestTimerWakesAndALaterOneDoesNotPutItOff() throws InterruptedException {
		this.alarm.start();
		Instant due = this.clock.instant().plus(SOON);
		this.alarm.set(due.plusSeconds(60));
		this.alarm.set(due);
		this.alarm.set(due.plusSeconds(30));
		assertThat(this.sleeper.isWokenWithin(5)).isTrue();
		assertThat(this.clock.instant()).isBetween(due, due.plusSeconds(4));
		assertThat(this.sleeper.isWokenWithin(0)).isFalse();
	}

	@Test
	void aTimerThatAnotherNodeHasMadeIsFoundByLooking() throws InterruptedException {
		Story story = this.stories.begin().sent();
		Job job = story.receiver().timers().get(0);
		Instant due = this.clock.instant().plusSeconds(1).plus(SOON);
		this.jobs.setJobDuedate(job.getId(), Date.from(due));
		this.alarm.start();
		assertThat(this.sleeper.isWokenWithin(5)).isTrue();
		assertThat(this.clock.instant()).isAfterOrEqualTo(due);
		story.ends();
	}

	@Test
	void theEnginesTimersAreToldToTheAlarm() {
		Map<Class<?>, SessionFactory> factories = this.engine.getSessionFactories();
		SessionFactory own = factories.get(JobManager.class);
		assertThat(own).isInstanceOf(TimersTold.Factory.class);
		List<Instant> told = new CopyOnWriteArrayList<>();
		factories.put(JobManager.class, new TimersTold.Factory(told::add));
		try {
			Story story = this.stories.begin().sent();
			assertThat(told)
				.containsAll(story.receiver().timers().stream().map(job -> job.getDuedate().toInstant()).toList());
		}
		finally {
			factories.put(JobManager.class, own);
		}
	}

	@Test
	void theTimersOfAnAcuteCaseComeBeforeThoseOfOthers() {
		Side acute = this.stories.begin().sent(Letter.to("botkyrka").with("urgency", "acute"), "CONSENT").receiver();
		Side usual = this.stories.begin().sent().receiver();
		assertThat(acute.timers()).isNotEmpty().allMatch(job -> job.getPriority() == AcuteFirst.ACUTE);
		assertThat(usual.timers()).isNotEmpty().allMatch(job -> job.getPriority() == 0);
	}

	/** An engine that sleeps and counts how often it is woken. */
	private static final class Sleeper extends JobExecutor {

		private final Semaphore woken = new Semaphore(0);

		@Override
		public void jobWasAdded() {
			this.woken.release();
		}

		boolean isWokenWithin(int seconds) throws InterruptedException {
			return this.woken.tryAcquire(seconds, TimeUnit.SECONDS);
		}

		@Override
		protected void startExecutingJobs() {
			// It only sleeps.
		}

		@Override
		protected void stopExecutingJobs() {
			// It only sleeps.
		}

		@Override
		public void executeJobs(List<String> jobs, ProcessEngineImpl engine) {
			throw new UnsupportedOperationException("It only sleeps");
		}

	}

}
