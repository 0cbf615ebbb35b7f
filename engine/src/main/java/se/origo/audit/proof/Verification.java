package se.origo.audit.proof;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Checks an export in one pass, with memory for one line and one hash for each level of
 * the tree. It trusts nothing in the file: only the keys and the checkpoint it is given.
 */
public final class Verification {

	private static final Name NODE = Name.of("node");

	private static final Name LEVEL = Name.of("level");

	private static final Name CHECKPOINT = Name.of("checkpoint");

	/** The highest level that a hash can stand for, with positions of 63 bits. */
	private static final int HIGHEST = 61;

	private final Trust trust;

	private final Hasher hasher = new Hasher();

	private final Frontier tree = new Frontier(this.hasher);

	private final MessageDigest leaves = Hasher.sha256();

	private final Preface preface = new Preface();

	private final Map<String, Long> cosigned = new HashMap<>();

	private final Checkpoint published;

	private final Strict json = new Strict();

	private EventLine event;

	private long events;

	private boolean exported;

	private Checkpoint sealed;

	private boolean metPublished;

	/**
	 * What the verifier brings.
	 *
	 * @param log the log's keys; a checkpoint has to be signed with one of them
	 * @param cosigners keys of parties that have to have cosigned
	 * @param published a checkpoint that was published, or null
	 */
	public record Trust(List<Vkey> log, List<Vkey> cosigners, Note published) {
	}

	/**
	 * What a file proves.
	 *
	 * @param checkpoint up to which state of the log
	 * @param events how many events it shows, the export itself included
	 * @param cosigned up to which size each cosigner vouches
	 */
	public record Proven(Checkpoint checkpoint, long events, Map<String, Long> cosigned) {
	}

	private Verification(Trust trust) throws NotProven {
		this.trust = trust;
		this.published = (trust.published() != null) ? trusted(trust.published()) : null;
		this.metPublished = this.published == null || this.published.size() == 0;
	}

	/**
	 * Checks a file.
	 * @param file its bytes
	 * @param trust what the verifier brings
	 * @return what it proves
	 * @throws NotProven naming the first thing that is wrong
	 */
	public static Proven check(InputStream file, Trust trust) throws IOException, NotProven {
		Verification verification = new Verification(trust);
		Lines lines = new Lines(file);
		try {
			return verification.read(lines);
		}
		catch (NotProven wrong) {
			throw wrong.at(Math.max(1, lines.number()));
		}
	}

	private Proven read(Lines lines) throws IOException, NotProven {
		this.preface.first(isThere(lines), lines, this.json);
		Preface.Header header = this.preface.header();
		if (this.published != null && !this.published.origin().equals(header.origin())) {
			throw new NotProven("Den publicerade kontrollpunkten är från en annan logg.");
		}
		this.event = new EventLine(this.hasher, header.caseNumber());
		boolean inPreface = true;
		while (lines.read()) {
			inPreface = inPreface && this.preface.takes(lines, this.json);
			if (!inPreface) {
				this.json.begin(lines);
				take();
				this.json.end();
			}
		}
		return proven();
	}

	private static boolean isThere(Lines lines) throws IOException {
		try {
			return lines.read();
		}
		catch (NotProven ex) {
			// Without a first line it is no export, whatever else it is.
			return false;
		}
	}

	private void take() throws NotProven {
		if (this.sealed != null) {
			throw new NotProven("Efter den sista kontrollpunkten ska filen vara slut.");
		}
		if (this.json.is(EventLine.INDEX)) {
			event(this.event.read(this.json));
		}
		else if (this.json.is(NODE)) {
			hidden();
		}
		else if (this.json.is(CHECKPOINT)) {
			checkpoint(this.json.text().toString());
		}
		else {
			throw new NotProven("Raden är varken en händelse, en hash eller en kontrollpunkt.");
		}
	}

	private void hidden() throws NotProven {
		byte[] hash = new byte[Hasher.LENGTH];
		Base.decode(this.json.text(), hash, 0, hash.length);
		this.json.next(LEVEL);
		long level = this.json.number();
		if (level < 0 || level > HIGHEST) {
			throw new NotProven("En hash kan inte stå på nivå " + level + ".");
		}
		this.json.next(EventLine.INDEX);
		append((int) level, this.json.number(), hash);
	}

	private void event(byte[] hash) throws NotProven {
		Preface.Header header = this.preface.header();
		long index = this.event.index();
		if (this.exported) {
			throw new NotProven("Efter händelsen om exporten får inga fler händelser stå.");
		}
		boolean last = this.event.isExport() && index >= header.size();
		if (this.event.isForeign()) {
			throw new NotProven("Händelsen på plats " + index + " hör till ett annat ärende.");
		}
		if (!last && header.caseNumber() == null && index != header.first() + this.events) {
			throw new NotProven("En händelse saknas i perioden: plats " + (header.first() + this.events) + ".");
		}
		append(0, index, hash);
		if (last) {
			Exported.check(this.event.codes(), this.preface, this.events,
					HexFormat.of().formatHex(this.leaves.digest()));
			this.exported = true;
		}
		else {
			this.leaves.update(hash);
		}
		this.events++;
	}

	private void append(int level, long index, byte[] hash) throws NotProven {
		long size = this.tree.size();
		if (size % (1L << level) != 0 || size >> level != index || size + (1L << level) < 0) {
			throw new NotProven("Här ska plats " + size + " i loggen stå; något saknas, är tillagt eller omkastat.");
		}
		this.tree.append(level, hash);
		if (this.published != null && this.tree.size() == this.published.size()) {
			this.metPublished = true;
			if (!Arrays.equals(this.tree.root(), this.published.root())) {
				throw new NotProven("Loggen i filen är en annan än den publicerade kontrollpunktens (storlek "
						+ this.published.size() + ").");
			}
		}
	}

	private void checkpoint(String text) throws NotProven {
		Note note = Note.parse(text);
		Checkpoint checkpoint = Checkpoint.parse(note.text());
		if (!checkpoint.origin().equals(this.preface.header().origin())) {
			throw new NotProven("Kontrollpunkten är från en annan logg: " + checkpoint.origin() + ".");
		}
		if (checkpoint.size() != this.tree.size() || !Arrays.equals(checkpoint.root(), this.tree.root())) {
			throw new NotProven("Filens innehåll stämmer inte med kontrollpunkten (storlek " + checkpoint.size()
					+ "): något har ändrats, tagits bort eller lagts till.");
		}
		for (Vkey cosigner : this.trust.cosigners()) {
			note.by(cosigner).ifPresent(line -> this.cosigned.put(cosigner.name(), checkpoint.size()));
		}
		if (this.exported) {
			trusted(note);
			this.sealed = checkpoint;
		}
	}

	/** The checkpoint in a note, if a key that the verifier trusts has signed it. */
	private Checkpoint trusted(Note note) throws NotProven {
		Checkpoint checkpoint = Checkpoint.parse(note.text());
		if (!this.trust.log().isEmpty() && this.trust.log().stream().allMatch(key -> note.by(key).isEmpty())) {
			throw new NotProven("Kontrollpunkten (storlek " + checkpoint.size()
					+ ") är inte undertecknad med en nyckel som du litar på.");
		}
		return checkpoint;
	}

	private Proven proven() throws NotProven {
		if (!this.exported) {
			throw new NotProven("Händelsen om exporten saknas: filen är avkortad eller tom på händelser.");
		}
		if (this.sealed == null || this.sealed.size() != this.tree.size()) {
			throw new NotProven("Filen slutar utan sin kontrollpunkt: den är avkortad.");
		}
		if (!this.metPublished) {
			throw new NotProven((this.published.size() > this.sealed.size())
					? "Den publicerade kontrollpunkten är nyare än filen. Exportera på nytt och försök igen."
					: "Filen visar inte hur loggen såg ut vid storlek " + this.published.size()
							+ ". Exportera på nytt och ange den storleken.");
		}
		for (Vkey cosigner : this.trust.cosigners()) {
			if (!this.cosigned.containsKey(cosigner.name())) {
				throw new NotProven("Ingen kontrollpunkt i filen är medundertecknad av " + cosigner.name() + ".");
			}
		}
		return new Proven(this.sealed, this.events, Map.copyOf(this.cosigned));
	}

}
