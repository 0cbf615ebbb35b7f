package se.origo.keys;

import java.util.List;

import org.springframework.stereotype.Repository;

/**
 * The list of erased cases. It lies with the keys, so that no backup of the case database
 * can bring back what is on it.
 */
@Repository
public class Erasures {

	private final KeyCabinet cabinet;

	Erasures(KeyCabinet cabinet) {
		this.cabinet = cabinet;
	}

	/**
	 * Enters a case in the list, durably and at once; a second time changes nothing.
	 * @param erasure what is erased
	 * @throws KeysUnreachable when it cannot be entered, and then nothing may be erased
	 */
	public void enter(Erasure erasure) {
		this.cabinet.enter(erasure);
	}

	/** Everything that has been erased. */
	public List<Erasure> all() {
		return this.cabinet.erasures();
	}

}
