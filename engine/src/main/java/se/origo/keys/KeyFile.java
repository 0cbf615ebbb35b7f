package se.origo.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import se.origo.system.StartRefused;

/** The file of the master key, looked at before anything is done with it. */
record KeyFile(Path path) {

	static KeyFile at(Path path) {
		return new KeyFile(path.toAbsolutePath().normalize());
	}

	/**
	 * Refuses a file that is missing, open to others than its owner, or kept with the
	 * database it protects.
	 * @param make whether a missing file is made, which only a trial does
	 * @return the file's path
	 */
	Path checked(boolean make) {
		try {
			if (make && !Files.exists(this.path)) {
				make();
			}
			check();
			return this.path;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void make() throws IOException {
		Files.createDirectories(this.path.getParent());
		try {
			Files.createFile(this.path,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(this.path, KeyRing.line(1, Aead.newKey()), StandardOpenOption.SYNC,
					StandardOpenOption.WRITE);
		}
		catch (FileAlreadyExistsException ex) {
			// Somebody else was faster; theirs is the one.
		}
	}

	private void check() throws IOException {
		if (!Files.isReadable(this.path)) {
			throw refused("Huvudnyckelns fil (origo.keys.file) finns inte eller kan inte läsas.");
		}
		Set<PosixFilePermission> open = Files.getPosixFilePermissions(this.path.toRealPath());
		if (open.stream().anyMatch(right -> !right.name().startsWith("OWNER"))) {
			throw refused("Huvudnyckelns fil (origo.keys.file) är öppen för andra än sin ägare.");
		}
		for (Path folder = this.path.toRealPath(); folder != null; folder = folder.getParent()) {
			// Every folder of a PostgreSQL server has this file.
			if (Files.exists(folder.resolve("PG_VERSION"))) {
				throw refused("Huvudnyckelns fil (origo.keys.file) ligger i databasens mapp.");
			}
		}
	}

	private static StartRefused refused(String reason) {
		return new StartRefused(reason, "Rätta det och starta igen; docs/operating.md, avsnittet Keys, beskriver hur.");
	}

}
