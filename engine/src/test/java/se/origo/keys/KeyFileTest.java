package se.origo.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.origo.system.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which files are taken for a master key. */
class KeyFileTest {

	@TempDir
	Path folder;

	@Test
	void aTrialMakesItsOwnForItsOwnerAloneAndKeepsIt() throws IOException {
		KeyFile file = KeyFile.at(this.folder.resolve("keys/master.key"));
		String made = Files.readString(file.checked(true));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path()))).isEqualTo("rw-------");
		assertThat(made).matches("1 [A-Za-z0-9+/]{43}=\n");
		assertThat(Files.readString(file.checked(true))).isEqualTo(made);
	}

	@Test
	void inProductionAMissingFileIsRefusedAndNotMade() {
		KeyFile file = KeyFile.at(this.folder.resolve("master.key"));
		assertThatThrownBy(() -> file.checked(false)).isInstanceOf(StartRefused.class)
			.hasMessage("Huvudnyckelns fil (origo.keys.file) finns inte eller kan inte läsas.");
		assertThat(file.path()).doesNotExist();
	}

	@Test
	void aFileThatOthersMayReadIsRefused() throws IOException {
		KeyFile file = KeyFile.at(this.folder.resolve("master.key"));
		file.checked(true);
		for (String rights : new String[] { "rw-r-----", "rw----r--", "rw--w----" }) {
			Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(rights));
			assertThatThrownBy(() -> file.checked(true)).isInstanceOf(StartRefused.class)
				.hasMessage("Huvudnyckelns fil (origo.keys.file) är öppen för andra än sin ägare.");
		}
	}

	@Test
	void aFileInTheDatabasesFolderIsRefusedAlsoBehindALink() throws IOException {
		Files.writeString(this.folder.resolve("PG_VERSION"), "17\n");
		Path inside = Files.createDirectories(this.folder.resolve("base/keys")).resolve("master.key");
		assertThatThrownBy(() -> KeyFile.at(inside).checked(true)).isInstanceOf(StartRefused.class)
			.hasMessage("Huvudnyckelns fil (origo.keys.file) ligger i databasens mapp.");
		Path outside = Files.createTempDirectory("outside");
		Path link = Files.createSymbolicLink(outside.resolve("link"), inside);
		assertThatThrownBy(() -> KeyFile.at(link).checked(false)).isInstanceOf(StartRefused.class);
		Files.delete(link);
		Files.delete(outside);
	}

}
