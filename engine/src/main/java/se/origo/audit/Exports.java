package se.origo.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import se.origo.audit.proof.Exported;
import se.origo.audit.proof.Hasher;
import se.origo.audit.proof.TreeWriter;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Exports that prove themselves. An export is on record before anything leaves, and its
 * event holds hashes of all that the file will say: what is left out of the file or added
 * to it later does not fit the log.
 */
@Service
class Exports {

	private final Sequencer sequencer;

	private final AuditRows audit;

	private final LogRows log;

	private final ExportRows rows;

	private final ExportPreface preface;

	private final Checkpoints checkpoints;

	private final Happenings happenings;

	private final TransactionTemplate transaction;

	Exports(Sequencer sequencer, AuditRows audit, LogRows log, ExportRows rows, ExportPreface preface,
			Checkpoints checkpoints, Happenings happenings, PlatformTransactionManager transactions) {
		this.sequencer = sequencer;
		this.audit = audit;
		this.log = log;
		this.rows = rows;
		this.preface = preface;
		this.checkpoints = checkpoints;
		this.happenings = happenings;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Something that is on record as exported and can be written now.
	 *
	 * @param extent what is exported
	 * @param preface a file with its first part
	 * @param event the export's own leaf
	 * @param checkpoint the checkpoint that covers it
	 * @param held a size at which the file shall show the tree too
	 * @param people whether it is told who did something
	 */
	record Ready(Extent extent, Path preface, Extent event, Checkpoints.Stored checkpoint, long held, boolean people) {
	}

	/**
	 * A case, the export included as its last event.
	 * @param held size of a checkpoint that the verifier has, or 0
	 * @param people whether to tell who did something
	 * @return empty when there is no such case; that somebody asked is on record
	 */
	Optional<Ready> ofCase(String caseNumber, long held, boolean people) {
		this.sequencer.seal();
		return inside(() -> {
			Optional<String> party = this.audit.partyOf(caseNumber);
			if (party.isEmpty()) {
				this.happenings.tell(new Happening("not-found", null, null, null, Map.of("asked", caseNumber)));
			}
			return party.map(code -> recorded(new Extent(caseNumber, null, null, 0, 0, this.log.size()), code, people));
		}).map(recorded -> sealed(recorded, held, people));
	}

	/**
	 * Every leaf from the first one of a period to the last.
	 * @param period its days
	 * @param held size of a checkpoint that the verifier has, or 0
	 * @param people whether to tell who did something
	 * @return empty when nothing happened then
	 */
	Optional<Ready> ofPeriod(Period period, long held, boolean people) {
		this.sequencer.seal();
		return inside(() -> {
			long size = this.log.size();
			return this.rows.between(period.begin(), period.end(), size)
				.map(span -> recorded(new Extent(null, period.first().toString(), period.last().toString(),
						span.first(), span.last(), size), null, people));
		}).map(recorded -> sealed(recorded, held, people));
	}

	/** What has been recorded: its extent, its first part and that part's hash. */
	private record Recorded(Extent extent, Path preface, String content) {
	}

	private Recorded recorded(Extent extent, String party, boolean people) {
		MessageDigest content = Hasher.sha256();
		try {
			// Readable by this process's owner only, and gone when the file is written.
			Path preface = Files.createTempFile("origo-export", ".jsonl");
			try (OutputStream file = new DigestOutputStream(Files.newOutputStream(preface), content)) {
				this.preface.write(extent, party, people, file);
			}
			String hash = HexFormat.of().formatHex(content.digest());
			tell(extent, party, hash);
			return new Recorded(extent, preface, hash);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void tell(Extent extent, String party, String content) {
		MessageDigest leaves = Hasher.sha256();
		long[] events = new long[1];
		this.rows.eachHash(extent, row -> {
			leaves.update(row.getBytes("leaf"));
			events[0]++;
		});
		this.happenings.tell(new Happening(Exported.KIND, party, extent.caseNumber(), null,
				Map.of(Exported.CONTENT, content, Exported.EVENTS, String.valueOf(events[0]), Exported.LEAVES,
						HexFormat.of().formatHex(leaves.digest()))));
	}

	private Ready sealed(Recorded recorded, long held, boolean people) {
		this.sequencer.sealAndSign();
		return inside(() -> new Ready(recorded.extent(), recorded.preface(),
				this.rows.exported(recorded.content(), recorded.extent().size()),
				this.checkpoints.newest().orElseThrow(), held, people));
	}

	/**
	 * Writes the file, with memory for a few hundred rows, and removes what was kept for
	 * it.
	 * @param ready what {@link #ofCase} or {@link #ofPeriod} returned
	 * @param file where to
	 */
	void write(Ready ready, OutputStream file) throws IOException {
		try {
			Files.copy(ready.preface(), file);
			inside(() -> {
				try {
					tree(ready, file);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				return null;
			});
		}
		finally {
			Files.deleteIfExists(ready.preface());
		}
	}

	private void tree(Ready ready, OutputStream file) throws IOException {
		TreeWriter tree = new TreeWriter(file, this.log::node);
		long size = ready.checkpoint().size();
		if (ready.held() > 0 && ready.held() < size) {
			tree.showAt(ready.held(), null);
		}
		this.checkpoints.newestCosigned()
			.filter(cosigned -> cosigned.size() < size)
			.ifPresent(cosigned -> tree.showAt(cosigned.size(), this.checkpoints.published(cosigned)));
		ExportLine line = new ExportLine(tree, ready.people());
		this.rows.each(ready.extent(), line::write);
		this.rows.each(ready.event(), line::write);
		tree.end(size, this.checkpoints.published(ready.checkpoint()));
	}

	private <T> T inside(Supplier<T> work) {
		return Scope.asSystem("auditing", () -> this.transaction.execute(status -> work.get()));
	}

}
