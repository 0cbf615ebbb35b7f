package se.origo.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.origo.OrigoTest;
import se.origo.process.Happenings;
import se.origo.story.Stories;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What happens to the master key is on record, and what is not on record does not happen.
 */
@OrigoTest
class KeyRecordTest {

	@Autowired
	Happenings happenings;

	@Autowired
	JdbcClient database;

	@Autowired
	Clock clock;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Stories stories;

	@TempDir
	Path folder;

	private Path file;

	private KeyFolder cabinet;

	/** One that no other run has met. */
	private final int version = ThreadLocalRandom.current().nextInt(1000, Integer.MAX_VALUE);

	@BeforeEach
	void aKeyOfTheFirstVersion() {
		this.file = KeyFile.at(this.folder.resolve("master.key")).checked(true);
		this.cabinet = new KeyFolder(this.folder);
		new Keys(this.cabinet, master()).make();
	}

	private KeyRing master() {
		return new KeyRing(this.file);
	}

	/** As on another node. */
	private KeyRecord record(Happenings told) {
		return new KeyRecord(master(), this.database, told, this.clock, this.transactions);
	}

	private void addVersion() throws Exception {
		Files.writeString(this.file, KeyRing.line(this.version, Aead.newKey()), StandardOpenOption.APPEND);
	}

	private List<String> onRecord() {
		return this.stories.behindTheCurtain(() -> this.database
			.sql("select kind || ' ' || actor || ' ' || payload from origo.audit"
					+ " where kind in ('master-key-added', 'keys-rewrapped') and payload like ? order by id")
			.param("%\"version\":\"" + this.version + "\"%")
			.query(String.class)
			.list());
	}

	@Test
	void aNewVersionIsOnRecordOnceHoweverManyNodesMeetIt() throws Exception {
		addVersion();
		record(this.happenings).look();
		record(this.happenings).look();
		assertThat(onRecord()).containsExactly("master-key-added system:keys {\"version\":\"" + this.version + "\"}");
	}

	@Test
	void aKeyThatIsAwayIsLookedForAgain() throws Exception {
		addVersion();
		Path away = Files.move(this.file, this.folder.resolve("away"));
		record(this.happenings).look();
		Files.move(away, this.file);
		record(this.happenings).look();
		assertThat(onRecord()).hasSize(1);
	}

	@Test
	void whoWrapsTheKeysAnewIsOnRecordWithHowManyAreLeftAndNobodyWhenNoneIs() throws Exception {
		addVersion();
		KeysController page = page(this.happenings);
		assertThat(page.rewrapSome().left()).isZero();
		assertThat(page.rewrapSome().left()).isZero();
		assertThat(onRecord())
			.containsExactly("keys-rewrapped system:none {\"left\":1,\"version\":\"" + this.version + "\"}");
	}

	@Test
	void whatCannotBePutOnRecordIsNotDone() throws Exception {
		addVersion();
		try (var nobodyListens = new AnnotationConfigApplicationContext(Happenings.class)) {
			KeysController page = page(nobodyListens.getBean(Happenings.class));
			assertThatIllegalStateException().isThrownBy(page::rewrapSome).withMessageContaining("keys-rewrapped");
		}
		assertThat(this.cabinet.versions()).isEqualTo(Map.of("1", 1));
	}

	private KeysController page(Happenings told) {
		return new KeysController(new Rotation(this.cabinet, master()), record(told));
	}

}
