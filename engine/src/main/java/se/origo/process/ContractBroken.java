package se.origo.process;

import java.util.List;
import java.util.stream.Collectors;

/** The bundle cannot be deployed; the message is the violations, one sentence a line. */
class ContractBroken extends RuntimeException {

	ContractBroken(List<Violation> violations) {
		super(violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
	}

}
