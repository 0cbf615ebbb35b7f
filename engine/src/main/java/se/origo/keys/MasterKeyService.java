package se.origo.keys;

import java.nio.charset.StandardCharsets;

import se.origo.integration.keys.KeyService;
import se.origo.integration.keys.KeyServiceFault;

/** A master key that a key service keeps: it never leaves the service. */
class MasterKeyService implements MasterKey {

	private final KeyService service;

	MasterKeyService(KeyService service) {
		this.service = service;
	}

	@Override
	public WrappedKey wrap(String name, byte[] key) {
		return attempt(() -> wrapped(this.service.encrypt(context(name), key)));
	}

	@Override
	public byte[] unwrap(String name, WrappedKey wrapped) {
		return attempt(() -> this.service.decrypt(context(name), ciphertext(wrapped)));
	}

	@Override
	public WrappedKey rewrap(String name, WrappedKey wrapped) {
		return attempt(() -> wrapped(this.service.rewrap(context(name), ciphertext(wrapped))));
	}

	@Override
	public String version() {
		return attempt(() -> String.valueOf(this.service.newestVersion()));
	}

	private static byte[] context(String name) {
		return Aead.bind("origo.key", name);
	}

	private static WrappedKey wrapped(KeyService.Ciphertext ciphertext) {
		return new WrappedKey(String.valueOf(ciphertext.version()),
				ciphertext.text().getBytes(StandardCharsets.US_ASCII));
	}

	private static KeyService.Ciphertext ciphertext(WrappedKey wrapped) {
		return new KeyService.Ciphertext(Integer.parseInt(wrapped.version()),
				new String(wrapped.bytes(), StandardCharsets.US_ASCII));
	}

	private static <T> T attempt(Attempt<T> call) {
		try {
			return call.done();
		}
		catch (KeyServiceFault ex) {
			throw new KeysUnreachable(ex);
		}
	}

	private interface Attempt<T> {

		T done() throws KeyServiceFault;

	}

}
