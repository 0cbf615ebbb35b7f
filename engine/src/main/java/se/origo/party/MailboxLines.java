package se.origo.party;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import se.origo.party.CountyFiles.PersonLine;
import se.origo.process.Role;

/** Reads {@code addresses.csv}, which a county may have or not. */
final class MailboxLines {

	static final List<String> COLUMNS = List.of("party", "role", "person", "address", "mode");

	/** Plain on purpose: what a mailbox of an authority looks like, and nothing odd. */
	private static final Pattern ADDRESS = Pattern
		.compile("[A-Za-z0-9._+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

	private static final Set<String> MODES = Set.of("", "each", "digest");

	private final List<Appointment> posts;

	private final Set<List<String>> seen = new HashSet<>();

	MailboxLines(List<PersonLine> people) {
		this.posts = people.stream().map(PersonLine::appointment).toList();
	}

	List<Mailbox> of(CountyFile file) {
		List<Mailbox> lines = new ArrayList<>();
		file.rows().forEach(row -> line(row).ifPresent(lines::add));
		return lines;
	}

	private Optional<Mailbox> line(CountyFile.Row row) {
		String party = row.text("party");
		String person = row.text("person");
		Optional<Role> role = PersonLines.role(row.text("role"));
		row.demand(role.isPresent() && has(party, role.get(), ""), "role",
				"ingen i people.csv har den rollen hos parten.");
		row.demand(person.isEmpty() || role.isPresent() && has(party, role.get(), person), "person",
				"personen har inte rollen hos parten i people.csv. Lämna fältet tomt för funktionens adress.");
		row.matching("address", ADDRESS, "ska vara en e-postadress som kontakt@kommunen.se.");
		row.demand(MODES.contains(row.text("mode")), "mode", "ska vara each, digest eller tomt.");
		row.demand(this.seen.add(List.of(party, row.text("role"), person)), "role", "raden finns redan.");
		return role.map(known -> new Mailbox(party, known, person, row.text("address"), digest(row.text("mode"))));
	}

	private boolean has(String party, Role role, String person) {
		return this.posts.stream()
			.anyMatch(post -> post.party().equals(party) && post.role() == role
					&& (person.isEmpty() || post.person().equals(person)));
	}

	private static Boolean digest(String mode) {
		return mode.isEmpty() ? null : Boolean.valueOf(mode.equals("digest"));
	}

}
