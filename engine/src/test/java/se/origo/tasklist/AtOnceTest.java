package se.origo.tasklist;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import se.origo.OrigoTest;
import se.origo.story.Panel;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people at once: one wins, the other is told, and both sides agree on what is. */
@OrigoTest
class AtOnceTest {

	private static final Map<String, Object> ACCEPT = Map.of("assessment", "accept");

	@Autowired
	Stories stories;

	private Story story;

	@BeforeEach
	void begin() {
		this.story = this.stories.begin();
	}

	@RepeatedTest(12)
	void ofTwoPeopleWhoTakeATaskOneGetsIt() throws Exception {
		this.story.sent().timer("acknowledgementOverdue").fires().timer("escalationUnanswered").fires();
		String task = this.story.task("acknowledgeReferral");
		this.story.as("botkyrka-2").list();
		onlyOneOf(() -> this.story.as("botkyrka").claims(task), () -> this.story.as("botkyrka-2").claims(task));
	}

	@RepeatedTest(3)
	void ofTwoAcceptancesOneIsAccepted() throws Exception {
		this.story.received().as("botkyrka").takes("assessReferral");
		String task = this.story.task("assessReferral");
		onlyOneOf(() -> this.story.as("botkyrka").submits(task, ACCEPT),
				() -> this.story.as("botkyrka").submits(task, ACCEPT));
		this.story.sender().is("accepted").waitsAt("followReferral");
		this.story.receiver().is("accepted").waitsAt("reportProgress");
		assertThat(this.story.sender().disclosedBy()).hasSize(2);
	}

	@RepeatedTest(3)
	void ofAnAcceptanceAndAPassingOnOneHappens() throws Exception {
		this.story.received().as("botkyrka").takes("assessReferral");
		String task = this.story.task("assessReferral");
		onlyOneOf(() -> this.story.as("botkyrka").submits(task, ACCEPT), () -> this.story.as("botkyrka")
			.submits(task, Map.of("assessment", "forward", "forwardTo", "huddinge")));
		boolean accepted = this.story.receiver().caseNumber().equals(this.story.firstReceiver().caseNumber());
		this.story.firstReceiver().is(accepted ? "accepted" : "forwarded");
		this.story.sender().is(accepted ? "accepted" : "forwarded").waitsAt("followReferral");
	}

	@RepeatedTest(2)
	void ofForwarderAndForwardedTheForwardedHasIt() throws Exception {
		this.story.received().as("botkyrka").takes("assessReferral");
		String old = this.story.task("assessReferral");
		this.story.as("botkyrka").forwards("huddinge");
		this.story.as("huddinge").acknowledges().takes("assessReferral");
		String current = this.story.task("assessReferral");
		List<Integer> answers = atOnce(() -> this.story.as("botkyrka").submits(old, ACCEPT),
				() -> this.story.as("huddinge").submits(current, ACCEPT));
		assertThat(answers).containsExactly(404, 204);
		this.story.firstReceiver().is("forwarded");
		this.story.receiver().is("accepted");
		this.story.sender().is("accepted");
	}

	@RepeatedTest(3)
	void ofAnAcceptanceAndAWithdrawalOneHappens() throws Exception {
		this.story.received().as("botkyrka").takes("assessReferral");
		this.story.as("danderyd").takes("followReferral");
		String assess = this.story.task("assessReferral");
		String follow = this.story.task("followReferral");
		onlyOneOf(() -> this.story.as("botkyrka").submits(assess, ACCEPT), () -> this.story.as("danderyd")
			.submits(follow, Map.of("followAction", "withdraw", "withdrawalReason", "duplicate")));
		String state = this.story.sender().state();
		assertThat(state).isIn("accepted", "cancelled");
		this.story.receiver().is(state);
		assertThat(this.story.receiver().items().contains("personName")).isEqualTo(state.equals("accepted"));
	}

	@RepeatedTest(4)
	void ofAnAcceptanceAndAConsentTakenBackNothingStandsThatTheConsentDoesNotCover() throws Exception {
		this.story.received().as("botkyrka").takes("assessReferral");
		String assess = this.story.task("assessReferral");
		Panel panel = this.story.as("danderyd").panel("followReferral");
		List<Integer> answers = atOnce(() -> this.story.as("botkyrka").submits(assess, ACCEPT),
				panel::withdrawsConsent);
		assertThat(answers.get(1)).isEqualTo(204);
		assertThat(this.story.sender().onStandingConsent()).isEmpty();
		assertThat(this.story.receiver().items().contains("personName")).isEqualTo(answers.get(0) == 204);
	}

	@RepeatedTest(4)
	void ofAPassingOnAndAConsentTakenBackNothingStandsEither() throws Exception {
		this.story.received().as("botkyrka").takes("assessReferral");
		String assess = this.story.task("assessReferral");
		Panel panel = this.story.as("danderyd").panel("followReferral");
		List<Integer> answers = atOnce(
				() -> this.story.as("botkyrka")
					.submits(assess, Map.of("assessment", "forward", "forwardTo", "huddinge")),
				panel::withdrawsConsent);
		assertThat(answers.get(1)).isEqualTo(204);
		assertThat(this.story.sender().onStandingConsent()).isEmpty();
		assertThat(this.story.receiver().notes()).anyMatch(note -> note.startsWith("Samtycket är återkallat."));
	}

	private static void onlyOneOf(Callable<Integer> first, Callable<Integer> second) throws Exception {
		List<Integer> answers = atOnce(first, second);
		assertThat(answers).containsOnlyOnce(204);
		assertThat(answers).filteredOn(status -> status != 204).singleElement().isIn(400, 404, 409);
	}

	private static List<Integer> atOnce(Callable<Integer> first, Callable<Integer> second) throws Exception {
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			Future<Integer> one = two.submit(() -> {
				together.await();
				return first.call();
			});
			Future<Integer> other = two.submit(() -> {
				together.await();
				return second.call();
			});
			return List.of(one.get(), other.get());
		}
		finally {
			two.shutdown();
		}
	}

}
