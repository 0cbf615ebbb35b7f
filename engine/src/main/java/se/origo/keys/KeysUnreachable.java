package se.origo.keys;

/**
 * Keys cannot be fetched or kept right now: what is sealed stays sealed, nothing is lost,
 * and a later try may succeed. Its message is for people and says nothing else.
 */
public class KeysUnreachable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** What people are told. */
	public static final String SENTENCE = "Ärendenas innehåll kan inte öppnas just nu. Inget har ändrats och inget har"
			+ " gått förlorat. Försök igen om en stund och kontakta driften om det inte hjälper.";

	KeysUnreachable(Throwable cause) {
		super(SENTENCE, cause);
	}

}
