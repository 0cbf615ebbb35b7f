package se.origo.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.origo.integration.keys.KeyService;
import se.origo.integration.keys.TransitPeer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Both master keys promise the same: the file, and the service over real HTTP. */
class MasterKeyTest {

	private final byte[] key = Aead.newKey();

	@TempDir
	Path folder;

	private Path file;

	private TransitPeer peer;

	@BeforeEach
	void makeBoth() throws IOException {
		this.file = KeyFile.at(this.folder.resolve("master.key")).checked(true);
		this.peer = new TransitPeer("token");
	}

	@AfterEach
	void stop() {
		this.peer.close();
	}

	private MasterKey master(String kind) throws IOException {
		if (kind.equals("file")) {
			return new KeyRing(this.file);
		}
		Path token = Files.writeString(this.folder.resolve("token"), "token");
		return new MasterKeyService(KeyService.at(new KeyService.Address(this.peer.url(), "transit", "origo", token)));
	}

	private void addVersion() throws IOException {
		this.peer.rotate();
		Files.writeString(this.file, KeyRing.line(2, Aead.newKey()), StandardOpenOption.APPEND);
	}

	private void removeFirstVersion() throws IOException {
		this.peer.removesBelow(2);
		Files.write(this.file, Files.readAllLines(this.file).subList(1, 2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "file", "service" })
	void aKeyIsWrappedUnderItsNameAndOpensUnderNoOther(String kind) throws IOException {
		MasterKey master = master(kind);
		WrappedKey wrapped = master.wrap("a", this.key);
		assertThat(wrapped.version()).isEqualTo("1").isEqualTo(master.version());
		assertThat(master.unwrap("a", wrapped)).isEqualTo(this.key);
		assertThatThrownBy(() -> master.unwrap("b", wrapped)).isInstanceOf(KeysUnreachable.class)
			.hasMessage(KeysUnreachable.SENTENCE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "file", "service" })
	void withANewVersionTheOldStillOpensUntilAllIsRewrappedAndThenMayGo(String kind) throws IOException {
		MasterKey master = master(kind);
		WrappedKey old = master.wrap("a", this.key);
		addVersion();
		assertThat(master.version()).isEqualTo("2");
		assertThat(master.unwrap("a", old)).isEqualTo(this.key);
		WrappedKey rewrapped = master.rewrap("a", old);
		assertThat(rewrapped.version()).isEqualTo("2");
		removeFirstVersion();
		assertThat(master.unwrap("a", rewrapped)).isEqualTo(this.key);
		assertThatThrownBy(() -> master.unwrap("a", old)).isInstanceOf(KeysUnreachable.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "one two", "1 c2hvcnQ=", "1 !!!" })
	void aFileWithoutAProperKeyIsNoMasterKeyAndIsNotQuoted(String content) throws IOException {
		Files.writeString(this.file, content);
		assertThatThrownBy(master("file")::version).isInstanceOf(KeysUnreachable.class)
			.hasMessage(KeysUnreachable.SENTENCE)
			.hasNoCause();
	}

	@Test
	void aServiceThatIsAwayIsSaidToBeUnreachable() throws IOException {
		MasterKey master = master("service");
		this.peer.close();
		assertThatThrownBy(master::version).isInstanceOf(KeysUnreachable.class);
	}

}
