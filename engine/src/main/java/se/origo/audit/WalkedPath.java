package se.origo.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

import se.origo.process.Happening;

/**
 * Which ways between elements one command of the engine has taken: put on record once, at
 * the command's end and in its transaction, since a row for each would double the record.
 */
class WalkedPath implements Session {

	/** The row's kind, and its code with the flows' ids in order. */
	static final String KIND = "path-walked";

	static final String FLOWS = "flows";

	private final AuditLog log;

	private final Map<Instances.Known, StringJoiner> flows = new LinkedHashMap<>();

	WalkedPath(AuditLog log) {
		this.log = log;
	}

	/** Notes one. */
	void take(Instances.Known instance, String flow) {
		this.flows.computeIfAbsent(instance, first -> new StringJoiner(" ")).add(flow);
	}

	@Override
	public void flush() {
		this.flows.forEach((instance, taken) -> this.log.append(
				new Happening(KIND, instance.party(), instance.caseNumber(), null, Map.of(FLOWS, taken.toString())),
				instance.definition(), instance.version()));
		this.flows.clear();
	}

	@Override
	public void close() {
		this.flows.clear();
	}

	/** One for each command that takes a way. */
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
