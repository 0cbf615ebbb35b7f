package se.origo.breakglass;

import java.time.Instant;

/**
 * That somebody has broken the glass.
 *
 * @param glassCase number of the opening's own case
 * @param caseNumber the opened case
 * @param party whose case it is, and who opened it
 * @param person opaque id of who opened
 * @param function what that person was called then
 * @param actingFor opaque id of the absent person for whom, or null
 * @param reason code of the reason
 * @param openedAt since when
 * @param until until when at the latest
 * @param closedAt when it was closed, or null
 * @param end how it was closed, or null
 */
record Opening(String glassCase, String caseNumber, String party, String person, String function, String actingFor,
		String reason, Instant openedAt, Instant until, Instant closedAt, End end) {

	/** How an opening ends. */
	enum End {

		/** By who opened. */
		CLOSED("closed"),
		/** By itself, when its time was out. */
		LAPSED("lapsed"),
		/** Because who opened may no longer know of the case. */
		WITHDRAWN("withdrawn");

		private final String code;

		End(String code) {
			this.code = code;
		}

		/** The word in the table and on record. */
		String code() {
			return this.code;
		}

		static End of(String code) {
			return (code != null) ? valueOf(code.toUpperCase(java.util.Locale.ROOT)) : null;
		}

	}

	boolean isOpenAt(Instant now) {
		return this.closedAt == null && now.isBefore(this.until);
	}

}
