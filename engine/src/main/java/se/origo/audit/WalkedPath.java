package se.origo.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Which ways between elements one command of the engine has taken, and which elements it
 * has passed that say nothing more: put on record once, at the command's end and in its
 * transaction, with what it came to, since a row for each would double the record.
 */
class WalkedPath implements Session {

	/** The kind of a row that tells nothing else. */
	static final String KIND = "path-walked";

	/** What a command comes to, with which its way is told. */
	static final Set<String> LED_TO = Set.of("task-created", "process-ended");

	/** The codes: ids of flows and of elements, each in order. */
	static final String FLOWS = "flows";

	static final String PASSED = "passed";

	private final AuditLog log;

	/** For each instance its row's codes. */
	private final Map<Instances.Known, Map<String, String>> walked = new LinkedHashMap<>();

	WalkedPath(AuditLog log) {
		this.log = log;
	}

	/** The running command's. */
	static WalkedPath ofCommand() {
		return Context.getCommandContext().getSession(WalkedPath.class);
	}

	/** Notes a way that was taken. */
	void take(Instances.Known instance, String flow) {
		note(instance, FLOWS, flow);
	}

	/** Notes an element that was passed. */
	void pass(Instances.Known instance, String element) {
		note(instance, PASSED, element);
	}

	private void note(Instances.Known instance, String code, String id) {
		this.walked.computeIfAbsent(instance, first -> new TreeMap<>())
			.merge(code, id, (ids, next) -> ids + " " + next);
	}

	@Override
	public void flush() {
		this.walked.forEach(this.log::appendPath);
		this.walked.clear();
	}

	@Override
	public void close() {
		this.walked.clear();
	}

	/** One for each command that takes a way or passes an element. */
	record Factory(AuditLog log) implements SessionFactory {

		@Override
		public Class<?> getSessionType() {
			return WalkedPath.class;
		}

		@Override
		public Session openSession() {
			return new WalkedPath(this.log);
		}

	}

}
