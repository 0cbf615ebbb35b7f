package se.origo.party;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import se.origo.party.CountyFiles.PersonLine;

/**
 * Reads {@code surnames.csv}, which a county may have or not: what people are called, for
 * the log review alone. No name is kept, and no fault says one.
 */
final class SurnameLines {

	static final List<String> COLUMNS = List.of("person", "surname");

	private static final Pattern SURNAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'\u2019-]{0,99}");

	private final Set<String> people;

	SurnameLines(List<PersonLine> people) {
		this.people = people.stream().map(line -> line.appointment().person()).collect(Collectors.toSet());
	}

	Map<String, String> of(CountyFile file) {
		Map<String, String> surnames = new HashMap<>();
		file.rows().forEach(row -> {
			String person = row.text("person");
			row.demand(this.people.contains(person), "person", "personen finns inte i people.csv.");
			row.matching("surname", SURNAME, "ska vara ett efternamn, utan förnamn.");
			row.demand(surnames.put(person, row.text("surname")) == null, "person", "personen står redan i filen.");
		});
		return surnames;
	}

}
