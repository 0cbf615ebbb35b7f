package se.origo.casefile;

/**
 * What stands in a case cannot be opened: it has been changed, moved, or its key is gone.
 * Says neither what nor where nor why.
 */
public class Unreadable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	Unreadable() {
		super("A sealed text cannot be opened");
	}

}
