package se.origo.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A county's parties and people, as lines of its files.
 *
 * @param parties lines of parties.csv
 * @param people lines of people.csv
 */
record County(List<String> parties, List<String> people) {

	/** People's ids are letters and these digits, and mean nothing. */
	private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

	/** The county that is shipped, with as many parties more as are missing. */
	static County of(Path shipped, int parties) throws IOException {
		List<String> lines = new ArrayList<>(Files.readAllLines(shipped.resolve("parties.csv")));
		List<String> people = new ArrayList<>(Files.readAllLines(shipped.resolve("people.csv")));
		for (int party = lines.size(); party <= parties; party++) {
			String code = "part-" + party;
			lines.add(code + ",municipality,Part " + party + "," + (9000 + party) + ",signed,,");
			for (String role : List.of("contact", "deputy", "manager")) {
				people.add(person(people.size()) + "," + code + "," + role + ",,,");
			}
		}
		return new County(lines, people);
	}

	private static String person(int number) {
		StringBuilder id = new StringBuilder("p-");
		for (int place = 12; place >= 0; place--) {
			id.append(DIGITS.charAt((place < 3) ? (number >> 5 * place) % 32 : 0));
		}
		return id.toString();
	}

}
