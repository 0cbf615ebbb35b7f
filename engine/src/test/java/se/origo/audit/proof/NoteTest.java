package se.origo.audit.proof;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NoteTest {

	/** The example of the format's first implementation, signed by somebody else. */
	private static final String KNOWN_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

	private static final String KNOWN_NOTE = "If you think cryptography is the answer to your problem,\n"
			+ "then you don't know what your problem is.\n\n\u2014 PeterNeumann "
			+ "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

	private final Signer signer = Signer.read("origo.example.org/log", Signer.newKey()).get(0);

	@Test
	void aNoteThatAnotherProgramSignedIsVerified() throws NotProven {
		Note note = Note.parse(KNOWN_NOTE);
		assertThat(note.by(Vkey.parse(KNOWN_KEY))).isPresent();
		assertThat(note).hasToString(KNOWN_NOTE);
		assertThat(Vkey.parse(KNOWN_KEY)).hasToString(KNOWN_KEY);
		assertThat(new Note(note.text().replace("answer", "Answer"), note.signatures()).by(Vkey.parse(KNOWN_KEY)))
			.isEmpty();
	}

	@Test
	void aCheckpointHasExactlyTheLinesOfTheFormat() throws NotProven {
		Checkpoint checkpoint = new Checkpoint("origo.example.org/log", 42, new Hasher().empty());
		Note note = new Note(checkpoint.text(), List.of(this.signer.sign(checkpoint.text())));
		assertThat(note.toString()).matches("origo\\.example\\.org/log\n42\n"
				+ "47DEQpj8HBSa\\+/TImW\\+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u2014 origo\\.example\\.org/log [A-Za-z0-9+/]+=\n");
		Note read = Note.parse(note.toString());
		assertThat(read.by(this.signer.vkey())).isPresent();
		assertThat(Checkpoint.parse(read.text()).size()).isEqualTo(42);
	}

	@Test
	void aKeyOfTheSameNameIsNotTheSameKey() {
		Signer other = Signer.read("origo.example.org/log", Signer.newKey()).get(0);
		assertThat(new Note("text\n", List.of(other.sign("text\n"))).by(this.signer.vkey())).isEmpty();
	}

	@Test
	void aCosignatureIsForOneTextAndOneTime() throws Exception {
		Cosigner party = new Cosigner("botkyrka.example.org");
		String text = new Checkpoint("origo.example.org/log", 1, new byte[32]).text();
		Note note = Note
			.parse(party.cosigned(new Note(text, List.of(this.signer.sign(text))).toString(), 1_900_000_000L));
		assertThat(note.by(party.vkey())).isPresent();
		byte[] later = note.signatures().get(1).bytes().clone();
		later[11]++;
		assertThat(new Note(text, List.of(new Note.Line(party.vkey().name(), later))).by(party.vkey())).isEmpty();
	}

	@Test
	void aFileMayHoldSeveralKeysAndNothingElseIsOne() {
		assertThat(Signer.read("o", Signer.newKey() + "# den nya\n" + Signer.newKey())).hasSize(2);
		assertThatIllegalArgumentException().isThrownBy(() -> Signer.read("o", "key"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "PeterNeumann", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
			"Peter+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "a b+c74f20a3+AR==", "a+c74f20a3+AR" })
	void whatIsNoKeyIsRefusedInWords(String text) {
		assertThatExceptionOfType(NotProven.class).isThrownBy(() -> Vkey.parse(text)).withMessageEndingWith(".");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "text\n", "text\n\nname sig\n", "text\n\n\u2014 name\n", "text\n\n\u2014 name AAAA\n",
			"text\n\n\u2014 name AAAA AAAA\n", "text\n\n\u2014 name x08go/ZJkuB=\n" })
	void whatIsNoNoteIsRefused(String text) {
		assertThatExceptionOfType(NotProven.class).isThrownBy(() -> Note.parse(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "o\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
			"o\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
			"o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
			"o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
			"o o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "o\n1\n",
			"o\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n" })
	void whatIsNoCheckpointIsRefused(String text) {
		assertThatExceptionOfType(NotProven.class).isThrownBy(() -> Checkpoint.parse(text));
	}

}
