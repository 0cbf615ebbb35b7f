package se.origo.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import se.origo.deadline.SwedishTime;
import se.origo.process.Tables;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which legal grounds there are. The table {@code legal-ground} is the whole truth; what
 * it does not give is not offered and not accepted.
 */
@Component
public class Grounds {

	private static final String CENTRE = "centre";

	/** The host for whose secrecy the table's rows for the centre are written. */
	private static final String HOST_OF_TABLE = "municipality";

	/** What the form for feedback can state: words, or nothing. */
	private static final Set<Need> STATED_IN_WORDS = EnumSet.of(Need.CONSENT, Need.ACT, Need.REASON, Need.BALANCING);

	private final Tables tables;

	private final Clock clock;

	private final String secrecyKind;

	Grounds(Tables tables, Clock clock, @Value("${origo.centre.secrecy-kind:municipality}") String secrecyKind) {
		if (!Set.of(HOST_OF_TABLE, "region", "police").contains(secrecyKind)) {
			throw new IllegalArgumentException("origo.centre.secrecy-kind must be municipality, region or police: "
					+ "the kind of the authority that hosts the centre");
		}
		this.tables = tables;
		this.clock = clock;
		this.secrecyKind = secrecyKind;
	}

	/**
	 * The grounds that are valid today from one kind of party to another. The centre as a
	 * sender follows the secrecy of its host ({@code origo.centre.secrecy-kind}).
	 * @param senderKind centre, municipality, region, police or ngo
	 * @param receiverKind likewise
	 * @return the grounds in the table's order; empty for a kind that is not known
	 */
	public List<Ground> between(String senderKind, String receiverKind) {
		Map<String, Object> kinds = new HashMap<>();
		kinds.put("senderKind", boundAs(senderKind));
		kinds.put("receiverKind", receiverKind);
		return this.tables.decide("legal-ground", kinds).stream().filter(this::inForce).map(Grounds::ground).toList();
	}

	/**
	 * The grounds that can carry feedback in words back to the sender. A ground that asks
	 * for a second person, a crime or a report has no place there and is not offered.
	 * @param receiverKind kind of the party that reports back
	 * @param senderKind kind of the party that is told
	 * @param ageBand the person's age band; a care ground's circumstance can follow from
	 * it
	 * @return the grounds in the table's order
	 */
	public List<Ground> forFeedback(String receiverKind, String senderKind, String ageBand) {
		Set<Need> stated = EnumSet.copyOf(STATED_IN_WORDS);
		if ("under-15".equals(ageBand) || "15-17".equals(ageBand)) {
			stated.add(Need.CIRCUMSTANCE);
		}
		return between(receiverKind, senderKind).stream()
			.filter(ground -> !ground.secondPerson() && stated.containsAll(ground.needs()))
			.toList();
	}

	/**
	 * The crimes that can be picked with a ground today.
	 * @param ground the ground's code
	 * @return the crimes in the order of the table {@code suspected-crime}; empty for a
	 * ground that needs none
	 */
	public List<Crime> crimes(String ground) {
		Map<String, Object> asked = new HashMap<>();
		asked.put("ground", ground);
		return this.tables.decide("suspected-crime", asked)
			.stream()
			.filter(this::inForce)
			.map(row -> new Crime((String) row.get("code"), (String) row.get("label")))
			.toList();
	}

	private String boundAs(String senderKind) {
		boolean otherHost = CENTRE.equals(senderKind) && !HOST_OF_TABLE.equals(this.secrecyKind);
		return otherHost ? this.secrecyKind : senderKind;
	}

	private boolean inForce(Map<String, Object> row) {
		Object from = row.get("validFrom");
		return from == null || !LocalDate.parse(from.toString()).isAfter(SwedishTime.today(this.clock));
	}

	private static Ground ground(Map<String, Object> row) {
		return new Ground((String) row.get("code"), (String) row.get("label"), (String) row.get("statute"),
				Need.in((String) row.get("needs")), Boolean.TRUE.equals(row.get("secondPerson")));
	}

}
