package se.origo.integration.keys;

import java.net.URI;
import java.nio.file.Path;

/**
 * A key service. Every call is bound to a context: what was encrypted in one does not
 * decrypt in another, for which the service's key must be a derived one.
 */
public interface KeyService {

	/**
	 * Where the service is.
	 *
	 * @param url its address, such as {@code https://keys.example:8200}
	 * @param mount where its Transit engine is mounted, such as {@code transit}
	 * @param key the name of the key
	 * @param tokenFile holds the token by which the service knows us; read anew for each
	 * call, so that it can be renewed
	 */
	record Address(URI url, String mount, String key, Path tokenFile) {
	}

	/**
	 * Something encrypted.
	 *
	 * @param version the version of the key
	 * @param text as the service wrote it
	 */
	record Ciphertext(int version, String text) {
	}

	/**
	 * The service at an address. It is not called before the first need.
	 * @param address where it is
	 * @return the service
	 */
	static KeyService at(Address address) {
		return new TransitClient(address);
	}

	/**
	 * Encrypts under the newest version.
	 * @param context what it belongs to
	 * @param plain what to encrypt
	 * @return the ciphertext
	 * @throws KeyServiceFault when the service does not answer in time, or refuses
	 */
	Ciphertext encrypt(byte[] context, byte[] plain) throws KeyServiceFault;

	/**
	 * Decrypts.
	 * @param context what it belongs to
	 * @param ciphertext what {@link #encrypt} returned
	 * @return what was encrypted
	 * @throws KeyServiceFault when the service does not answer in time, or refuses
	 */
	byte[] decrypt(byte[] context, Ciphertext ciphertext) throws KeyServiceFault;

	/**
	 * Encrypts the same under the newest version; the plain text stays with the service.
	 * @param context what it belongs to
	 * @param ciphertext what {@link #encrypt} returned
	 * @return the new ciphertext
	 * @throws KeyServiceFault when the service does not answer in time, or refuses
	 */
	Ciphertext rewrap(byte[] context, Ciphertext ciphertext) throws KeyServiceFault;

	/**
	 * The newest version of the key.
	 * @throws KeyServiceFault when the service does not answer in time, or refuses
	 */
	int newestVersion() throws KeyServiceFault;

}
