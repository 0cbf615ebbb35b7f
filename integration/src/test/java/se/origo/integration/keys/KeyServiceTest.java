package se.origo.integration.keys;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The client against a peer over real HTTP. */
class KeyServiceTest {

	private static final byte[] HERE = "here".getBytes();

	private static final byte[] THERE = "there".getBytes();

	private static final byte[] SECRET = "a key of thirty-two bytes length".getBytes();

	@TempDir
	Path folder;

	private TransitPeer peer;

	private KeyService service;

	@BeforeEach
	void start() throws IOException {
		this.peer = new TransitPeer("s.token");
		this.service = at(this.peer.url(), "origo");
	}

	@AfterEach
	void stop() {
		this.peer.close();
	}

	private KeyService at(URI url, String key) throws IOException {
		// With the line end that an editor leaves.
		Path token = Files.writeString(this.folder.resolve("token"), "s.token\n");
		return KeyService.at(new KeyService.Address(url, "transit", key, token));
	}

	@Test
	void whatIsEncryptedDecryptsInItsOwnContextOnly() throws Exception {
		KeyService.Ciphertext ciphertext = this.service.encrypt(HERE, SECRET);
		assertThat(ciphertext.version()).isEqualTo(1);
		assertThat(ciphertext.text()).startsWith("vault:v1:");
		assertThat(this.service.decrypt(HERE, ciphertext)).isEqualTo(SECRET);
		assertThatThrownBy(() -> this.service.decrypt(THERE, ciphertext))
			.hasMessage("The key service refuses decrypt: 400");
	}

	@Test
	void rewrappedItIsUnderTheNewestVersionAndTheOldMayGo() throws Exception {
		KeyService.Ciphertext old = this.service.encrypt(HERE, SECRET);
		this.peer.rotate();
		assertThat(this.service.newestVersion()).isEqualTo(2);
		KeyService.Ciphertext rewrapped = this.service.rewrap(HERE, old);
		assertThat(rewrapped.version()).isEqualTo(2);
		this.peer.removesBelow(2);
		assertThat(this.service.decrypt(HERE, rewrapped)).isEqualTo(SECRET);
		assertThatThrownBy(() -> this.service.decrypt(HERE, old)).isInstanceOf(KeyServiceFault.class);
	}

	@Test
	void aPassingIllnessIsTriedOnceMore() throws Exception {
		this.peer.falls(503);
		assertThat(this.service.newestVersion()).isEqualTo(1);
		assertThat(this.peer.calls()).containsExactly("keys/origo", "keys/origo");
	}

	@Test
	void silenceIsTriedOnceMoreAndThenSaidToBeSilence() {
		this.peer.falls(0);
		this.peer.falls(0);
		assertThatThrownBy(() -> this.service.encrypt(HERE, SECRET)).hasMessage("The key service does not answer");
		assertThat(this.peer.calls()).containsExactly("encrypt/origo", "encrypt/origo");
	}

	@Test
	void aLastingIllnessIsARefusalThatQuotesNothing() {
		this.peer.falls(503);
		this.peer.falls(503);
		assertThatThrownBy(() -> this.service.encrypt(HERE, SECRET)).hasMessage("The key service refuses encrypt: 503");
	}

	@Test
	void aRefusalIsNotTriedAgain() throws Exception {
		Files.writeString(this.folder.resolve("token"), "another");
		assertThatThrownBy(() -> this.service.encrypt(HERE, SECRET)).hasMessage("The key service refuses encrypt: 403");
		assertThat(this.peer.calls()).hasSize(1);
	}

	@Test
	void aRenewedTokenIsUsedAtOnce() throws Exception {
		Files.writeString(this.folder.resolve("token"), "another");
		assertThatThrownBy(this.service::newestVersion).isInstanceOf(KeyServiceFault.class);
		Files.writeString(this.folder.resolve("token"), "s.token");
		assertThat(this.service.newestVersion()).isEqualTo(1);
	}

	@Test
	void nobodyThereIsSaidToBeSilence() throws Exception {
		this.peer.close();
		assertThatThrownBy(this.service::newestVersion).hasMessage("The key service does not answer");
	}

	@Test
	void anAnswerOfAnotherKindIsNotTaken() throws Exception {
		this.peer.falls(200);
		assertThatThrownBy(() -> this.service.encrypt(HERE, SECRET)).hasMessage("The key service answers without data");
		assertThatThrownBy(() -> at(this.peer.url(), "unknown").newestVersion())
			.hasMessage("The key service refuses keys: 404");
	}

}
