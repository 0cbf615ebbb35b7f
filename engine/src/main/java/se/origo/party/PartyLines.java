package se.origo.party;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import se.origo.party.CountyFiles.PartyLine;

/** Reads {@code parties.csv}. */
final class PartyLines {

	static final List<String> COLUMNS = List.of("code", "kind", "name", "municipality_code", "agreement", "valid_from",
			"valid_until");

	private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	private static final Pattern NAME = Pattern.compile("[\\p{L}0-9][\\p{L}\\p{N} .,()/&'’-]{0,99}");

	private final Set<String> codes = new HashSet<>();

	private final Set<String> names = new HashSet<>();

	private final Set<String> municipalities = new HashSet<>();

	private PartyLines() {
	}

	static List<PartyLine> of(CountyFile file) {
		PartyLines reading = new PartyLines();
		List<PartyLine> lines = new ArrayList<>();
		file.rows().forEach(row -> reading.line(row).ifPresent(lines::add));
		long centres = lines.stream().filter(line -> line.party().kind() == Party.Kind.CENTRE).count();
		if (centres != 1) {
			file.faultAtEnd("kind", "det ska finnas en part av slaget centre, men här finns " + centres + ".");
		}
		return lines;
	}

	private Optional<PartyLine> line(CountyFile.Row row) {
		String code = row.matching("code", CODE, "ska vara gemener a–z, siffror och bindestreck.");
		row.demand(this.codes.add(code), "code", "koden finns redan. Varje part ska ha en egen.");
		String name = row.matching("name", NAME, "namnet saknas, är för långt eller har tecken som inte kan visas.");
		row.demand(this.names.add(name), "name", "namnet finns redan. Varje part ska ha ett eget.");
		Optional<Party.Kind> kind = Party.Kind.named(row.text("kind"));
		row.demand(kind.isPresent(), "kind", "ska vara centre, municipality, region, police eller ngo.");
		kind.ifPresent(known -> checkMunicipality(row, known));
		Optional<Agreement> agreement = Agreement.named(row.text("agreement"));
		row.demand(agreement.isPresent(), "agreement", "ska vara signed, suspended eller ended.");
		row.demandOrder("valid_from", "valid_until");
		String municipality = row.text("municipality_code").isEmpty() ? null : row.text("municipality_code");
		return kind.flatMap(known -> agreement.map(state -> new Party(code, known, name, municipality, state)))
			.map(party -> new PartyLine(party, row.day("valid_from"), row.day("valid_until")));
	}

	private void checkMunicipality(CountyFile.Row row, Party.Kind kind) {
		String code = row.text("municipality_code");
		if (kind != Party.Kind.MUNICIPALITY) {
			row.demand(code.isEmpty(), "municipality_code", "ska vara tomt för en part som inte är en kommun.");
			return;
		}
		row.demand(code.matches("[0-9]{4}"), "municipality_code", "ska vara kommunens kod med fyra siffror.");
		row.demand(this.municipalities.add(code), "municipality_code", "en annan part har samma kommunkod.");
	}

}
