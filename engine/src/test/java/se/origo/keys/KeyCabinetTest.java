package se.origo.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.origo.ExternalPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Both cabinets promise the same: the folder, and the database an operator prepared. */
class KeyCabinetTest {

	@TempDir
	static Path folder;

	private static ExternalPostgres server;

	private static KeyDatabase database;

	@BeforeAll
	static void start() throws Exception {
		server = ExternalPostgres.prepared();
		database = new KeyDatabase(server.keysUrl(), "origo_keys", ExternalPostgres.KEYS_PASSWORD);
	}

	@AfterAll
	static void stop() throws IOException {
		database.close();
		server.close();
	}

	static Stream<KeyCabinet> cabinets() throws IOException {
		return Stream.of(new KeyFolder(Files.createTempDirectory(folder, "cabinet")), database);
	}

	private static WrappedKey wrapped(String version, String bytes) {
		return new WrappedKey(version, bytes.getBytes());
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("cabinets")
	void whatIsKeptIsFoundAndTheFirstOfANameStays(KeyCabinet cabinet) {
		String name = UUID.randomUUID().toString();
		assertThat(cabinet.find(name)).isEmpty();
		assertThat(cabinet.add(name, wrapped("1", "first"))).isTrue();
		assertThat(cabinet.add(name, wrapped("1", "second"))).isFalse();
		assertThat(cabinet.find(name)).contains(wrapped("1", "first"));
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("cabinets")
	void aKeyIsReplacedOnlyWhereItStillIsWhatWasRead(KeyCabinet cabinet) {
		String name = UUID.randomUUID().toString();
		cabinet.add(name, wrapped("1", "first"));
		assertThat(cabinet.replace(name, wrapped("1", "first"), wrapped("2", "new"))).isTrue();
		assertThat(cabinet.replace(name, wrapped("1", "first"), wrapped("2", "other"))).isFalse();
		assertThat(cabinet.find(name)).contains(wrapped("2", "new"));
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("cabinets")
	void aDestroyedKeyIsGoneAndNoRotationBringsItBack(KeyCabinet cabinet) {
		String name = UUID.randomUUID().toString();
		cabinet.add(name, wrapped("1", "first"));
		cabinet.destroy(name);
		cabinet.destroy(name);
		assertThat(cabinet.replace(name, wrapped("1", "first"), wrapped("2", "new"))).isFalse();
		assertThat(cabinet.find(name)).isEmpty();
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("cabinets")
	void keysAreCountedByVersionAndTheOldOnesNamed(KeyCabinet cabinet) {
		cabinet.notOf("none", Integer.MAX_VALUE).forEach(cabinet::destroy);
		cabinet.add("a", wrapped("1", "x"));
		cabinet.add("b", wrapped("1", "x"));
		cabinet.add("c", wrapped("2", "x"));
		assertThat(cabinet.versions()).isEqualTo(Map.of("1", 2, "2", 1));
		assertThat(cabinet.notOf("2", 10)).containsExactlyInAnyOrder("a", "b");
		assertThat(cabinet.notOf("2", 1)).hasSize(1);
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("cabinets")
	void aCaseIsEnteredInTheListOfErasuresOnceAndStaysAsItWas(KeyCabinet cabinet) {
		String number = "22222-" + UUID.randomUUID().toString().substring(0, 5);
		Erasure first = new Erasure(number, UUID.randomUUID(), "danderyd", "retention-ended", "p1", "p2",
				Instant.parse("2026-11-24T10:15:30.123456Z"));
		cabinet.enter(first);
		cabinet.enter(new Erasure(number, null, "botkyrka", "other", "p3", "p4", Instant.EPOCH));
		Erasure unwritten = new Erasure("33333-" + number.substring(6), null, "danderyd", "opened-in-error", "p1", "p2",
				Instant.EPOCH);
		cabinet.enter(unwritten);
		assertThat(cabinet.erasures()).contains(first, unwritten)
			.filteredOn(each -> each.caseNumber().equals(number))
			.hasSize(1);
	}

	@Test
	void theRoleOfTheDatabaseCanTakeNothingFromTheListOfErasures() throws Exception {
		try (var connection = java.sql.DriverManager.getConnection(server.keysUrl(), "origo_keys",
				ExternalPostgres.KEYS_PASSWORD); var statement = connection.createStatement()) {
			for (String attempt : List.of("delete from erasure", "update erasure set party = 'x'", "truncate erasure",
					"drop table erasure")) {
				assertThatThrownBy(() -> statement.execute(attempt)).hasMessageMatching("(?s).*(denied|owner).*");
			}
		}
	}

	@Test
	void aDatabaseThatIsAwayIsSaidToBeUnreachable() {
		try (KeyDatabase away = new KeyDatabase("jdbc:postgresql://127.0.0.1:1/origo_keys", "origo_keys", "x")) {
			assertThatThrownBy(() -> away.find("x")).isInstanceOf(KeysUnreachable.class)
				.hasMessage(KeysUnreachable.SENTENCE);
		}
	}

	@Test
	void aWriteThatWasCutOffIsNoKey() throws IOException {
		Path here = Files.createTempDirectory(folder, "cut");
		KeyFolder cabinet = new KeyFolder(here);
		Files.writeString(here.resolve("wrapped/.new-123"), "1 ab");
		Files.writeString(here.resolve("erased/.new-123"), "");
		assertThat(cabinet.versions()).isEmpty();
		assertThat(cabinet.erasures()).isEmpty();
	}

}
