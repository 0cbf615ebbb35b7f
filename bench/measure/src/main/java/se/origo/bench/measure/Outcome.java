package se.origo.bench.measure;

import java.util.List;
import java.util.Optional;

/**
 * What came of a measurement.
 *
 * @param text what is printed and kept, in Markdown
 * @param drawing a picture of it, as SVG
 * @param errors what went wrong, a line each; where anything did, no document is changed
 */
record Outcome(String text, Optional<String> drawing, List<String> errors) {

	static Outcome good(String text) {
		return new Outcome(text, Optional.empty(), List.of());
	}

}
