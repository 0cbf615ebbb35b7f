package se.origo.party;

import java.util.List;

/** The county's configuration cannot be used, and the application does not start. */
class CountyFault extends RuntimeException {

	CountyFault(List<String> faults) {
		super(String.join("\n", faults));
	}

}
