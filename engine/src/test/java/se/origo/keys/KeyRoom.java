package se.origo.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.stereotype.Component;

/**
 * The room where the running application's keys are, for tests that take something out of
 * it. A bean of the test sources.
 */
@Component
public class KeyRoom {

	private final Path master;

	KeyRoom(MasterKey master) {
		this.master = (master instanceof KeyRing ring) ? ring.file() : null;
	}

	/** Other keys than the application's: in this folder, made when there are none. */
	public static Keys in(Path folder) {
		return new Keys(new KeyFolder(folder), new KeyRing(KeyFile.at(folder.resolve("master.key")).checked(true)));
	}

	/** The master key is not to be had. */
	public void loseMasterKey() throws IOException {
		Files.move(this.master, this.master.resolveSibling("away"));
	}

	/** It is there again. */
	public void findMasterKey() throws IOException {
		Files.move(this.master.resolveSibling("away"), this.master);
	}

}
