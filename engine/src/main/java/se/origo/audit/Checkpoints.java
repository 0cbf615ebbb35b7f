package se.origo.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import se.origo.audit.proof.Checkpoint;
import se.origo.audit.proof.Frontier;
import se.origo.audit.proof.NotProven;
import se.origo.audit.proof.Note;
import se.origo.audit.proof.Vkey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the log has signed of itself, with the signatures of parties that have seen it.
 * Nothing of it is ever changed.
 */
@Repository
class Checkpoints {

	private final JdbcClient database;

	private final LogKeys keys;

	private final LogSettings settings;

	private final Clock clock;

	Checkpoints(JdbcClient database, LogKeys keys, LogSettings settings, Clock clock) {
		this.database = database;
		this.keys = keys;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * A checkpoint as it is stored.
	 *
	 * @param size how many leaves
	 * @param at when it was signed
	 * @param note the log's own note
	 */
	record Stored(long size, Instant at, String note) {
	}

	/**
	 * Signs the tree as it is now, if that is due.
	 * @param tree its right edge
	 * @param now whether not to wait until it is due
	 */
	void sign(Frontier tree, boolean now) {
		Stored last = newest().orElse(new Stored(0, Instant.EPOCH, ""));
		long waiting = tree.size() - last.size();
		boolean due = now || waiting >= this.settings.checkpointSize()
				|| Duration.between(last.at(), this.clock.instant()).compareTo(this.settings.checkpointInterval()) >= 0;
		if (waiting > 0 && due) {
			String text = new Checkpoint(this.settings.origin(), tree.size(), tree.root()).text();
			this.database.sql("insert into origo.log_checkpoint (size, at, note) values (?, ?, ?)")
				.params(tree.size(), LogRows.moment(this.clock.instant()), this.keys.sign(text).toString())
				.update();
		}
	}

	/** The newest one. */
	Optional<Stored> newest() {
		return one("select size, at, note from origo.log_checkpoint order by size desc limit 1");
	}

	/** The one of a size. */
	Optional<Stored> ofSize(long size) {
		return one("select size, at, note from origo.log_checkpoint where size = ?", size);
	}

	/** The newest that a party has cosigned. */
	Optional<Stored> newestCosigned() {
		return one("select p.size, p.at, p.note from origo.log_checkpoint p where exists ("
				+ "select 1 from origo.log_cosignature s where s.size = p.size) order by p.size desc limit 1");
	}

	private Optional<Stored> one(String query, Object... values) {
		return this.database.sql(query)
			.params(values)
			.query((row, index) -> new Stored(row.getLong("size"), row.getTimestamp("at").toInstant(),
					row.getString("note")))
			.optional();
	}

	/** A checkpoint as it is published: with every signature. */
	Note published(Stored checkpoint) {
		List<String> cosignatures = this.database
			.sql("select line from origo.log_cosignature where size = ? order by name")
			.param(checkpoint.size())
			.query(String.class)
			.list();
		return parsed(checkpoint.note() + String.join("", cosignatures));
	}

	/** What we have written ourselves can be read. */
	static Note parsed(String note) {
		try {
			return Note.parse(note);
		}
		catch (NotProven ex) {
			throw new IllegalStateException("A stored checkpoint cannot be read", ex);
		}
	}

	/** As {@link #parsed}, for a key. */
	static Vkey key(String vkey) {
		try {
			return Vkey.parse(vkey);
		}
		catch (NotProven ex) {
			throw new IllegalStateException("A stored key cannot be read", ex);
		}
	}

	/** Keeps a party's signature. The first one of each party stays. */
	void add(long size, Vkey cosigner, Note.Line line) {
		this.database
			.sql("insert into origo.log_cosignature (size, name, line, at) values (?, ?, ?, ?) "
					+ "on conflict do nothing")
			.params(size, cosigner.name(), line.text(), LogRows.moment(this.clock.instant()))
			.update();
	}

	/** Public keys of the log, former ones too, newest first. */
	List<String> publicKeys() {
		return this.database.sql("select vkey from origo.log_key order by at desc, vkey").query(String.class).list();
	}

	/**
	 * Keeps the public keys that sign now.
	 * @return those that were not known before
	 */
	List<Vkey> keepKeys() {
		return this.keys.signing()
			.stream()
			.filter(key -> this.database
				.sql("insert into origo.log_key (vkey, at) values (?, ?) on conflict do nothing")
				.params(key.toString(), LogRows.moment(this.clock.instant()))
				.update() == 1)
			.toList();
	}

}
