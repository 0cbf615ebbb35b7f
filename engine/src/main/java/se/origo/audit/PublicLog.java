package se.origo.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import se.origo.audit.proof.Checkpoint;
import se.origo.audit.proof.Hasher;
import se.origo.audit.proof.NotProven;
import se.origo.audit.proof.Note;
import se.origo.audit.proof.Proofs;
import se.origo.audit.proof.Vkey;
import se.origo.party.Scope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What everybody may know of the log: how large it is, its root, its keys, and that it
 * only grew. Hashes tell nothing of rows, because each row has a salt.
 */
@Service
class PublicLog {

	/** However many ask, the database is asked once a second. */
	private static final Duration FRESH = Duration.ofSeconds(1);

	private final Checkpoints checkpoints;

	private final LogRows rows;

	private final LogKeys keys;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private Published published = new Published(Instant.EPOCH, "", List.of());

	PublicLog(Checkpoints checkpoints, LogRows rows, LogKeys keys, PlatformTransactionManager transactions,
			Clock clock) {
		this.checkpoints = checkpoints;
		this.rows = rows;
		this.keys = keys;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	private record Published(Instant at, String checkpoint, List<String> keys) {
	}

	/** What became of a cosigned checkpoint. */
	enum Cosigned {

		/** Kept. */
		KEPT,
		/** It cannot be read. */
		UNREADABLE,
		/** The log has never said so. */
		NOT_OURS,
		/** No signature is of a party that this log knows. */
		UNKNOWN

	}

	/** The newest checkpoint, or an empty text while there is none. */
	String checkpoint() {
		return published().checkpoint();
	}

	/** Public keys, the newest first, one a line. */
	String keys() {
		return String.join("\n", published().keys()) + "\n";
	}

	private synchronized Published published() {
		Instant now = this.clock.instant();
		if (this.published.at().plus(FRESH).isBefore(now)) {
			this.published = inside(() -> new Published(now,
					this.checkpoints.newest().map(newest -> this.checkpoints.published(newest).toString()).orElse(""),
					this.checkpoints.publicKeys()));
		}
		return this.published;
	}

	/**
	 * That the log only grew since an older checkpoint: the body that C2SP tlog-witness
	 * takes.
	 * @param old size of the older one
	 * @return empty when the log has not been larger
	 */
	Optional<String> since(long old) {
		return inside(() -> this.checkpoints.newest().filter(newest -> old >= 0 && old <= newest.size()).map(newest -> {
			StringBuilder body = new StringBuilder("old " + old + "\n");
			List<byte[]> proof = (old == 0) ? List.of()
					: new Proofs(new Hasher(), this.rows::node).consistency(old, newest.size());
			proof.forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
			return body.append('\n').append(this.checkpoints.published(newest)).toString();
		}));
	}

	/**
	 * Keeps the signatures of parties that have seen a checkpoint.
	 * @param text the checkpoint with their signatures
	 */
	Cosigned cosigned(String text) {
		try {
			Note note = Note.parse(text);
			long size = Checkpoint.parse(note.text()).size();
			return inside(() -> kept(note, size));
		}
		catch (NotProven ex) {
			return Cosigned.UNREADABLE;
		}
	}

	private Cosigned kept(Note note, long size) {
		boolean ours = this.checkpoints.ofSize(size)
			.filter(stored -> Checkpoints.parsed(stored.note()).text().equals(note.text()))
			.isPresent();
		if (!ours) {
			return Cosigned.NOT_OURS;
		}
		List<Vkey> signed = new ArrayList<>();
		for (Vkey cosigner : this.keys.cosigners()) {
			note.by(cosigner).ifPresent(line -> {
				this.checkpoints.add(size, cosigner, line);
				signed.add(cosigner);
			});
		}
		return signed.isEmpty() ? Cosigned.UNKNOWN : Cosigned.KEPT;
	}

	private <T> T inside(Supplier<T> work) {
		return Scope.asSystem("log", () -> this.transaction.execute(status -> work.get()));
	}

}
