package se.origo.audit.proof;

import java.util.Map;

/**
 * What an export's own event in the log says of the file: nobody can leave out or add
 * anything afterwards, because the log has kept what was in it.
 */
public final class Exported {

	/** The kind of the event. */
	public static final String KIND = "audit-exported";

	/** Code: how many events stand before it. */
	public static final String EVENTS = "events";

	/** Code: the hash over the hashes of their leaves. */
	public static final String LEAVES = "leaves";

	/** Code: the hash of the file's first part. */
	public static final String CONTENT = "content";

	private Exported() {
	}

	static void check(Map<String, String> event, Preface preface, long events, String leaves) throws NotProven {
		expect(event, CONTENT, preface.hash(), "Filens första del har ändrats sedan exporten: innehåll, diagram, "
				+ "tabeller eller utlämnanden är inte de som exporterades.");
		expect(event, EVENTS, String.valueOf(events),
				"Antalet händelser är " + events + ", inte det som exporterades: något saknas eller är tillagt.");
		expect(event, LEAVES, leaves, "Händelserna är inte de som exporterades.");
	}

	private static void expect(Map<String, String> event, String code, String value, String otherwise)
			throws NotProven {
		if (!value.equals(event.get(code))) {
			throw new NotProven(otherwise);
		}
	}

}
