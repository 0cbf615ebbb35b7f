package se.origo.system;

import java.util.Set;

import org.camunda.bpm.engine.impl.dmn.cmd.EvaluateDecisionCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Hears what a step asks the engine for besides walking on, and refuses it while steps of
 * several cases share a command.
 */
class Asides extends CommandInterceptor {

	/** What is about nothing but what is deployed. */
	private static final Set<Class<?>> ABOUT_NO_CASE = Set.of(EvaluateDecisionCmd.class);

	private static final ThreadLocal<Refusal> REFUSAL = new ThreadLocal<>();

	/** Whether something has been refused: a step may catch what it is told. */
	private static final class Refusal {

		private boolean told;

	}

	/**
	 * Does a step's work, which must not ask the engine for more.
	 * @param jobDefinition the id of what is executed
	 * @param work the work
	 * @throws AskedForMore when it has asked
	 */
	static void refused(String jobDefinition, Runnable work) {
		Refusal refusal = new Refusal();
		REFUSAL.set(refusal);
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			if (!refusal.told) {
				throw ex;
			}
		}
		finally {
			REFUSAL.remove();
		}
		if (refusal.told) {
			throw new AskedForMore(jobDefinition);
		}
	}

	@Override
	public <T> T execute(Command<T> command) {
		Refusal refusal = REFUSAL.get();
		if (refusal != null && !ABOUT_NO_CASE.contains(command.getClass())) {
			refusal.told = true;
			throw new IllegalStateException("Steps of several cases share a command");
		}
		return this.next.execute(command);
	}

	/** A step asked the engine for more than to walk on. */
	static final class AskedForMore extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final String jobDefinition;

		AskedForMore(String jobDefinition) {
			super("A step asks the engine for more than to walk on", null, false, false);
			this.jobDefinition = jobDefinition;
		}

		/** The id of the definition of the job that did the step. */
		String jobDefinition() {
			return this.jobDefinition;
		}

	}

}
