package se.origo.casefile;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.origo.ExternalPostgres;
import se.origo.keys.KeyRoom;
import se.origo.keys.Keys;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An older installation is upgraded: every text is sealed, none is lost or left behind.
 */
class SealOldTextsTest {

	@TempDir
	Path folder;

	private ExternalPostgres server;

	private JdbcClient database;

	private SingleConnectionDataSource connection;

	@BeforeEach
	void anOlderInstallation() throws Exception {
		this.server = ExternalPostgres.prepared();
		migrate("050");
		this.connection = new SingleConnectionDataSource(
				DriverManager.getConnection(this.server.url(), "origo_owner", ExternalPostgres.OWNER_PASSWORD), true);
		this.database = JdbcClient.create(this.connection);
		this.database.sql("select set_config('origo.scope', 'test', false)").query(String.class).single();
		for (String number : List.of("22222-22222", "33333-33333", "44444-44444")) {
			this.database
				.sql("insert into origo.casefile (case_number, party, kind) values (?, 'danderyd', 'referral')")
				.param(number)
				.update();
		}
		this.database.sql("""
				insert into origo.case_item (case_number, party, item, content, written_at) values
				  ('22222-22222', 'danderyd', 'situation', '"Läget är spänt."', '2026-01-02T03:04:05Z'),
				  ('22222-22222', 'danderyd', 'needs', '["protection"]', now()),
				  ('22222-22222', 'danderyd', 'personIdentityNumber', '"20120101-1234"', now()),
				  ('33333-33333', 'danderyd', 'protectedIdentity', 'true', now());
				insert into origo.case_note (case_number, party, author, content) values
				  ('33333-33333', 'danderyd', 'Kontaktperson Danderyd', 'En fråga med "citat"'),
				  ('33333-33333', 'danderyd', 'Kontaktperson Botkyrka', 'Ett svar');
				insert into origo.draft (case_number, party, form, person, content) values
				  ('33333-33333', 'danderyd', 'draft-referral', 'p-1', '{"wishes":"halvskrivet"}')""").update();
	}

	@AfterEach
	void stop() throws IOException {
		this.connection.destroy();
		this.server.close();
	}

	private void migrate(String version, JavaMigration... migrations) {
		Flyway.configure()
			.dataSource(this.server.url(), "origo_owner", ExternalPostgres.OWNER_PASSWORD)
			.schemas("origo")
			.defaultSchema("origo")
			.target(version)
			.javaMigrations(migrations)
			.load()
			.migrate();
	}

	@Test
	void everyTextIsSealedWhereItStoodAndNoReadableOneIsLeft() {
		Keys keys = KeyRoom.in(this.folder);
		Seal seal = new Seal(keys);
		migrate("062", new SealOldTexts(keys, seal, new BlindIndex(keys)));

		Items items = new Items(this.database, seal);
		assertThat(items.find("22222-22222", List.of("situation", "needs", "personIdentityNumber")))
			.isEqualTo(Map.of("situation", "Läget är spänt.", "needs", List.of("protection"), "personIdentityNumber",
					"20120101-1234"));
		assertThat(items.find("33333-33333", List.of("protectedIdentity"))).containsEntry("protectedIdentity", true);
		assertThat(new Notes(this.database, seal).of("33333-33333")).extracting(Note::text)
			.containsExactly("En fråga med \"citat\"", "Ett svar");
		assertThat(seal.open(Place.draft("33333-33333", "draft-referral", "p-1"),
				this.database.sql("select content from origo.draft").query(byte[].class).single()))
			.isEqualTo(Map.of("wishes", "halvskrivet"));
		assertThat(this.database.sql("select written_at from origo.case_item where item = 'situation'")
			.query(OffsetDateTime.class)
			.single()).isEqualTo("2026-01-02T03:04:05Z");
		assertThat(new CaseIndex(this.database, new BlindIndex(keys), null).find(Set.of("danderyd"), "1201011234"))
			.extracting(CaseSearch.Hit::caseNumber)
			.containsExactly("22222-22222");
		noReadableTextIsLeft();
	}

	private void noReadableTextIsLeft() {
		assertThat(this.database.sql("select table_name from information_schema.tables where table_name like '%plain'")
			.query(String.class)
			.list()).isEmpty();
		assertThat(this.database
			.sql("select i::text from origo.case_item i union all select n::text from origo.case_note n "
					+ "union all select d::text from origo.draft d union all select x::text from origo.case_index x")
			.query(String.class)
			.list()).hasSize(8).noneMatch(row -> row.matches("(?s).*(spänt|protection|20120101|Ett svar|halv).*"));
		assertThat(this.database.sql("select case_number from origo.casefile where key_id is not null order by 1")
			.query(String.class)
			.list()).containsExactly("22222-22222", "33333-33333");
	}

}
