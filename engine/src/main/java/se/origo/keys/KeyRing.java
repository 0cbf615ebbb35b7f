package se.origo.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A master key in a file: one version a line, its number and the key in base64. The
 * highest number is the newest. The file is read anew each time, so that a version can be
 * added or taken away while people work.
 */
class KeyRing implements MasterKey {

	private final Path file;

	KeyRing(Path file) {
		this.file = file;
	}

	Path file() {
		return this.file;
	}

	/** The line of a version, ready to be added to the file. */
	static String line(int version, byte[] key) {
		return version + " " + Base64.getEncoder().encodeToString(key) + "\n";
	}

	@Override
	public WrappedKey wrap(String name, byte[] key) {
		SortedMap<Integer, byte[]> ring = read();
		int newest = ring.lastKey();
		return new WrappedKey(String.valueOf(newest), Aead.seal(ring.get(newest), bound(name, newest), key));
	}

	@Override
	public byte[] unwrap(String name, WrappedKey wrapped) {
		try {
			int version = Integer.parseInt(wrapped.version());
			byte[] master = Optional.ofNullable(read().get(version))
				.orElseThrow(() -> new GeneralSecurityException("Version " + version + " is not in the key file"));
			return Aead.open(master, bound(name, version), wrapped.bytes());
		}
		catch (GeneralSecurityException | NumberFormatException ex) {
			throw new KeysUnreachable(ex);
		}
	}

	@Override
	public WrappedKey rewrap(String name, WrappedKey wrapped) {
		byte[] key = unwrap(name, wrapped);
		try {
			return wrap(name, key);
		}
		finally {
			Arrays.fill(key, (byte) 0);
		}
	}

	@Override
	public String version() {
		return String.valueOf(read().lastKey());
	}

	private static byte[] bound(String name, int version) {
		return Aead.bind("origo.key", name, String.valueOf(version));
	}

	private SortedMap<Integer, byte[]> read() {
		SortedMap<Integer, byte[]> ring = new TreeMap<>();
		try {
			for (String line : Files.readAllLines(this.file)) {
				if (!line.isBlank()) {
					String[] parts = line.strip().split("\\s+");
					ring.put(Integer.valueOf(parts[0]), Base64.getDecoder().decode(parts[1]));
				}
			}
		}
		catch (IOException ex) {
			throw new KeysUnreachable(ex);
		}
		catch (IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			// Without the cause: its message may quote the line.
			throw new KeysUnreachable(null);
		}
		if (ring.isEmpty() || ring.values().stream().anyMatch(key -> key.length != Aead.KEY)) {
			throw new KeysUnreachable(null);
		}
		return ring;
	}

}
