package se.origo.audit.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/**
 * A log of made-up events and exports of it, as the application makes them from its
 * database.
 */
public final class Example {

	static final String ORIGIN = "origo.example.org/log";

	private static final String CASE = "23456-ABCDE";

	/** A diagram's text as it stands in JSON. */
	private static final String TEXT = "<definitions id=\\\"d\\\">\u00e5</definitions>";

	private final Hasher hasher = new Hasher();

	private final Leaves leaves = new Leaves(this.hasher);

	private final Signer signer;

	private final List<byte[]> completed = new ArrayList<>();

	private final Frontier tree = new Frontier(this.hasher);

	private final List<Leaf> events = new ArrayList<>();

	Example(Signer signer) {
		this.signer = signer;
	}

	/** A new signer of this log. */
	static Signer signer() {
		return Signer.read(ORIGIN, Signer.newKey()).get(0);
	}

	/** An event like those of the record; every third belongs to the case. */
	Leaves.Row row(long id) {
		Map<String, String> codes = new TreeMap<>(
				Map.of("task", "task-" + id, "status", (id % 2 == 0) ? "accepted" : "requested"));
		codes.put("assignee", null);
		return row(id, (id % 3 == 0) ? CASE : "ZZZZZ-ZZZZZ", "task-completed", codes);
	}

	private static Leaves.Row row(long id, String caseNumber, String kind, Map<String, String> codes) {
		byte[] salt = new byte[16];
		salt[0] = (byte) id;
		salt[1] = (byte) (id >> 8);
		return new Leaves.Row(id, Instant.ofEpochSecond(1_800_000_000L + id), "botkyrka", caseNumber, kind,
				"acknowledgeReferral", "referral", 3, "p-kontaktperson", null, codes, salt);
	}

	/** Lets a number of events happen. */
	Example happens(int many) {
		for (int at = 0; at < many; at++) {
			add(this.leaves.of(row(this.events.size())));
		}
		return this;
	}

	private void add(Leaf leaf) {
		List<byte[]> hashes = this.tree.append(leaf.hash(this.hasher));
		this.completed.add(hashes.stream().reduce(Vkey::concat).orElseThrow());
		this.events.add(leaf);
	}

	private byte[] node(int level, long index) {
		byte[] hashes = this.completed.get((int) (((index + 1) << level) - 1));
		return Arrays.copyOfRange(hashes, level * Hasher.LENGTH, (level + 1) * Hasher.LENGTH);
	}

	/** The log's checkpoint now. */
	Note checkpoint() {
		String text = new Checkpoint(ORIGIN, this.tree.size(), this.tree.root()).text();
		return new Note(text, List.of(this.signer.sign(text)));
	}

	/** An export of the case, or of the period from one leaf to another. */
	byte[] export(boolean ofCase, int first, int last, long held) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		export(file, ofCase, first, last, held);
		return file.toByteArray();
	}

	/** The same, written somewhere. */
	void export(OutputStream file, boolean ofCase, int first, int last, long held) {
		long size = this.tree.size();
		String preface = "{\"origo-export\":1,\"origin\":\"" + ORIGIN + "\",\"size\":" + size + ",\"case\":"
				+ (ofCase ? "\"" + CASE + "\"" : "null") + ",\"from\":null,\"to\":null,\"first\":" + first
				+ ",\"last\":" + last
				+ "}\n{\"file\":\"referral.bpmn\",\"definition\":\"referral\",\"version\":3,\"sha256\":\""
				+ hex(Hasher.sha256()
					.digest("<definitions id=\"d\">\u00e5</definitions>".getBytes(StandardCharsets.UTF_8)))
				+ "\",\"text\":\"" + TEXT
				+ "\"}\n{\"disclosure\":{\"ground\":\"OSL-10-2\",\"items\":[\"personName\"]}}\n";
		LongPredicate shown = ofCase ? index -> CASE.equals(this.events.get((int) index).caseNumber())
				: index -> index >= first && index <= last;
		MessageDigest hashes = Hasher.sha256();
		long[] count = new long[1];
		for (int index = 0; index < size; index++) {
			if (shown.test(index)) {
				hashes.update(node(0, index));
				count[0]++;
			}
		}
		byte[] head = preface.getBytes(StandardCharsets.UTF_8);
		add(this.leaves.of(row(size, ofCase ? CASE : null, Exported.KIND,
				Map.of(Exported.CONTENT, hex(Hasher.sha256().digest(head)), Exported.EVENTS, String.valueOf(count[0]),
						Exported.LEAVES, hex(hashes.digest())))));
		happens(3);
		write(file, head, shown, size, held);
	}

	private void write(OutputStream file, byte[] head, LongPredicate shown, long size, long held) {
		try {
			file.write(head);
			TreeWriter writer = new TreeWriter(file, this::node);
			if (held > 0) {
				writer.showAt(held, null);
			}
			for (int index = 0; index <= size; index++) {
				if (index == size || shown.test(index)) {
					Leaf leaf = this.events.get(index);
					writer.event(index, leaf.hash(this.hasher), leaf);
				}
			}
			writer.end(this.tree.size(), checkpoint());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

}
