package se.origo.system;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.Function;

import se.origo.OrigoTest;
import se.origo.party.Scope;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Nodes that look for due jobs do not get into each other's way. */
@OrigoTest
class FreeJobsTest {

	@Autowired
	Stories stories;

	@Autowired
	Clock clock;

	@Autowired
	ManagementService jobs;

	@Autowired
	ProcessEngineConfigurationImpl engine;

	@Test
	void twoNodesThatLookAtTheSameMomentFindDifferentJobs() {
		Story one = this.stories.begin().sent();
		Story other = this.stories.begin().sent();
		timerIsDue(one);
		timerIsDue(other);
		look(1, first -> {
			assertThat(first).hasSize(1);
			look(50, second -> assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first));
			return first;
		});
		one.ends();
		other.ends();
	}

	@Test
	void whatNoOtherNodeIsTakingIsFoundAcuteCasesFirst() {
		Story usual = this.stories.begin().sent();
		Story acute = this.stories.begin().sent(Letter.to("botkyrka").with("urgency", "acute"), "CONSENT");
		String later = timerIsDue(usual);
		String sooner = timerIsDue(acute);
		look(1_000, found -> assertThat(found).containsSubsequence(sooner, later).doesNotHaveDuplicates());
		usual.ends();
		acute.ends();
	}

	/** Looks as a node does, in a transaction that is open until the answer was seen. */
	private void look(int most, Function<List<String>, Object> seen) {
		Scope.asSystem("test",
				() -> this.engine.getCommandExecutorTxRequiresNew()
					.execute(context -> seen.apply(context.getJobManager()
						.findNextJobsToExecute(new Page(0, most))
						.stream()
						.map(AcquirableJobEntity::getId)
						.toList())));
	}

	private String timerIsDue(Story story) {
		String timer = story.receiver().timers().get(0).getId();
		this.jobs.setJobDuedate(timer, Date.from(this.clock.instant().minus(Duration.ofSeconds(1))));
		return timer;
	}

}
