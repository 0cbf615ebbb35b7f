package se.origo.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A new version of the master key, while people work. */
class RotationTest {

	@TempDir
	Path folder;

	private KeyFolder cabinet;

	private KeyRing master;

	private Path file;

	@BeforeEach
	void keysOfTheFirstVersion() {
		this.cabinet = new KeyFolder(this.folder);
		this.file = KeyFile.at(this.folder.resolve("master.key")).checked(true);
		this.master = new KeyRing(this.file);
	}

	/** As another node, or after a restart: nothing remembered. */
	private Keys keys() {
		return new Keys(this.cabinet, this.master);
	}

	private List<UUID> make(int count) {
		List<UUID> made = new ArrayList<>();
		Keys keys = keys();
		for (int i = 0; i < count; i++) {
			made.add(keys.make());
		}
		return made;
	}

	private void addVersion() throws Exception {
		Files.writeString(this.file, KeyRing.line(2, Aead.newKey()), StandardOpenOption.APPEND);
	}

	@Test
	void readsAndWritesGoOnWhileTwoNodesRewrapAndThenTheOldVersionMayGo() throws Exception {
		List<UUID> before = make(450);
		addVersion();
		AtomicBoolean done = new AtomicBoolean();
		ExecutorService nodes = Executors.newFixedThreadPool(3);
		Future<Integer> people = nodes.submit(() -> {
			int worked = 0;
			while (!done.get()) {
				before.forEach(key -> keys().with(key, bytes -> bytes.length));
				keys().make();
				worked++;
			}
			return worked;
		});
		Future<Rotation.Standing> first = nodes.submit(this::rewrapAll);
		Future<Rotation.Standing> second = nodes.submit(this::rewrapAll);
		assertThat(first.get().left()).isZero();
		assertThat(second.get().left()).isZero();
		done.set(true);
		assertThat(people.get()).isPositive();
		nodes.shutdown();

		Files.write(this.file, Files.readAllLines(this.file).subList(1, 2));
		before.forEach(key -> assertThat(keys().<Integer>with(key, bytes -> bytes.length)).isEqualTo(Aead.KEY));
	}

	private Rotation.Standing rewrapAll() {
		Rotation rotation = new Rotation(this.cabinet, this.master);
		Rotation.Standing standing = rotation.standing();
		while (standing.left() > 0) {
			standing = rotation.rewrapSome();
		}
		return standing;
	}

	@Test
	void theStandingCountsByVersionAndABatchIsBounded() throws Exception {
		make(250);
		addVersion();
		Rotation rotation = new Rotation(this.cabinet, this.master);
		assertThat(rotation.standing()).isEqualTo(new Rotation.Standing("2", Map.of("1", 250), 250));
		assertThat(rotation.rewrapSome()).isEqualTo(new Rotation.Standing("2", Map.of("1", 50, "2", 200), 50));
		assertThat(rotation.rewrapSome().left()).isZero();
		assertThat(rotation.rewrapSome().left()).isZero();
	}

	@Test
	void aVersionThatIsTakenAwayTooEarlyLosesNothingWhenItIsPutBack() throws Exception {
		UUID key = make(1).get(0);
		addVersion();
		List<String> both = Files.readAllLines(this.file);
		Files.write(this.file, both.subList(1, 2));
		assertThatThrownBy(() -> keys().with(key, bytes -> bytes.length)).isInstanceOf(KeysUnreachable.class);
		Files.write(this.file, both);
		assertThat(keys().<Integer>with(key, bytes -> bytes.length)).isEqualTo(Aead.KEY);
	}

}
