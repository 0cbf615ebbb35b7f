package se.origo.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.origo.audit.proof.Checkpoint;
import se.origo.audit.proof.Frontier;
import se.origo.audit.proof.Hasher;
import se.origo.audit.proof.Leaves;
import se.origo.audit.proof.NotProven;
import se.origo.audit.proof.Note;
import se.origo.audit.proof.Vkey;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at the end of the log when the application starts: whether the stored hashes
 * still give the root that was signed last, and whether the last rows are still those
 * that became leaves. What is wrong is said loudly, and the log goes on: a record that
 * stops is what whoever changed it would like best.
 */
@Component
class TailCheck {

	private static final Logger LOG = LoggerFactory.getLogger(TailCheck.class);

	private static final int ROWS = 1000;

	private final LogRows rows;

	private final Checkpoints checkpoints;

	private final Happenings happenings;

	private final LogHealth health;

	TailCheck(LogRows rows, Checkpoints checkpoints, Happenings happenings, LogHealth health) {
		this.rows = rows;
		this.checkpoints = checkpoints;
		this.happenings = happenings;
		this.health = health;
	}

	/** Checks, keeps the public keys that sign from now on, and tells what is new. */
	@Transactional
	void check() {
		Scope.asSystem("log", () -> {
			Optional<String> wrong = wrong();
			this.health.intact(wrong.isEmpty());
			wrong.ifPresent(this::tell);
			this.checkpoints.keepKeys().forEach(this::tell);
			return null;
		});
	}

	private void tell(String wrong) {
		LOG.error("THE LOG HAS BEEN CHANGED: {}. Keep a copy of the database and tell the auditors.", wrong);
		this.happenings.tell(new Happening("log-broken", null, null, null, Map.of("where", wrong)));
	}

	private void tell(Vkey key) {
		this.happenings.tell(new Happening("log-key-added", null, null, null, Map.of("key", key.toString())));
	}

	private Optional<String> wrong() {
		return rows().or(() -> this.checkpoints.newest().flatMap(this::checkpoint));
	}

	private Optional<String> rows() {
		Hasher hasher = new Hasher();
		Leaves leaves = new Leaves(hasher);
		return this.rows.newest(ROWS)
			.stream()
			.filter(leaf -> !Arrays.equals(leaves.of(leaf.getKey()).hash(hasher), leaf.getValue()))
			.map(leaf -> "row " + leaf.getKey().id() + " is not the one that became a leaf")
			.reduce((later, earlier) -> earlier);
	}

	private Optional<String> checkpoint(Checkpoints.Stored last) {
		Note note = Checkpoints.parsed(last.note());
		if (this.checkpoints.publicKeys().stream().noneMatch(key -> note.by(Checkpoints.key(key)).isPresent())) {
			return Optional.of("checkpoint " + last.size() + " is not signed by a key of the log");
		}
		try {
			byte[] signed = Checkpoint.parse(note.text()).root();
			byte[] stored = (this.rows.size() < last.size()) ? null
					: Frontier.of(last.size(), this.rows::node, new Hasher()).root();
			return Arrays.equals(signed, stored) ? Optional.empty()
					: Optional.of("the hashes do not give the root of checkpoint " + last.size());
		}
		catch (NotProven | IllegalStateException ex) {
			return Optional.of("checkpoint " + last.size() + " or its hashes cannot be read");
		}
	}

}
