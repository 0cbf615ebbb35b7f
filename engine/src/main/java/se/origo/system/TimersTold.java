package se.origo.system;

import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;

import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

/**
 * A keeper of jobs that tells when a timer has been made or moved, once that is
 * committed.
 */
class TimersTold extends FreeJobs {

	private final Consumer<Instant> told;

	TimersTold(Consumer<Instant> told) {
		this.told = told;
	}

	@Override
	public void schedule(TimerEntity timer) {
		super.schedule(timer);
		tell(timer.getDuedate());
	}

	@Override
	public void reschedule(JobEntity job, Date due) {
		super.reschedule(job, due);
		tell(due);
	}

	private void tell(Date due) {
		Context.getCommandContext()
			.getTransactionContext()
			.addTransactionListener(TransactionState.COMMITTED, context -> this.told.accept(due.toInstant()));
	}

	/** Puts it in the place of the engine's own. */
	record Factory(Consumer<Instant> told) implements SessionFactory {

		@Override
		public Class<?> getSessionType() {
			return JobManager.class;
		}

		@Override
		public Session openSession() {
			return new TimersTold(this.told);
		}

	}

}
