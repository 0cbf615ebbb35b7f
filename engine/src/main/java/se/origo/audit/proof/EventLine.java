package se.origo.audit.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * An event as it stands in a line of an export. Its leaf is put together and hashed from
 * the line's own bytes; what {@link Leaf} says of a leaf's form holds here too. One
 * instance reads all events of a file, one after the other.
 */
final class EventLine {

	/** By this name one knows an event. */
	static final Name INDEX = Name.of("index");

	private static final Name LEAF = Name.of("leaf");

	/** What stands open in each event, in this order; a loop is compiled sooner. */
	private static final Name[] PLAIN = { Name.of("id"), Name.of("at"), Name.of("party"), Name.of("case"),
			Name.of("kind"), Name.of("element"), Name.of("definition"), Name.of("version") };

	private static final int ID = 0;

	private static final int AT = 1;

	private static final int CASE = 3;

	private static final int KIND = 4;

	private static final int VERSION = 7;

	private static final Name ACTOR = Name.of(Leaf.ACTOR);

	private static final Name ACTING_FOR = Name.of(Leaf.ACTING_FOR);

	private static final Name CODES = Name.of("codes");

	private static final Bytes ACTOR_FIELD = new Bytes().put(utf8(Leaf.ACTOR));

	private static final Bytes ACTING_FOR_FIELD = new Bytes().put(utf8(Leaf.ACTING_FOR));

	private static final byte[] CODE = utf8(Leaf.CODE);

	private static final byte[] EXPORTED = utf8(Exported.KIND);

	private final Hasher hasher;

	private final byte[] caseNumber;

	private final Bytes record = new Bytes();

	private final Bytes field = new Bytes();

	private final Bytes name = new Bytes();

	private final byte[] claimed = new byte[Hasher.LENGTH];

	private final Map<String, String> opened = new HashMap<>();

	private long index;

	private long id;

	private boolean exported;

	private boolean foreign;

	/**
	 * Reads events.
	 * @param caseNumber the case that all belong to, or null
	 */
	EventLine(Hasher hasher, String caseNumber) {
		this.hasher = hasher;
		this.caseNumber = (caseNumber != null) ? utf8(caseNumber) : null;
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Its place in the log. */
	long index() {
		return this.index;
	}

	/** Whether it is in another case than all should be. */
	boolean isForeign() {
		return this.foreign;
	}

	/** Whether it is of the kind that ends an export. */
	boolean isExport() {
		return this.exported;
	}

	/** The open codes of an event that ends an export; of no other event. */
	Map<String, String> codes() {
		return this.opened;
	}

	/**
	 * Reads one behind the name of its first member.
	 * @return the hash of its leaf
	 * @throws NotProven when it has another form, or is not what its leaf says
	 */
	byte[] read(Strict json) throws NotProven {
		this.index = json.number();
		json.next(LEAF);
		Base.decode(json.text(), this.claimed, 0, Hasher.LENGTH);
		this.record.clear().put(Hasher.LEAF).put(Leaf.HEAD);
		plain(json);
		json.next(ACTOR);
		field(json, ACTOR_FIELD);
		json.next(ACTING_FOR);
		field(json, ACTING_FOR_FIELD);
		json.next(CODES);
		codes(json);
		byte[] hash = this.hasher.of(this.record);
		if (!Arrays.equals(hash, this.claimed)) {
			throw new NotProven("Händelsen på plats " + this.index + " (id " + this.id
					+ ") har ändrats: den stämmer inte med sitt blad.");
		}
		return hash;
	}

	private void plain(Strict json) throws NotProven {
		for (int at = 0; at < PLAIN.length; at++) {
			json.next(PLAIN[at]);
			boolean number = at == ID || at == VERSION;
			Text value = number ? json.numberOrNull() : json.textOrNull();
			if (value == null && (at == ID || at == AT || at == KIND)) {
				throw new NotProven("Raden har inte den form som väntas.");
			}
			this.record.optional(value);
			if (at == ID) {
				this.id = json.lastNumber();
			}
			else if (at == CASE) {
				this.foreign = this.caseNumber != null && (value == null || !value.equals(this.caseNumber));
			}
			else if (at == KIND) {
				this.exported = value.equals(EXPORTED);
			}
		}
	}

	private void codes(Strict json) throws NotProven {
		this.name.clear();
		int count = 0;
		int counted = this.record.room(Integer.BYTES);
		json.expect('{');
		if (!json.takes('}')) {
			do {
				code(json);
				count++;
			}
			while (json.takes(','));
			json.expect('}');
		}
		this.record.number(count, counted);
	}

	private void code(Strict json) throws NotProven {
		Text text = json.text();
		if (this.name.length() > 0 && Arrays.compareUnsigned(this.name.array(), CODE.length, this.name.length(),
				text.bytes(), text.from(), text.to()) >= 0) {
			throw new NotProven("Händelsens koder står inte i ordning.");
		}
		this.name.clear().put(CODE).put(text.bytes(), text.from(), text.to());
		this.record.optional(text);
		json.expect(':');
		Text value = field(json, this.name);
		if (this.exported && value != null) {
			this.opened.put(new String(this.name.array(), CODE.length, this.name.length() - CODE.length,
					StandardCharsets.UTF_8), value.toString());
		}
	}

	/** {@code [salt, value]} when open, {@code [commitment]} when closed. */
	private Text field(Strict json, Bytes named) throws NotProven {
		json.expect('[');
		Text first = json.text();
		int at = this.record.room(Hasher.LENGTH);
		if (json.takes(']')) {
			Base.decode(first, this.record.array(), at, Hasher.LENGTH);
			return null;
		}
		this.field.clear().put(Hasher.FIELD);
		int salt = this.field.room(Hasher.SALT);
		Base.decode(first, this.field.array(), salt, Hasher.SALT);
		json.expect(',');
		Text value = json.textOrNull();
		json.expect(']');
		this.field.number(named.length()).put(named.array(), 0, named.length()).optional(value);
		this.hasher.of(this.field, this.record.array(), at);
		return value;
	}

}
