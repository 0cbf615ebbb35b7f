package se.origo.system;

import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Puts a session of ours in the place of the engine's own, for each command anew.
 *
 * @param type what the engine asks for
 * @param sessions makes one
 */
record OwnSessions(Class<?> type, Supplier<Session> sessions) implements SessionFactory {

	@Override
	public Class<?> getSessionType() {
		return this.type;
	}

	@Override
	public Session openSession() {
		return this.sessions.get();
	}

}
