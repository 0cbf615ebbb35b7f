package se.origo.tasklist;

import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

/**
 * One act of a human is one command of the engine: what the door asks first, a task, its
 * instance and its variables, is in the engine's memory when the task is then taken or
 * completed, and everything is written once, at the end. Without it each call of the
 * engine reads the same rows anew.
 * <p>
 * Within a turn the engine's queries do not see what the turn has changed.
 */
@Component
class Turn {

	private final ProcessEngineConfigurationImpl engine;

	Turn(ProcessEngine engine) {
		this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
	}

	/**
	 * Does something in one command, in the open transaction.
	 * @param act what is done; what it throws comes out unchanged and undoes all of it
	 */
	<T> T take(Supplier<T> act) {
		return this.engine.getCommandExecutorTxRequired().execute(context -> act.get());
	}

}
