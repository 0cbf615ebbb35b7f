package se.origo.breakglass;

import java.util.List;
import java.util.Optional;

import se.origo.casefile.Cover;
import se.origo.casefile.Covers;
import se.origo.casefile.Sight;

import org.springframework.stereotype.Component;

/**
 * Which case a person may break the glass of: one of the own party's, about somebody,
 * with something in it.
 */
@Component
class Openable {

	private final Covers covers;

	private final Sight sight;

	Openable(Covers covers, Sight sight) {
		this.covers = covers;
		this.sight = sight;
	}

	/**
	 * The case, if it may be opened.
	 * @param caseNumber the number asked for
	 * @param party the party in whose name it is asked
	 * @return empty when there is none, whatever the cause: not there, another's,
	 * blocked, empty
	 */
	Optional<Cover> find(String caseNumber, String party) {
		// Both are asked, whatever the first says: a no takes as long for every cause.
		boolean seen = this.sight.sees(caseNumber);
		return this.covers.of(List.of(caseNumber))
			.stream()
			.filter(cover -> seen && cover.party().equals(party) && cover.isAboutSomebody() && cover.hasContent())
			.findFirst();
	}

}
