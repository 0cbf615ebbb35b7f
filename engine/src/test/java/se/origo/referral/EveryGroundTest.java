package se.origo.referral;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import se.origo.OrigoTest;
import se.origo.disclosure.Ground;
import se.origo.disclosure.Grounds;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each ground that the table gives for two kinds of party carries a real hand-over
 * between such parties. Of centre, region and police this county has one each, so nothing
 * is sent between two of them.
 */
@OrigoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryGroundTest {

	private static final Map<String, String> SENDERS = Map.of("centre", "origo", "municipality", "danderyd", "region",
			"region-stockholm", "police", "polisregion-stockholm", "ngo", "ideell-organisation");

	@Autowired
	Stories stories;

	@Autowired
	Grounds grounds;

	Stream<Arguments> pairs() {
		List<String> kinds = SENDERS.keySet().stream().sorted().toList();
		return kinds.stream()
			.flatMap(from -> kinds.stream()
				.filter(to -> !from.equals(to) || from.equals("municipality"))
				.flatMap(to -> this.grounds.between(from, to).stream().map(ground -> Arguments.of(from, to, ground))));
	}

	@ParameterizedTest(name = "{0} to {1}: {2}")
	@MethodSource("pairs")
	void everyGroundThatIsValidForAPairCarriesAHandOver(String from, String to, Ground ground) {
		String sender = SENDERS.get(from);
		String receiver = to.equals("municipality") ? "botkyrka" : SENDERS.get(to);
		Story story = this.stories.begin();
		story.as(sender).sends(Letter.to(receiver), ground.code());
		if (ground.secondPerson()) {
			story.as(sender + "-2").confirmsGround(true);
		}
		story.sender().is("requested").waitsAt("followReferral");
		story.receiver().is("requested").waitsAt("acknowledgeReferral");
		assertThat(story.sender().grounds()).containsExactly(ground.code());
	}

}
