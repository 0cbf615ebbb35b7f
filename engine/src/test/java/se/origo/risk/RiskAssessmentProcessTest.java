package se.origo.risk;

import java.util.List;

import se.origo.OrigoTest;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** From the acute screen to a level. */
@OrigoTest
class RiskAssessmentProcessTest {

	@Autowired
	Stories stories;

	private Story story;

	@BeforeEach
	void somebodyMayBeInDanger() {
		this.story = this.stories.begin();
		this.story.as("kurator").begins("risk-assessment");
	}

	@AfterEach
	void over() {
		this.story.ends();
	}

	private List<String> series() {
		return this.story.sender()
			.rows("select kind || ' ' || level || ' ' || in_force from origo.risk_assessment where case_number = :case "
					+ "order by position");
	}

	@Test
	void whereThereIsNoDangerItIsOverAtOnce() {
		this.story.as("kurator").does("assessSigns", Signs.none().answers());
		this.story.sender().endsAt("riskCared");
		assertThat(series()).containsExactly("assessed normal normal");
	}

	@Test
	void whatNobodyKnowsIsAtLeastRaised() {
		this.story.as("kurator").does("assessSigns", Signs.unknown().answers());
		this.story.sender().waitsAt("followRisk");
		assertThat(series()).containsExactly("assessed raised raised");
	}

	@Test
	void whatNobodyAnswersInTimeIsOverAndOnRecord() {
		this.story.timer("signsLapsed").fires();
		this.story.sender().endsAt("riskNotAssessed");
		assertThat(series()).isEmpty();
	}

	@Test
	void aLevelIsShownAtEachTaskOfTheCaseWithWhatItRestsOn() {
		this.story.as("kurator").does("assessSigns", Signs.high().with("guardianSuspected", "yes"));
		assertThat(this.story.as("samordnare").panel("followRisk").warnings()).contains("risk");
		assertThat(this.story.as("samordnare").reads("followRisk").get("riskText").toString()).contains("Nivå: HÖG",
				"HÖG av Kurator", "redan utomlands", "vårdnadshavare misstänks", "Informera inte vårdnadshavare",
				"konsulärt bistånd", "Vem i familjen är trygg?");
		assertThat(this.story.sender().record()).contains("risk-assessed");
	}

}
