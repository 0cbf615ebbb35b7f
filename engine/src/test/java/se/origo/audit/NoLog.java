package se.origo.audit;

import se.origo.process.Happening;

/**
 * A record that writes nothing down: only the benchmark puts it in the place of the
 * record, to say what the record costs.
 */
public final class NoLog extends AuditLog {

	public NoLog() {
		super(null, null, null);
	}

	@Override
	void append(Happening happening, String definition, Integer version) {
		// Nothing is written: that is what is measured.
	}

	/** What the benchmark takes out and puts back. */
	public static Class<?> replaced() {
		return AuditLog.class;
	}

}
