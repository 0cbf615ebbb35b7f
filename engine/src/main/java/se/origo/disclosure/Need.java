package se.origo.disclosure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a legal ground demands; the words are those of the table {@code legal-ground}. */
public enum Need {

	/** How consent was given and until when. */
	CONSENT("consent"),
	/** The person is under 18. */
	CHILD("child"),
	/** Why the ground applies, in words. */
	REASON("reason"),
	/** Another person confirms. */
	SECOND_PERSON("second-person"),
	/** The suspected crime, picked from the list. */
	CRIME("crime"),
	/** Which act gives the duty to inform. */
	ACT("act"),
	/** Which circumstance makes it necessary for care or support. */
	CIRCUMSTANCE("circumstance"),
	/** How the interests were weighed, in words. */
	BALANCING("balancing");

	private final String word;

	Need(String word) {
		this.word = word;
	}

	/** The word in the table. */
	public String word() {
		return this.word;
	}

	/**
	 * The needs in a cell of the table.
	 * @param cell words separated by commas; null or blank for none
	 * @return the needs in the cell's order
	 * @throws IllegalArgumentException naming a word that is not a need
	 */
	static Set<Need> in(String cell) {
		Set<Need> needs = new LinkedHashSet<>();
		for (String word : ((cell != null) ? cell : "").split(",")) {
			if (!word.isBlank()) {
				needs.add(of(word.strip()));
			}
		}
		return needs;
	}

	private static Need of(String word) {
		return Arrays.stream(values())
			.filter(need -> need.word.equals(word))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"Table legal-ground, column needs: there is no need \"" + word + "\""));
	}

}
