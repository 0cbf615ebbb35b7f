package se.origo.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * The room where the running application's keys are, for tests that take something out of
 * it. A bean of the test sources.
 */
@Component
public class KeyRoom {

	private final Path master;

	private final Keys keys;

	KeyRoom(MasterKey master, Keys keys) {
		this.master = (master instanceof KeyRing ring) ? ring.file() : null;
		this.keys = keys;
	}

	/** Other keys than the application's: in this folder, made when there are none. */
	public static Keys in(Path folder) {
		return new Keys(new KeyFolder(folder), new KeyRing(KeyFile.at(folder.resolve("master.key")).checked(true)));
	}

	/** What can be away or in the way. */
	public enum Lost {

		/** The file of the master key. */
		MASTER_KEY("master.key"),

		/** The folder of the wrapped keys, as when a disk is gone. */
		WRAPPED_KEYS("wrapped"),

		/** The list of erasures. */
		ERASURES("erased");

		private final String file;

		Lost(String file) {
			this.file = file;
		}

	}

	/** It is not to be had, and no key that has been opened is remembered. */
	public void lose(Lost what) throws IOException {
		Files.move(at(what.file), at(what.file + "-away"));
		this.keys.forgetAll();
	}

	/** It is there again, if it was away. */
	public void find(Lost what) throws IOException {
		if (Files.exists(at(what.file + "-away"))) {
			Files.move(at(what.file + "-away"), at(what.file));
		}
	}

	/** A key's file that cannot be written: there is a folder in its place. */
	public void jam(UUID key) throws IOException {
		Files.move(file(key), at("jammed"));
		Files.createDirectory(file(key));
	}

	/** It can be written again, if it could not. */
	public void free(UUID key) throws IOException {
		if (Files.exists(at("jammed"))) {
			Files.delete(file(key));
			Files.move(at("jammed"), file(key));
		}
	}

	private Path file(UUID key) {
		return at("wrapped").resolve(key.toString());
	}

	private Path at(String name) {
		return this.master.resolveSibling(name);
	}

}
