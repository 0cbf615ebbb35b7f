package se.origo.casefile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.origo.keys.KeyRoom;
import se.origo.keys.Keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a seal promises, with real keys. */
class SealTest {

	private static final Place HERE = Place.item("22222-22222", "situation");

	@TempDir
	Path folder;

	private Keys keys;

	private Seal seal;

	private UUID key;

	@BeforeEach
	void makeKeys() {
		this.keys = KeyRoom.in(this.folder);
		this.seal = new Seal(this.keys);
		this.key = this.keys.make();
	}

	@Test
	void whatIsSealedOpensInItsPlaceAsWhatItWas() {
		for (Object value : List.of("Hon ringer på tisdag. Å, ä, ö.", true, List.of("a", "b"), 7)) {
			assertThat(this.seal.open(HERE, this.seal.close(this.key, HERE, value))).isEqualTo(value);
		}
	}

	@Test
	void theSameTextIsNeverSealedTheSameWay() {
		assertThat(this.seal.close(this.key, HERE, "x")).isNotEqualTo(this.seal.close(this.key, HERE, "x"));
	}

	static Stream<Place> movedElsewhereItDoesNotOpen() {
		return Stream.of(new Place("case_note", "content", "22222-22222", List.of("situation")),
				new Place("case_item", "item", "22222-22222", List.of("situation")),
				Place.item("22222-22222", "wishes"), Place.item("33333-33333", "situation"),
				// The same letters, divided otherwise.
				new Place("case_itemcontent", "", "22222-22222", List.of("situation")),
				new Place("case_item", "content", "22222-22222situation", List.of()),
				new Place("case_item", "content", "22222-22222", List.of("situ", "ation")));
	}

	@ParameterizedTest
	@MethodSource
	void movedElsewhereItDoesNotOpen(Place elsewhere) {
		byte[] sealed = this.seal.close(this.key, HERE, "x");
		assertThatThrownBy(() -> this.seal.open(elsewhere, sealed)).isInstanceOf(Unreadable.class);
	}

	@Test
	void withAnyBitChangedItDoesNotOpen() {
		byte[] sealed = this.seal.close(this.key, HERE, "x");
		for (int i = 0; i < sealed.length * 8; i++) {
			byte[] changed = sealed.clone();
			changed[i / 8] ^= (byte) (1 << (i % 8));
			assertThatThrownBy(() -> this.seal.open(HERE, changed)).isInstanceOf(Unreadable.class);
		}
	}

	@Test
	void cutShortItDoesNotOpen() {
		byte[] sealed = this.seal.close(this.key, HERE, "x");
		for (int length = 0; length < sealed.length; length++) {
			byte[] cut = Arrays.copyOf(sealed, length);
			assertThatThrownBy(() -> this.seal.open(HERE, cut)).isInstanceOf(Unreadable.class);
		}
	}

	@Test
	void underAnotherCasesKeyItDoesNotOpen() {
		byte[] sealed = this.seal.close(this.key, HERE, "x");
		byte[] other = this.seal.close(this.keys.make(), HERE, "y");
		System.arraycopy(other, 1, sealed, 1, 16);
		assertThatThrownBy(() -> this.seal.open(HERE, sealed)).isInstanceOf(Unreadable.class);
	}

	@Test
	void withItsKeyDestroyedItDoesNotOpenAndNothingSaysWhy() {
		byte[] sealed = this.seal.close(this.key, HERE, "hemligt");
		this.keys.destroy(this.key);
		assertThatThrownBy(() -> this.seal.open(HERE, sealed)).isInstanceOf(Unreadable.class)
			.hasMessage("A sealed text cannot be opened")
			.hasNoCause();
	}

	@ParameterizedTest
	@CsvSource({ "1,250,256", "260,1010,1024", "1030,4080,4096", "4100,16370,16384", "16390,32700,32768" })
	void theLengthSaysNoMoreThanAWordSomeSentencesOrAPage(int shortest, int longest, int padded) {
		int frame = 1 + 16 + 12 + 16;
		assertThat(this.seal.close(this.key, HERE, "x".repeat(shortest))).hasSize(padded + frame);
		assertThat(this.seal.close(this.key, HERE, "x".repeat(longest))).hasSize(padded + frame);
	}

	@ParameterizedTest
	@CsvSource({ "20120101-1234,1201011234", "201201011234,1201011234", "120101-1234,1201011234",
			"120101+1234,1201011234", "20120161 1234,1201611234", "19120101-TF12,19120101TF12",
			"19120101-tf12,19120101TF12" })
	void aNumberHasOneFormHoweverItIsWritten(String written, String normal) {
		assertThat(BlindIndex.normal(written)).isEqualTo(normal);
	}

	@Test
	void thePartiesHashesOfANumberHaveNothingInCommon() {
		BlindIndex index = new BlindIndex(this.keys);
		byte[] danderyd = index.digest("danderyd", "20120101-1234");
		assertThat(index.digest("danderyd", "1201011234")).isEqualTo(danderyd).hasSize(32);
		assertThat(index.digest("botkyrka", "20120101-1234")).isNotEqualTo(danderyd);
		assertThat(index.digest("danderyd", "20120101-1235")).isNotEqualTo(danderyd);
	}

}
