package se.origo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.origo.disclosure.Claims.BOTKYRKA;
import static se.origo.disclosure.Claims.CENTRE;
import static se.origo.disclosure.Claims.DANDERYD;
import static se.origo.disclosure.Claims.NGO;
import static se.origo.disclosure.Claims.POLICE;
import static se.origo.disclosure.Claims.REGION;
import static se.origo.disclosure.Claims.TODAY;
import static se.origo.disclosure.Claims.claim;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import se.origo.process.Problem;

class GateTest {

	/** For each ground a pair it is valid for. */
	private static final Map<String, Side[]> PAIRS = Map.of("CONSENT", pair(DANDERYD, NGO), "DUTY-REPORT",
			pair(POLICE, BOTKYRKA), "DUTY-OTHER", pair(REGION, CENTRE), "CHILD-CRIME", pair(CENTRE, POLICE), "CRIME-1Y",
			pair(REGION, POLICE), "SOCIAL-HEALTH", pair(DANDERYD, REGION), "OWN-TASK", pair(DANDERYD, BOTKYRKA),
			"BALANCE-10-15A", pair(POLICE, REGION), "GENERAL-10-27", pair(POLICE, CENTRE), "HARM-TEST",
			pair(REGION, BOTKYRKA));

	/** For each ground all that has to be stated. */
	private static final Map<String, Map<String, String>> STATED = Map.of("CONSENT",
			Map.of("consentHow", "spoken", "consentUntil", TODAY.toString()), "DUTY-REPORT",
			Map.of("ageBand", "under-15"), "DUTY-OTHER", Map.of("dutyAct", "xq7"), "CHILD-CRIME",
			Map.of("ageBand", "15-17", "crime", "forced-marriage"), "CRIME-1Y", Map.of("crime", "gross-assault"),
			"SOCIAL-HEALTH", Map.of("groundReason", "xq7", "careCircumstance", "pregnancy"), "OWN-TASK",
			Map.of("groundReason", "xq7"), "BALANCE-10-15A", Map.of("groundReason", "xq7"), "GENERAL-10-27",
			Map.of("groundReason", "xq7"), "HARM-TEST", Map.of("groundReason", "xq7"));

	private final Grounds grounds = Claims.grounds();

	private final Gate gate = new Gate(this.grounds);

	@Test
	void everyGroundOfTheTableIsWalkedHere() {
		Set<String> all = new TreeSet<>();
		List<Side> sides = List.of(CENTRE, DANDERYD, REGION, POLICE, NGO);
		sides.forEach(sender -> sides.forEach(receiver -> this.grounds.between(sender.kind(), receiver.kind())
			.forEach(ground -> all.add(ground.code()))));
		assertThat(all).isEqualTo(new TreeSet<>(STATED.keySet())).isEqualTo(new TreeSet<>(PAIRS.keySet()));
	}

	@Test
	void aClaimThatStatesAllItsGroundNeedsPasses() {
		STATED.forEach((ground, stated) -> assertThat(judged(ground, stated)).as(ground).isEmpty());
	}

	@Test
	void eachNeedThatIsNotStatedIsNamedAtItsField() {
		STATED.forEach((ground, stated) -> stated.keySet().forEach(field -> {
			Map<String, String> rest = new HashMap<>(stated);
			rest.remove(field);
			String expected = field.equals("ageBand") ? "ground" : field;
			assertThat(judged(ground, rest)).as("%s without %s", ground, field)
				.extracting(Problem::field)
				.containsExactly(expected);
		}));
	}

	@Test
	void noSentenceRepeatsWhatWasWritten() {
		assertThat(judged("OWN-TASK", Map.of("crime", "xq7", "groundReason", " ")))
			.allSatisfy(problem -> assertThat(problem.sentence()).doesNotContain("xq7"));
	}

	@Test
	void aConsentThatEndedYesterdayIsRefusedAndOneThatEndsTodayIsNot() {
		Map<String, String> yesterday = Map.of("consentHow", "spoken", "consentUntil", TODAY.minusDays(1).toString());
		assertThat(judged("CONSENT", yesterday)).extracting(Problem::field).containsExactly("consentUntil");
		assertThat(judged("CONSENT", yesterday).get(0).sentence()).contains("dagen har passerat");
		assertThat(judged("CONSENT", STATED.get("CONSENT"))).isEmpty();
	}

	@Test
	void aDayThatIsNotADayCountsAsNotStated() {
		assertThat(judged("CONSENT", Map.of("consentHow", "spoken", "consentUntil", "31/12")))
			.extracting(Problem::field)
			.containsExactly("consentUntil");
	}

	@Test
	void aWordOutsideItsListIsRefused() {
		assertThat(judged("CONSENT", Map.of("consentHow", "guessed", "consentUntil", TODAY.toString())))
			.extracting(Problem::field)
			.containsExactly("consentHow");
		assertThat(judged("CRIME-1Y", Map.of("crime", "parking"))).extracting(Problem::field).containsExactly("crime");
		assertThat(judged("SOCIAL-HEALTH", Map.of("groundReason", "xq7", "careCircumstance", "other")))
			.extracting(Problem::field)
			.containsExactly("careCircumstance");
	}

	@Test
	void aCrimeThatIsTooMildForTheGroundIsRefused() {
		assertThat(judged("CRIME-1Y", Map.of("crime", "assault"))).extracting(Problem::field).containsExactly("crime");
	}

	@Test
	void aGroundForChildrenIsRefusedWhenTheAgeSaysOtherwise() {
		for (String age : List.of("18-20", "21-plus", "unknown")) {
			assertThat(judged("DUTY-REPORT", Map.of("ageBand", age))).extracting(Problem::field)
				.containsExactly("ground");
			assertThat(judged("CHILD-CRIME", Map.of("ageBand", age, "crime", "threat"))).extracting(Problem::field)
				.containsExactly("ground");
		}
	}

	@Test
	void theCircumstanceUnder18HasToAgreeWithTheAge() {
		Map<String, String> stated = Map.of("groundReason", "xq7", "careCircumstance", "under-18", "ageBand", "18-20");
		assertThat(judged("SOCIAL-HEALTH", stated)).extracting(Problem::field).containsExactly("careCircumstance");
		Map<String, String> agrees = Map.of("groundReason", "xq7", "careCircumstance", "under-18", "ageBand", "15-17");
		assertThat(judged("SOCIAL-HEALTH", agrees)).isEmpty();
	}

	@Test
	void aHealthWorkerCannotChooseTheGeneralClause() {
		for (Side receiver : List.of(DANDERYD, POLICE, CENTRE, NGO)) {
			assertThat(fields(claim("GENERAL-10-27", Map.of("groundReason", "xq7")), REGION, receiver))
				.containsExactly("ground");
		}
	}

	@Test
	void fromHealthSocialHealthIsValidOnlyTowardsAMunicipality() {
		GroundClaim claim = claim("SOCIAL-HEALTH", Map.of("groundReason", "xq7", "careCircumstance", "under-18"));
		assertThat(fields(claim, REGION, DANDERYD)).isEmpty();
		for (Side receiver : List.of(POLICE, CENTRE, NGO)) {
			assertThat(fields(claim, REGION, receiver)).containsExactly("ground");
		}
	}

	@Test
	void aCrimeAgainstAChildIsValidOnlyTowardsThePolice() {
		GroundClaim claim = claim("CHILD-CRIME", Map.of("crime", "genital-cutting"));
		assertThat(fields(claim, REGION, POLICE)).isEmpty();
		assertThat(fields(claim, REGION, DANDERYD)).containsExactly("ground");
	}

	@Test
	void anInventedOrMissingGroundIsRefused() {
		assertThat(fields(claim("WISH", Map.of()), DANDERYD, REGION)).containsExactly("ground");
		assertThat(fields(claim(null, Map.of()), DANDERYD, REGION)).containsExactly("ground");
	}

	@Test
	void aReceiverThatCannotBeSentToIsNamed() {
		Side ended = new Side("botkyrka", "municipality", false);
		assertThat(fields(Claims.consent(false), DANDERYD, null)).containsExactly("receiver");
		assertThat(fields(Claims.consent(false), DANDERYD, DANDERYD)).containsExactly("receiver");
		assertThat(fields(Claims.consent(false), DANDERYD, ended)).containsExactly("receiver");
		assertThat(fields(Claims.consent(false), ended, DANDERYD)).containsExactly("receiver");
	}

	private List<Problem> judged(String ground, Map<String, String> stated) {
		Map<String, Object> items = new LinkedHashMap<>(stated);
		items.put("ground", ground);
		Side[] pair = PAIRS.get(ground);
		return this.gate.objections(GroundClaim.of(items), pair[0], pair[1], TODAY);
	}

	private List<String> fields(GroundClaim claim, Side sender, Side receiver) {
		return this.gate.objections(claim, sender, receiver, TODAY).stream().map(Problem::field).toList();
	}

	private static Side[] pair(Side sender, Side receiver) {
		return new Side[] { sender, receiver };
	}

}
