package se.origo.party;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.origo.party.CountyFiles.PartyLine;
import se.origo.party.CountyFiles.PersonLine;
import se.origo.process.Role;

/** Reads {@code people.csv}. */
final class PersonLines {

	static final List<String> COLUMNS = List.of("person", "party", "role", "sign_in_name", "valid_from", "valid_until");

	/** Opaque on purpose: nothing about a person can be read out of the id. */
	private static final Pattern PERSON = Pattern.compile("p-[a-z2-7]{13}");

	private static final Pattern SIGN_IN_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.@_+:/|-]{0,254}");

	private static final Set<Role> EVERYWHERE = EnumSet.of(Role.CONTACT, Role.DEPUTY, Role.MANAGER);

	private static final String ROLES = Stream.of(Role.values())
		.filter(role -> role != Role.ABSENT)
		.map(Role::code)
		.collect(Collectors.joining(", "));

	private final Map<String, Party> parties;

	private final Map<String, Integer> ordinals = new HashMap<>();

	private final Map<String, String> nameOf = new HashMap<>();

	private final Map<String, String> personNamed = new HashMap<>();

	private final Set<List<String>> seen = new HashSet<>();

	PersonLines(List<PartyLine> parties) {
		this.parties = parties.stream()
			.map(PartyLine::party)
			.collect(Collectors.toMap(Party::code, Function.identity(), (first, second) -> first));
	}

	List<PersonLine> of(CountyFile file) {
		List<PersonLine> lines = new ArrayList<>();
		file.rows().forEach(row -> line(row).ifPresent(lines::add));
		this.parties.values()
			.stream()
			.filter(party -> party.agreement() != Agreement.ENDED)
			.sorted((one, other) -> one.code().compareTo(other.code()))
			.forEach(party -> EVERYWHERE.forEach(role -> demandPost(file, lines, party, role)));
		return lines;
	}

	private static void demandPost(CountyFile file, List<PersonLine> lines, Party party, Role role) {
		boolean filled = lines.stream()
			.map(PersonLine::appointment)
			.anyMatch(post -> post.role() == role && post.party().equals(party.code()));
		if (!filled) {
			file.faultAtEnd("role", "parten " + party.code() + " saknar " + role.label().toLowerCase() + " ("
					+ role.code() + "). Lägg till en rad.");
		}
	}

	private Optional<PersonLine> line(CountyFile.Row row) {
		String person = row.matching("person", PERSON, "ska vara p- och tretton tecken av a–z och 2–7.");
		Party party = this.parties.get(row.text("party"));
		row.demand(party != null, "party", "parten finns inte i parties.csv.");
		Optional<Role> role = role(row.text("role"));
		row.demand(role.isPresent(), "role", "ska vara en av " + ROLES + ".");
		row.demandOrder("valid_from", "valid_until");
		String name = signInName(row, person);
		if (party == null || role.isEmpty()) {
			return Optional.empty();
		}
		row.demand(EVERYWHERE.contains(role.get()) || party.kind() == Party.Kind.CENTRE, "role",
				"rollen finns bara hos resurscentrumet.");
		row.demand(this.seen.add(List.of(person, party.code(), role.get().code())), "person",
				"personen har redan rollen hos parten.");
		int ordinal = this.ordinals.merge(role.get().groupAt(party.code()), 1, Integer::sum);
		return Optional.of(new PersonLine(new Appointment(person, party.code(), role.get(), ordinal,
				row.day("valid_from"), row.day("valid_until")), name));
	}

	static Optional<Role> role(String code) {
		return Stream.of(Role.values())
			.filter(role -> role != Role.ABSENT)
			.filter(role -> role.code().equals(code))
			.findFirst();
	}

	private String signInName(CountyFile.Row row, String person) {
		String name = row.text("sign_in_name");
		row.demand(this.nameOf.computeIfAbsent(person, first -> name).equals(name), "sign_in_name",
				"personen har ett annat inloggningsnamn på en tidigare rad.");
		if (name.isEmpty()) {
			return null;
		}
		row.matching("sign_in_name", SIGN_IN_NAME, "har tecken som inte kan användas eller är för långt.");
		row.demand(this.personNamed.computeIfAbsent(name, first -> person).equals(person), "sign_in_name",
				"en annan person har samma inloggningsnamn.");
		return name;
	}

}
