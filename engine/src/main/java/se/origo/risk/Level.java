package se.origo.risk;

import java.util.Arrays;
import java.util.Locale;

/** How great the danger is, the least first. */
enum Level {

	NORMAL("NORMAL"), RAISED("FÖRHÖJD"), HIGH("HÖG"), ACUTE("AKUT");

	private final String label;

	Level(String label) {
		this.label = label;
	}

	/** The Swedish word people read. */
	String label() {
		return this.label;
	}

	/** The word in tables, diagrams and the record. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The code of the deadline after which an assessment of this level is too old. */
	String deadline() {
		return "RISK-" + name();
	}

	/** The higher of two. */
	Level orHigher(Level other) {
		return (other.compareTo(this) > 0) ? other : this;
	}

	/**
	 * The level of this word.
	 * @throws IllegalArgumentException when there is none
	 */
	static Level of(String code) {
		return Arrays.stream(values())
			.filter(level -> level.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no such level of risk"));
	}

}
