package se.origo.audit.proof;

import java.io.IOException;

/**
 * A line of the second part of an export: an event, a hash in the place of leaves that
 * are not shown, or a checkpoint. In the file's order they are the whole tree.
 */
sealed interface TreeLine {

	/**
	 * An event that is shown.
	 *
	 * @param index its place in the log
	 * @param hash the hash of its leaf, as the file says
	 * @param leaf what the file says happened
	 */
	record Event(long index, byte[] hash, Leaf leaf) implements TreeLine {
	}

	/**
	 * A complete part of the tree that is not shown.
	 *
	 * @param level its height: it stands for 2^level leaves
	 * @param index which of that height
	 * @param hash its hash
	 */
	record Hidden(int level, long index, byte[] hash) implements TreeLine {
	}

	/**
	 * A checkpoint of the tree up to here.
	 *
	 * @param note as it was published
	 */
	record Sealed(String note) implements TreeLine {
	}

	static TreeLine parse(byte[] line, Hasher hasher) throws NotProven {
		return Strict.read(line, (json, firstName) -> switch (firstName) {
			case "index" -> event(json, hasher);
			case "node" -> hidden(json);
			case "checkpoint" -> new Sealed(json.text());
			default -> throw new NotProven("Raden är varken en händelse, en hash eller en kontrollpunkt.");
		});
	}

	private static Event event(Strict json, Hasher hasher) throws IOException, NotProven {
		long index = json.number();
		byte[] hash = Base.decode(json.text("leaf"), Hasher.LENGTH);
		long id = json.number("id");
		String at = json.text("at");
		String party = json.textOrNull("party");
		String caseNumber = json.textOrNull("case");
		String kind = json.text("kind");
		String element = json.textOrNull("element");
		String definition = json.textOrNull("definition");
		Integer version = json.versionOrNull("version");
		json.name("actor");
		Leaf.Field actor = json.field(hasher, Leaf.ACTOR);
		json.name("actingFor");
		Leaf.Field actingFor = json.field(hasher, Leaf.ACTING_FOR);
		json.name("codes");
		return new Event(index, hash, new Leaf(id, at, party, caseNumber, kind, element, definition, version, actor,
				actingFor, json.fields(hasher, Leaf.CODE)));
	}

	private static Hidden hidden(Strict json) throws IOException, NotProven {
		byte[] hash = Base.decode(json.text(), Hasher.LENGTH);
		long level = json.number("level");
		if (level < 0 || level > 61) {
			throw new NotProven("En hash kan inte stå på nivå " + level + ".");
		}
		return new Hidden((int) level, json.number("index"), hash);
	}

}
