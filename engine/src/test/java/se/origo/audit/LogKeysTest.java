package se.origo.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.origo.audit.proof.Note;
import se.origo.audit.proof.Signer;
import se.origo.audit.proof.Vkey;
import se.origo.system.StartRefused;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LogKeysTest {

	@TempDir
	Path home;

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void aTrialMakesAKeyThatOnlyItsOwnerCanReadAndKeepsIt() throws IOException {
		Vkey first = keys(null, "").signing().get(0);
		Path file = this.home.resolve("log.key");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(keys(null, "").signing()).containsExactly(first);
	}

	@Test
	void productionMakesNoKey() {
		this.environment.setActiveProfiles("production");
		refuses(null, "", "Profilen production kräver att origo.log.key-file anges.");
		assertThat(this.home).isEmptyDirectory();
	}

	@Test
	void aKeyThatIsMissingOrNoneIsRefusedByTheNameOfItsFile() throws IOException {
		Path file = this.home.resolve("own.key");
		refuses(file, "", "Loggens nyckelfil " + file + " saknas eller innehåller ingen Ed25519-nyckel.");
		Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
		refuses(file, "", "Loggens nyckelfil " + file + " saknas eller innehåller ingen Ed25519-nyckel.");
	}

	@Test
	void whileAKeyIsReplacedBothSign() throws IOException {
		Path file = this.home.resolve("own.key");
		String old = Signer.newKey();
		Files.writeString(file, old);
		Vkey before = keys(file, "").signing().get(0);
		Files.writeString(file, Signer.newKey() + old);
		LogKeys both = keys(file, "");
		Note note = both.sign("text\n");
		assertThat(both.signing()).hasSize(2).contains(before);
		assertThat(both.signing()).allMatch(key -> note.by(key).isPresent());
	}

	@Test
	void aCosignersKeyThatCannotBeReadIsRefused() {
		refuses(null, "party+00000000+AAAA", "En nyckel i origo.log.cosigners kan inte läsas.");
	}

	private void refuses(Path file, String cosigners, String sentence) {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> keys(file, cosigners)).withMessage(sentence);
	}

	private LogKeys keys(Path file, String cosigners) {
		return new LogKeys(new LogSettings("origo.example.org/log", file, Duration.ofMinutes(1), 1000, cosigners),
				this.home, this.environment);
	}

}
