package se.origo.process;

import java.util.List;

/** The contract between diagrams, tables, forms and code. */
final class Contract {

	private Contract() {
	}

	static List<Violation> check(Bundle bundle, Vocabulary vocabulary) {
		return List.of();
	}

}
