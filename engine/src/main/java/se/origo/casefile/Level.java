package se.origo.casefile;

import java.util.Arrays;
import java.util.Locale;

/** How great the danger is, the least first. */
public enum Level {

	/** No more than usual. */
	NORMAL("NORMAL"),
	/** Looked at again. */
	RAISED("FÖRHÖJD"),
	/** Those concerned meet about it. */
	HIGH("HÖG"),
	/** Somebody has to act now. */
	ACUTE("AKUT");

	private final String label;

	Level(String label) {
		this.label = label;
	}

	/** The Swedish word people read. */
	public String label() {
		return this.label;
	}

	/** The word in tables, diagrams and the record. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The higher of two. */
	public Level orHigher(Level other) {
		return (other.compareTo(this) > 0) ? other : this;
	}

	/** Whether it is this level or a higher one. */
	public boolean isAtLeast(Level other) {
		return compareTo(other) >= 0;
	}

	/**
	 * The level of this word.
	 * @throws IllegalArgumentException when there is none
	 */
	public static Level of(String code) {
		return Arrays.stream(values())
			.filter(level -> level.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no such level of risk"));
	}

}
