package se.origo.casefile;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.UUID;

import se.origo.keys.Keys;
import se.origo.process.Variable;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Seals what an earlier version left readable. All of it is done, or none: a key that was
 * made for nothing opens nothing.
 */
@Component
class SealOldTexts implements JavaMigration {

	private final Keys keys;

	private final Seal seal;

	private final BlindIndex index;

	SealOldTexts(Keys keys, Seal seal, BlindIndex index) {
		this.keys = keys;
		this.seal = seal;
		this.index = index;
	}

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("061");
	}

	@Override
	public String getDescription() {
		return "seal old texts";
	}

	@Override
	public Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) {
		Connection connection = context.getConnection();
		JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		// Row level security is forced upon the owner too, and no rows would look like
		// no work.
		database.sql("select set_config('origo.scope', 'migration', true)").query(String.class).single();
		giveKeys(database);
		items(database);
		notes(database);
		drafts(database);
	}

	private void giveKeys(JdbcClient database) {
		database
			.sql("""
					select case_number from origo.casefile where case_number in (select case_number from origo.case_item_plain
					  union select case_number from origo.case_note_plain union select case_number from origo.draft_plain)""")
			.query(String.class)
			.list()
			.forEach(number -> database.sql("update origo.casefile set key_id = ? where case_number = ?")
				.params(this.keys.make(), number)
				.update());
	}

	private void items(JdbcClient database) {
		database.sql("""
				select i.case_number, i.party, i.item, i.content, i.written_at, c.key_id from origo.case_item_plain i
				  join origo.casefile c using (case_number)""").query().listOfRows().forEach(row -> {
			String number = (String) row.get("case_number");
			String item = (String) row.get("item");
			Object value = Contents.read(row.get("content").toString().getBytes(StandardCharsets.UTF_8));
			database.sql(
					"insert into origo.case_item (case_number, party, item, content, written_at) values (?, ?, ?, ?, ?)")
				.params(number, row.get("party"), item,
						this.seal.close((UUID) row.get("key_id"), Place.item(number, item), value),
						row.get("written_at"))
				.update();
			if (item.equals(Variable.personIdentityNumber.name())) {
				String party = (String) row.get("party");
				database.sql("insert into origo.case_index (case_number, party, digest) values (?, ?, ?)")
					.params(number, party, this.index.digest(party, String.valueOf(value)))
					.update();
			}
		});
	}

	private void notes(JdbcClient database) {
		database.sql("""
				select n.case_number, n.party, n.author, n.content, n.written_at, c.key_id from origo.case_note_plain n
				  join origo.casefile c using (case_number) order by n.id""").query().listOfRows().forEach(row -> {
			String number = (String) row.get("case_number");
			UUID id = UUID.randomUUID();
			database.sql(
					"insert into origo.case_note (id, case_number, party, author, content, written_at) values (?, ?, ?, ?, ?, ?)")
				.params(id, number, row.get("party"), row.get("author"),
						this.seal.close((UUID) row.get("key_id"), Place.note(number, id.toString()),
								row.get("content")),
						row.get("written_at"))
				.update();
		});
	}

	private void drafts(JdbcClient database) {
		database
			.sql("""
					select d.case_number, d.party, d.form, d.person, d.content, d.saved_at, c.key_id from origo.draft_plain d
					  join origo.casefile c using (case_number)""")
			.query()
			.listOfRows()
			.forEach(row -> {
				String number = (String) row.get("case_number");
				String form = (String) row.get("form");
				String person = (String) row.get("person");
				Object values = Contents.read(row.get("content").toString().getBytes(StandardCharsets.UTF_8));
				database.sql(
						"insert into origo.draft (case_number, party, form, person, content, saved_at) values (?, ?, ?, ?, ?, ?)")
					.params(number, row.get("party"), form, person,
							this.seal.close((UUID) row.get("key_id"), Place.draft(number, form, person), values),
							row.get("saved_at"))
					.update();
			});
	}

}
