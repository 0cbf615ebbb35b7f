package se.origo.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import se.origo.audit.proof.Hasher;
import se.origo.audit.proof.Leaf;
import se.origo.audit.proof.Leaves;
import se.origo.audit.proof.TreeWriter;
import se.origo.process.Variable;

/**
 * Writes rows as events of an export, with or without who did them, and never with the id
 * of a task: that is the address of somebody's desk.
 */
final class ExportLine {

	/** A task's id, and what somebody asked for in vain, which may be one. */
	private static final Set<String> ADDRESSES = Set.of("task", "asked");

	private static final Set<String> PERSONS = Set.of("assignee", "person");

	/** As the county's file writes people's ids. */
	private static final Pattern PERSON = Pattern.compile("p-[a-z0-9]+");

	private final TreeWriter tree;

	private final boolean people;

	private final Leaves leaves = new Leaves(new Hasher());

	ExportLine(TreeWriter tree, boolean people) {
		this.tree = tree;
		this.people = people;
	}

	/** Writes a row as the database has it now; the hash is the one that was sealed. */
	void write(ResultSet row) throws SQLException {
		Leaf leaf = this.leaves.of(LogRows.row(row));
		try {
			this.tree.event(row.getLong("position"), row.getBytes("leaf"), shown(leaf));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The proof is the same: a closed field keeps its commitment. */
	private Leaf shown(Leaf leaf) {
		SortedMap<String, Leaf.Field> codes = new TreeMap<>(Leaves.ORDER);
		leaf.codes().forEach((name, field) -> codes.put(name, isShown(name, field.value()) ? field : field.closed()));
		return new Leaf(leaf.id(), leaf.at(), leaf.party(), leaf.caseNumber(), leaf.kind(), leaf.element(),
				leaf.definition(), leaf.version(), who(leaf.actor()), who(leaf.actingFor()), codes);
	}

	private Leaf.Field who(Leaf.Field field) {
		return this.people ? field : field.closed();
	}

	private boolean isShown(String name, String value) {
		return !ADDRESSES.contains(name) && (this.people || !isPerson(name, value));
	}

	private static boolean isPerson(String name, String value) {
		return PERSONS.contains(name) || (value != null && PERSON.matcher(value).matches())
				|| Variable.named(name).filter(variable -> variable.type() == Variable.Type.ID).isPresent();
	}

}
