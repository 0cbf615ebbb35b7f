package se.origo.integration.keys;

/**
 * The key service did not do what it was asked. The message says why without a key, a
 * token or anything the service answered.
 */
public class KeyServiceFault extends Exception {

	private static final long serialVersionUID = 1L;

	KeyServiceFault(String reason) {
		super(reason);
	}

}
