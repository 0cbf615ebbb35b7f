package se.origo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import se.origo.process.TablesOnFile;

class GroundsTest {

	private final TablesOnFile tables = new TablesOnFile("disclosure");

	@Test
	void aGroundCarriesItsLabelStatuteAndNeeds() {
		Ground ground = Claims.grounds().between("region", "municipality").get(3);
		assertThat(ground.code()).isEqualTo("SOCIAL-HEALTH");
		assertThat(ground.label()).isEqualTo("Nödvändigt för vård eller stöd");
		assertThat(ground.statute()).isEqualTo("OSL 25 kap. 12 §");
		assertThat(ground.needs()).containsExactly(Need.REASON, Need.CIRCUMSTANCE);
		assertThat(ground.secondPerson()).isFalse();
	}

	@Test
	void aCentreWithAnotherHostFollowsThatHostsSecrecy() {
		Grounds hostedByRegion = new Grounds(this.tables, Claims.CLOCK, "region");
		assertThat(hostedByRegion.between("centre", "municipality"))
			.isEqualTo(hostedByRegion.between("region", "municipality"));
		assertThat(codes(hostedByRegion.between("centre", "region"))).doesNotContain("SOCIAL-HEALTH");
	}

	@Test
	void aHostThatIsNoAuthorityStopsTheStart() {
		assertThatThrownBy(() -> new Grounds(this.tables, Claims.CLOCK, "ngo"))
			.hasMessageContaining("origo.centre.secrecy-kind");
	}

	@Test
	void aGroundIsOfferedFromTheDayItIsInForceInSweden() {
		assertThat(codes(at("2025-11-30T22:59:59Z").between("police", "region"))).doesNotContain("BALANCE-10-15A");
		assertThat(codes(at("2025-11-30T23:00:00Z").between("police", "region"))).contains("BALANCE-10-15A");
	}

	@Test
	void feedbackIsOfferedOnlyWhatItsFormCanState() {
		assertThat(codes(Claims.grounds().forFeedback("region", "municipality", "15-17"))).containsExactly("CONSENT",
				"DUTY-OTHER", "SOCIAL-HEALTH");
		assertThat(codes(Claims.grounds().forFeedback("region", "municipality", "18-20"))).containsExactly("CONSENT",
				"DUTY-OTHER");
		assertThat(codes(Claims.grounds().forFeedback("police", "municipality", null))).containsExactly("CONSENT",
				"DUTY-OTHER", "BALANCE-10-15A", "GENERAL-10-27");
		assertThat(codes(Claims.grounds().forFeedback("ngo", "municipality", "15-17"))).containsExactly("CONSENT");
	}

	@Test
	void aGroundWithoutCrimesOffersNone() {
		assertThat(Claims.grounds().crimes("CONSENT")).isEmpty();
		assertThat(Claims.grounds().crimes(null)).isEmpty();
		assertThat(Claims.grounds().crimes("CRIME-1Y")).extracting(Crime::label).contains("Könsstympning");
	}

	@Test
	void aNeedThatIsMisspeltInTheTableIsNamed() {
		assertThatThrownBy(() -> Need.in("reason, concent")).hasMessageContaining("\"concent\"");
		assertThat(Need.in(null)).isEmpty();
	}

	@Test
	void theLedgerGetsCodesAndNeverWords() {
		GroundClaim claim = Claims.claim("CONSENT",
				Map.of("consentHow", "spoken", "consentUntil", "2026-12-31", "groundReason", "xq7", "dutyAct", "xq8"));
		assertThat(claim.codes()).containsOnlyKeys("consentHow", "consentUntil", "consentCoversForwarding")
			.doesNotContainValue("xq7");
		assertThatThrownBy(() -> new Entry.Basis("CONSENT", Map.of("crime", "two words"))).hasMessageContaining("crime")
			.hasMessageNotContaining("two words");
	}

	private Grounds at(String moment) {
		return new Grounds(this.tables, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC), "municipality");
	}

	private static List<String> codes(List<Ground> grounds) {
		return grounds.stream().map(Ground::code).toList();
	}

}
