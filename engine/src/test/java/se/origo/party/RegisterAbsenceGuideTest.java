package se.origo.party;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.OrigoTest;
import se.origo.process.Problem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static se.origo.party.AbsenceStory.NOW;
import static se.origo.party.AbsenceStory.PARTY;
import static org.assertj.core.api.Assertions.assertThat;

/** Who may register whose absence, and what an absence can be. */
@OrigoTest
class RegisterAbsenceGuideTest {

	@Autowired
	AbsenceStory story;

	@Autowired
	RegisterAbsenceGuide registerGuide;

	@AfterEach
	void everybodyIsBack() {
		this.story.everybodyIsBack();
	}

	@Test
	void oneselfTheManagerAndTheCentreMayRegister() {
		assertThat(choices(PARTY)).containsExactly("Kontaktperson Vaxholm (du själv)");
		assertThat(choices(PARTY + "-chef")).containsExactly("Chef Vaxholm (du själv)", "Ersättare Vaxholm",
				"Kontaktperson Vaxholm");
		assertThat(choices("kurator")).hasSize(97);
		assertThat(choices("origo-chef")).hasSize(10);
		assertThat(choices("granskare")).hasSize(1);
	}

	@Test
	void anAbsenceThatCannotBeIsRefusedWithTheFieldThatIsWrong() {
		String me = this.story.caller(PARTY).person();
		Instant tomorrow = NOW.plus(Duration.ofDays(1));
		assertThat(objections(me, NOW, tomorrow)).isEmpty();
		assertThat(objections(null, NOW, tomorrow)).containsExactly("absentPerson");
		assertThat(objections(this.story.caller("ekero").person(), NOW, tomorrow)).containsExactly("absentPerson");
		assertThat(objections(me, null, tomorrow)).containsExactly("absentFrom");
		assertThat(objections(me, NOW, null)).containsExactly("absentUntil");
		assertThat(objections(me, tomorrow, tomorrow)).containsExactly("absentUntil");
		assertThat(objections(me, NOW.minusSeconds(60), NOW.minusSeconds(30))).containsExactly("absentUntil");
		assertThat(objections(me, NOW.minus(Duration.ofDays(40)), tomorrow)).containsExactly("absentFrom");
		assertThat(objections(me, NOW, NOW.plus(Duration.ofDays(401)))).containsExactly("absentUntil");
		this.story.away(PARTY, NOW.minusSeconds(60));
		assertThat(objections(me, NOW, tomorrow)).containsExactly("absentFrom");
	}

	private List<String> choices(String signInName) {
		return this.story.as(signInName, () -> {
			List<?> choices = (List<?>) this.registerGuide.shows(this.story.atHand("register-absence", "", Map.of()))
				.get("absentPersonChoices");
			return choices.stream().map(choice -> (String) ((Map<?, ?>) choice).get("label")).toList();
		});
	}

	private List<String> objections(String person, Instant from, Instant until) {
		Map<String, Object> answers = new HashMap<>();
		answers.put("absentPerson", person);
		answers.put("absentFrom", (from != null) ? from.toString() : null);
		answers.put("absentUntil", (until != null) ? until.toString() : null);
		return this.story.as(PARTY,
				() -> this.registerGuide.objects(this.story.atHand("register-absence", "", Map.of()), answers)
					.stream()
					.map(Problem::field)
					.toList());
	}

}
