package se.origo.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import se.origo.process.TablesOnFile;

/** Parties and claims to tell the gate's stories with. */
final class Claims {

	static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

	static final Side DANDERYD = new Side("danderyd", "municipality", true);

	static final Side BOTKYRKA = new Side("botkyrka", "municipality", true);

	static final Side REGION = new Side("region-stockholm", "region", true);

	static final Side POLICE = new Side("polisregion-stockholm", "police", true);

	static final Side CENTRE = new Side("origo", "centre", true);

	static final Side NGO = new Side("systerjouren", "ngo", true);

	private Claims() {
	}

	static Grounds grounds() {
		return new Grounds(new TablesOnFile("disclosure"), CLOCK, "municipality");
	}

	/** A case file's items about a 16-year-old, with more of them. */
	static GroundClaim claim(String ground, Map<String, ?> more) {
		Map<String, Object> items = new LinkedHashMap<>();
		items.put("ageBand", "15-17");
		items.put("ground", ground);
		items.putAll(more);
		return GroundClaim.of(items);
	}

	static GroundClaim consent(boolean coversForwarding) {
		return claim("CONSENT", Map.of("consentHow", "written", "consentUntil", TODAY.toString(),
				"consentCoversForwarding", coversForwarding));
	}

}
