package se.origo.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import se.origo.party.Scope;
import se.origo.process.Variable;

/**
 * One disclosure: a row of the ledger. It says what kind of thing was told, never what it
 * said.
 *
 * @param id the row's own id
 * @param kind what kind of disclosure
 * @param handOver the hand-over it belongs to
 * @param from who disclosed
 * @param to who learned it
 * @param items names of the data dictionary, in order
 * @param basis the legal ground; the free text of its reason is in the discloser's case
 * file, item {@code groundReason}
 * @param by who did it
 * @param at when
 * @param validUntil the last day the ground holds (Europe/Stockholm), or null
 * @param previous the row it follows from, such as the preview before a forwarding, or
 * null
 * @param endedAt when the ground ceased, and what was sent stays; or when the acceptance
 * that it rests on was undone; or null
 * @param endReason a code, or null
 */
public record Entry(UUID id, Kind kind, UUID handOver, Address from, Address to, List<String> items, Basis basis,
		Doer by, Instant at, LocalDate validUntil, UUID previous, Instant endedAt, String endReason) {

	/** What kind of disclosure. */
	public enum Kind {

		/** Coded fields before acceptance. */
		PREVIEW("förhandsvisning"),
		/** The listed items, copied on acceptance. */
		HAND_OVER("överlämning"),
		/** Items added later. */
		ADDITION("tillägg"),
		/** A message or an answer in an accepted hand-over. */
		MESSAGE("meddelande"),
		/** Outcome and feedback, the other way. */
		FEEDBACK("återkoppling"),
		/** Coded fields passed on to another receiver. */
		FORWARDING("vidaresändning"),
		/** A question about nobody in particular. */
		QUESTION("avidentifierad fråga"),
		/** What a party answers to a question. */
		OPINION("svar"),
		/** A request for protection at once. */
		MEASURE("begäran om skydd"),
		/** What is shared at a case meeting. */
		MEETING("samråd"),
		/** That consent has been withdrawn; nothing more is shared. */
		CONSENT_WITHDRAWN("återkallat samtycke");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		/** The Swedish word people read. */
		public String label() {
			return this.label;
		}

		/** The word in the table and in the record. */
		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * The legal ground of a disclosure.
	 *
	 * @param ground its code
	 * @param details codes and dates by the data dictionary's names
	 */
	public record Basis(String ground, Map<String, String> details) {

		/** Codes and words that name nobody need no ground of their own. */
		public static final Basis NONE = new Basis("none", Map.of());

		private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,60}");

		/**
		 * Checks that the details are codes.
		 * @throws IllegalArgumentException naming the detail that is not, never its value
		 */
		public Basis {
			details.forEach((name, value) -> {
				if (!CODE.matcher(value).matches()) {
					throw new IllegalArgumentException("The ledger holds codes only: \"" + name + "\" is not one");
				}
			});
			details = Map.copyOf(details);
		}
	}

	/**
	 * Who disclosed.
	 *
	 * @param person opaque id, or {@code system:…}
	 * @param actingFor opaque id of the absent person on whose behalf, or null
	 * @param secondPerson opaque id of who confirmed the ground, or null
	 */
	public record Doer(String person, String actingFor, String secondPerson) {

		/**
		 * Whoever acts on this thread now.
		 * @param party the party in whose compartment
		 * @param secondPerson opaque id of who confirmed the ground, or null
		 * @return the doer, with the absent person on whose behalf
		 */
		public static Doer now(String party, String secondPerson) {
			String actingFor = Scope.caller().map(caller -> caller.actingForAt(party)).orElse(null);
			return new Doer(Scope.actor(), actingFor, secondPerson);
		}

	}

	/**
	 * Checks that the items are in the data dictionary.
	 * @throws IllegalArgumentException naming the item that is not
	 */
	public Entry {
		items.forEach(item -> Variable.named(item)
			.orElseThrow(() -> new IllegalArgumentException("The data dictionary has no \"" + item + "\"")));
		items = List.copyOf(items);
	}

	/**
	 * A new disclosure, not yet in the ledger.
	 * @param kind what kind
	 * @param handOver the hand-over
	 * @param from who discloses
	 * @param to who learns it
	 * @param items names of the data dictionary
	 * @param basis the legal ground
	 * @param by who does it
	 * @param validUntil the last day the ground holds, or null
	 * @return a row for {@link Ledger#record}
	 */
	public static Entry of(Kind kind, UUID handOver, Address from, Address to, List<String> items, Basis basis, Doer by,
			LocalDate validUntil) {
		return new Entry(UUID.randomUUID(), kind, handOver, from, to, items, basis, by, null, validUntil, null, null,
				null);
	}

	/** The same disclosure, following from another row. */
	public Entry after(UUID earlier) {
		return new Entry(this.id, this.kind, this.handOver, this.from, this.to, this.items, this.basis, this.by,
				this.at, this.validUntil, earlier, this.endedAt, this.endReason);
	}

	/**
	 * Whether more may be disclosed on the same ground.
	 * @param today the local day (Europe/Stockholm)
	 */
	public boolean holds(LocalDate today) {
		return this.endedAt == null && (this.validUntil == null || !this.validUntil.isBefore(today));
	}

	Entry at(Instant moment) {
		return new Entry(this.id, this.kind, this.handOver, this.from, this.to, this.items, this.basis, this.by, moment,
				this.validUntil, this.previous, this.endedAt, this.endReason);
	}

}
