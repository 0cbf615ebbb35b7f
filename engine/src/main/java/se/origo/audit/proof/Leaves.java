package se.origo.audit.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes leaves out of rows. An instance belongs to one thread. */
public final class Leaves {

	/** Names in the order of their UTF-8 bytes, which every language can sort by. */
	public static final Comparator<String> ORDER = Comparator.comparing(name -> name.getBytes(StandardCharsets.UTF_8),
			Arrays::compareUnsigned);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
		.withZone(ZoneOffset.UTC);

	private final Hasher hasher;

	/** Makes them with this thread's hashes. */
	public Leaves(Hasher hasher) {
		this.hasher = hasher;
	}

	/**
	 * A row as it is stored.
	 *
	 * @param id its id
	 * @param at when, to the microsecond
	 * @param party code of the party, or null
	 * @param caseNumber the case, or null
	 * @param kind what happened
	 * @param element id of what is concerned, or null
	 * @param definition id of the process or decision, or null
	 * @param version its version, or null
	 * @param actor who did it
	 * @param actingFor on whose behalf, or null
	 * @param codes what else there is to say; values may be null
	 * @param salt the row's salt, which nobody is told
	 */
	public record Row(long id, Instant at, String party, String caseNumber, String kind, String element,
			String definition, Integer version, String actor, String actingFor, Map<String, String> codes,
			byte[] salt) {
	}

	/** The leaf of a row, all fields open. */
	public Leaf of(Row row) {
		SortedMap<String, Leaf.Field> codes = new TreeMap<>(ORDER);
		row.codes().forEach((name, value) -> codes.put(name, field(row, Leaf.CODE + name, value)));
		return new Leaf(row.id(), MOMENT.format(row.at()), row.party(), row.caseNumber(), row.kind(), row.element(),
				row.definition(), row.version(), field(row, Leaf.ACTOR, row.actor()),
				field(row, Leaf.ACTING_FOR, row.actingFor()), codes);
	}

	private Leaf.Field field(Row row, String name, String value) {
		return Leaf.Field.open(this.hasher, this.hasher.fieldSalt(row.salt(), name), name, value);
	}

}
