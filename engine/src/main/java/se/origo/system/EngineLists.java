package se.origo.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The lists of an engine's configuration, which several set and nobody may replace. */
public final class EngineLists {

	private EngineLists() {
	}

	/**
	 * What others have set, and ours after it.
	 * @param others the list so far, or null when nobody has set one
	 * @return a list of its own, to which the engine can add what it brings itself
	 */
	public static <T> List<T> with(List<T> others, List<? extends T> ours) {
		List<T> all = new ArrayList<>(Objects.requireNonNullElse(others, List.of()));
		all.addAll(ours);
		return all;
	}

}
